package org.separatrix.ring.transfer;

import org.separatrix.variant.Variant;
import org.separatrix.variant.Variants;

/**
 * A kind of transfer function: {@code model.transfer.kind} chooses one. Beside its own options it has {@code r-max}, {@code
 * beta} and {@code h0}.
 */
public interface TransferVariant extends Variant<Shape> {

    /** All that are on the class path. */
    Variants<TransferVariant> ALL = Variants.of(TransferVariant.class);

    /** The slope β where none is stated. */
    default double beta() {
        return 1.0;
    }

    /** The threshold h0 where none is stated. */
    default double h0() {
        return 0.0;
    }
}
