package org.separatrix.experiment;

import java.util.Collection;

/** In how many conditions something holds, the fewest first. */
enum Extent {
    NOWHERE,
    IN_SOME,
    EVERYWHERE;

    static Extent of(long holds, long of) {
        return holds == 0 ? NOWHERE : holds == of ? EVERYWHERE : IN_SOME;
    }

    /** What holds where both hold, if they are independent as the axes of a grid are. */
    Extent and(Extent other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** At least where either holds. */
    Extent or(Extent other) {
        return compareTo(other) >= 0 ? this : other;
    }

    static Extent any(Collection<Extent> extents) {
        return extents.stream().reduce(NOWHERE, Extent::or);
    }
}
