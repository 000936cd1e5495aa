package org.separatrix.tables;

import java.math.BigDecimal;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.separatrix.numerics.ShortestDigits;

/** Doubles as cells of a table: the shortest decimal that reads back as the same double. */
public final class ShortestDecimal {

    private static final int PLACE_BITS = 12;

    /** Mixes all bits of a double into its highest ones. */
    private static final long MIX = 0x9E3779B97F4A7C15L;

    /** What was written last at each place: the rates of few trials come again and again. */
    private static final AtomicReferenceArray<Written> LAST = new AtomicReferenceArray<>(1 << PLACE_BITS);

    private record Written(long bits, String text) {}

    private ShortestDecimal() {}

    /** As Python and pandas write it, e.g. {@code 0.094}, {@code 2.0}, {@code 1.5E-7}; NaN is empty. */
    public static String of(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        if (value == 0.0) {
            return "0.0";
        }
        long bits = Double.doubleToRawLongBits(value);
        int place = (int) (bits * MIX >>> Long.SIZE - PLACE_BITS);
        Written last = LAST.get(place);
        if (last == null || last.bits() != bits) {
            last = new Written(bits, written(value));
            LAST.set(place, last);
        }
        return last.text();
    }

    private static String written(double value) {
        BigDecimal shortest = ShortestDigits.of(value);
        int exponent = shortest.precision() - shortest.scale() - 1;
        if (exponent < -5 || exponent > 15) {
            return shortest.toString();
        }
        return shortest.scale() <= 0 ? shortest.toPlainString() + ".0" : shortest.toPlainString();
    }
}
