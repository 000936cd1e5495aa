package org.separatrix.monitor;

import java.util.Locale;

/** Times as people say them: two digits and a unit, and two units from minutes on. */
final class TimeText {

    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;
    private static final int DAY = 24 * HOUR;

    private TimeText() {}

    /** {@code 5 s}, {@code 2 min 10 s}, {@code 2 h 10 min}, {@code 3 d 4 h}. */
    static String text(double seconds) {
        if (seconds < 99.5) {
            return String.format(Locale.ROOT, "%.0f s", Math.max(1.0, seconds));
        }
        if (seconds < HOUR - 5) {
            return two(seconds, MINUTE, "min", 10, "s");
        }
        return seconds < DAY - 5 * MINUTE
                ? two(seconds, HOUR, "h", 10 * MINUTE, "min")
                : two(seconds, DAY, "d", HOUR, "h");
    }

    private static String two(double seconds, int large, String largeUnit, int step, String smallUnit) {
        long rounded = Math.round(seconds / step) * step;
        long rest = rounded % large;
        int small = smallUnit.equals("s") ? 1 : smallUnit.equals("min") ? MINUTE : HOUR;
        String whole = rounded / large + " " + largeUnit;
        return rest == 0 ? whole : whole + " " + rest / small + " " + smallUnit;
    }
}
