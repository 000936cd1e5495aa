package org.separatrix.statistics.mixture;

import java.util.Locale;
import org.separatrix.statistics.mixture.MixtureModel.Part;

/** Which rings held their bump at the end of a trial. */
public enum Held {
    ALL,
    TARGET_ONLY,
    NONTARGET_ONLY,
    NONE,
    SOME;

    /**
     * The state.
     *
     * @param target whether the ring of the target held its bump
     * @param count how many rings did
     * @param rings of how many
     */
    public static Held of(boolean target, int count, int rings) {
        if (count == rings) {
            return ALL;
        }
        if (count == 0) {
            return NONE;
        }
        if (!target) {
            return NONTARGET_ONLY;
        }
        return count == 1 ? TARGET_ONLY : SOME;
    }

    /** What a part of a mixture would be the report of, if reports told what is held; a single ring holds all or none. */
    static Held behind(Part part, int rings) {
        return switch (part) {
            case TARGET -> rings == 1 ? ALL : TARGET_ONLY;
            case NONTARGET -> NONTARGET_ONLY;
            case BLEND -> ALL;
            case GUESS -> NONE;
        };
    }

    /** The word for it in tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
