package org.separatrix.coupling;

import org.separatrix.variant.Variant;
import org.separatrix.variant.Variants;

/** A kind of coupling: {@code coupling.kind} chooses one, or several that act together. */
public interface CouplingVariant extends Variant<Coupling> {

    /** All that are on the class path. */
    Variants<CouplingVariant> ALL = Variants.of(CouplingVariant.class);

    /** The longest time in ticks that a key of a coupling may state. */
    int LONGEST = 10_000;
}
