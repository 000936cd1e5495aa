package org.separatrix.statistics.mixture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Which densities a report is drawn from. With e the error, d_j the offsets of m non-targets from the target, and b that of
 * the circular mean of all items, each model is a sum of these with weights of its own, all with the same κ:
 *
 * <pre>
 *   TWO     vm(e),                                          1/2π     Zhang and Luck 2008
 *   THREE   vm(e),  Σ_j vm(e − d_j)/m,                      1/2π     Bays, Catalao and Husain 2009
 *   ITEMS   vm(e),  vm(e − d_1), …, vm(e − d_m),            1/2π     ours: rings have identities
 *   BLEND   vm(e),  Σ_j vm(e − d_j)/m,  vm(e − b),          1/2π     ours
 * </pre>
 */
public enum MixtureModel {
    TWO,
    THREE,
    ITEMS,
    BLEND;

    /** What a weight is of. */
    public enum Part {
        TARGET,
        NONTARGET,
        BLEND,
        GUESS
    }

    /** The word for it in tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The parts in the order of the weights; the guesses last. */
    List<Part> parts(int nontargets) {
        List<Part> parts = new ArrayList<>(List.of(Part.TARGET));
        if (this == ITEMS) {
            IntStream.range(0, nontargets).forEach(item -> parts.add(Part.NONTARGET));
        } else if (this != TWO) {
            parts.add(Part.NONTARGET);
        }
        if (this == BLEND) {
            parts.add(Part.BLEND);
        }
        parts.add(Part.GUESS);
        return parts;
    }

    /** The free parameters: all weights but one, and κ. */
    int parameters(int nontargets) {
        return parts(nontargets).size();
    }
}
