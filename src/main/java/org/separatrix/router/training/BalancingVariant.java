package org.separatrix.router.training;

import org.separatrix.variant.Variant;
import org.separatrix.variant.Variants;

/** A method of balancing the load of the experts: {@code router.training.method} chooses one. */
public interface BalancingVariant extends Variant<Balancing> {

    /** All that are on the class path. */
    Variants<BalancingVariant> ALL = Variants.of(BalancingVariant.class);
}
