package org.separatrix.ring.transfer;

import java.util.List;
import org.separatrix.variant.Option;
import org.separatrix.variant.Variant;
import org.separatrix.variant.Variants;

/**
 * A kind of transfer function: {@code model.transfer.kind} chooses one. Beside its own options it has {@link #parameters}.
 */
public interface TransferVariant extends Variant<Shape> {

    /** All that are on the class path. */
    Variants<TransferVariant> ALL = Variants.of(TransferVariant.class);

    /** The parameters of a {@link org.separatrix.ring.Transfer} beside the shape, with the values where none are stated. */
    default List<Option.Real> parameters() {
        return List.of(
                Option.Real.positive("r-max", "factor of the rate", 1.0),
                Option.Real.nonNegative("beta", "slope, 1/input", beta()),
                new Option.Real(
                        "h0",
                        "threshold, input",
                        "a number from -1e9 to 1e9",
                        x -> Math.abs(x) <= Option.Real.MOST,
                        h0()));
    }

    /** The slope β where none is stated. */
    default double beta() {
        return 1.0;
    }

    /** The threshold h0 where none is stated. */
    default double h0() {
        return 0.0;
    }
}
