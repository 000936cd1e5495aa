package org.separatrix.responses;

import java.util.Locale;

/** What angles are measured in. */
public enum Unit {
    RADIANS(1.0),
    /** A turn is 360. */
    DEGREES(Math.PI / 180.0),
    /** A turn is 180, as of orientations; all angles are doubled. */
    DEGREES_180(Math.PI / 90.0);

    private final double radians;

    Unit(double radians) {
        this.radians = radians;
    }

    double toRadians(double angle) {
        return angle * radians;
    }

    /** The word for it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Radians if no angle is larger than a turn of 2π, degrees otherwise. */
    static Unit of(double largest) {
        return largest <= 2.0 * Math.PI + 1e-3 ? RADIANS : DEGREES;
    }
}
