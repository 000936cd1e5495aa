package org.separatrix.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as people read them. */
final class Numbers {

    private static final int PLAIN_DIGITS = 7;
    private static final MathContext SHOWN = new MathContext(4);
    private static final MathContext END = new MathContext(3);
    private static final MathContext SMALL = new MathContext(2);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal NEAR = new BigDecimal("0.05");

    private Numbers() {}

    /** Three digits of the end of an interval. */
    static String end(String cell) {
        return rounded(cell, END);
    }

    /** Four digits; a cell that holds no number stays as it is, and so does a whole one. */
    static String rounded(String cell) {
        return rounded(cell, SHOWN);
    }

    private static String rounded(String cell, MathContext digits) {
        double value = number(cell);
        if (!Double.isFinite(value)) {
            return cell;
        }
        BigDecimal rounded = new BigDecimal(cell).round(digits).stripTrailingZeros();
        boolean plain = Math.abs(rounded.precision() - rounded.scale()) < PLAIN_DIGITS
                && rounded.toPlainString().length() <= 2 * PLAIN_DIGITS;
        if (rounded.signum() == 0) {
            return "0";
        }
        return plain ? whole(cell) ? cell : rounded.toPlainString() : rounded.toString();
    }

    private static boolean whole(String cell) {
        return cell.matches("-?\\d+");
    }

    /** A fraction in %; one that is neither none nor all is not written as such. */
    static String percent(double fraction) {
        BigDecimal percent = new BigDecimal(Double.toString(fraction)).multiply(HUNDRED);
        BigDecimal rest = HUNDRED.subtract(percent);
        BigDecimal shown;
        if (percent.signum() == 0 || rest.signum() == 0) {
            shown = percent.setScale(0, RoundingMode.HALF_EVEN);
        } else if (percent.compareTo(NEAR) < 0) {
            shown = percent.round(SMALL);
        } else if (rest.compareTo(NEAR) < 0) {
            shown = HUNDRED.subtract(rest.round(SMALL));
        } else {
            shown = percent.setScale(1, RoundingMode.HALF_EVEN);
        }
        return shown.toPlainString() + " %";
    }

    /** The number in a cell; NaN where there is none. */
    static double number(String cell) {
        try {
            return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
        } catch (NumberFormatException word) {
            return Double.NaN;
        }
    }
}
