package org.separatrix.experiment;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/**
 * Trials where they matter: every condition has a first block, and one block more as long as the rate is not known well
 * enough. Exactly one goal is stated.
 *
 * @param halfWidth the half-width of Wilson's interval at which a condition ends, in (0, 0.5]
 * @param threshold a rate in (0, 1): a condition ends when a confidence sequence tells its rate from it
 * @param of the rate, by its name in {@code conditions.csv}
 * @param first trials of the first block
 * @param block trials of each further one
 * @param most trials of a condition
 */
public record AdaptiveTrials(
        OptionalDouble halfWidth, OptionalDouble threshold, String of, int first, int block, int most) {

    static final String KEY = "trials";

    private static final String HALF_WIDTH = "half-width";
    private static final String THRESHOLD = "threshold";

    /** The rates that there are. */
    public static final Set<String> RATES = new TreeSet<>(List.of(
            "target",
            "swap",
            "blend",
            "other",
            "no_report",
            "alive_all",
            "alive_target_only",
            "alive_nontarget_only",
            "alive_none",
            "target_wins",
            "nontarget_wins",
            "ties"));

    /**
     * The goal of an experiment; empty where it has a number of trials.
     *
     * @param top the same experiment, as it is read
     */
    static Optional<AdaptiveTrials> in(ConfigObject experiment, Section top) {
        ConfigValue value = experiment.get(KEY);
        if (value instanceof ConfigObject) {
            return Optional.of(read(top));
        }
        boolean maybeBlock = value != null
                && !(value.unwrapped() instanceof Number)
                && !value.origin().description().startsWith("--" + KEY);
        if (maybeBlock) {
            throw top.wrong(
                    KEY,
                    "an integer from 1 to " + Integer.MAX_VALUE
                            + ", or a block { half-width or threshold, of, first, block, most }");
        }
        return Optional.empty();
    }

    private static AdaptiveTrials read(Section top) {
        Section section = top.section(KEY);
        boolean width = section.has(HALF_WIDTH);
        if (width == section.has(THRESHOLD)) {
            throw section.wrong(HALF_WIDTH, "one goal: " + HALF_WIDTH + " or " + THRESHOLD);
        }
        OptionalDouble halfWidth = width
                ? OptionalDouble.of(
                        section.number(HALF_WIDTH, "a number from 0.0005 to 0.5", x -> x >= 5e-4 && x <= 0.5))
                : OptionalDouble.empty();
        OptionalDouble threshold = width
                ? OptionalDouble.empty()
                : OptionalDouble.of(section.number(THRESHOLD, "a number between 0 and 1", x -> x > 0.0 && x < 1.0));
        String of = section.word("of", RATES);
        int first = section.has("first") ? section.integer("first", 1, Integer.MAX_VALUE) : 1000;
        int block = section.has("block") ? section.integer("block", 1, Integer.MAX_VALUE) : 200;
        int most = section.has("most") ? section.integer("most", first, Integer.MAX_VALUE) : Math.max(first, 20_000);
        section.noMore();
        return new AdaptiveTrials(halfWidth, threshold, of, first, block, most);
    }

    /** How many blocks a condition has at most. */
    public int blocks() {
        return 1 + Math.toIntExact((most - (long) first + block - 1) / block);
    }

    /** The first trial of a block; of the number of blocks, the most trials. */
    public int start(int index) {
        return index == 0 ? 0 : (int) Math.min(most, first + (index - 1L) * block);
    }
}
