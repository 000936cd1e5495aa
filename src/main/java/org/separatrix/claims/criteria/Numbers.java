package org.separatrix.claims.criteria;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.separatrix.statistics.Estimate;

/** Numbers as texts show them: as many digits as the interval bears, or four. */
final class Numbers {

    static final String ZERO = "a difference of zero";

    private static final int DIGITS = 4;
    private static final int MOST_PLACES = 12;
    private static final String UNKNOWN = "(not known)";

    private Numbers() {}

    /** e.g. {@code 0.646 [0.639, 0.652]}, or the value alone. */
    static String of(Estimate estimate) {
        return of(estimate, 1.0, "");
    }

    /** e.g. {@code 64.6 % [63.9, 65.2]}. */
    static String percent(Estimate estimate) {
        return of(estimate, 100.0, " %");
    }

    private static String of(Estimate estimate, double scale, String unit) {
        double value = scale * estimate.value();
        if (Double.isNaN(value)) {
            return UNKNOWN;
        }
        double width = scale * (estimate.high() - estimate.low());
        if (!(width > 0.0) || Double.isInfinite(width)) {
            return significant(value) + unit;
        }
        int places = Math.max(0, Math.min(MOST_PLACES, 1 - (int) Math.floor(Math.log10(width / 2.0))));
        return rounded(value, places) + unit + " [" + rounded(scale * estimate.low(), places) + ", "
                + rounded(scale * estimate.high(), places) + "]";
    }

    private static String significant(double value) {
        if (value == 0.0 || Double.isInfinite(value)) {
            return value == 0.0 ? "0" : value > 0.0 ? "inf" : "-inf";
        }
        BigDecimal rounded =
                new BigDecimal(value).round(new MathContext(DIGITS)).stripTrailingZeros();
        return Math.abs(value) < 1e-4 || Math.abs(value) >= 1e7 ? rounded.toString() : rounded.toPlainString();
    }

    private static String rounded(double value, int places) {
        return new BigDecimal(value).setScale(places, RoundingMode.HALF_EVEN).toPlainString();
    }
}
