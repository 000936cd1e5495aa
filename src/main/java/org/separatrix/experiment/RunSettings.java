package org.separatrix.experiment;

import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What stands at the top of an experiment: the settings of the run as a whole.
 *
 * @param name of the experiment
 * @param seed of all noise
 * @param paired whether the noise is the same in every condition
 * @param spread whether the participants of a batch live on different nodes
 * @param adaptive how trials go where they matter; empty where every condition has as many
 * @param trials of every condition; the most where they are adaptive
 * @param firstFigures the names of the figures that stand first in the report
 */
record RunSettings(
        String name,
        long seed,
        boolean paired,
        boolean spread,
        Optional<AdaptiveTrials> adaptive,
        long trials,
        List<String> firstFigures) {

    static final String FIGURES = "figures";

    private static final Predicate<String> NAME =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}").asMatchPredicate();
    private static final String BATCH = "batch";
    private static final String AUTO = "auto";
    static final String PLACEMENT = "placement";
    private static final Map<String, Boolean> PLACEMENTS = new TreeMap<>(Map.of("batch", false, "ring", true));

    /** Reads them, and refuses keys at the top that nothing reads. */
    static RunSettings in(ConfigObject experiment) {
        Section top = Section.top(experiment);
        String name = top.text(
                "name", "a text of up to 100 letters, digits, '.', '_', '-', the first a letter or digit", NAME);
        long seed = top.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE);
        Optional<AdaptiveTrials> adaptive = AdaptiveTrials.in(experiment, top);
        long trials =
                adaptive.isPresent() ? adaptive.get().most() : top.whole(AdaptiveTrials.KEY, 1, Integer.MAX_VALUE);
        boolean paired = top.flag("paired");
        boolean spread = top.choice(PLACEMENT, PLACEMENTS);
        List<String> firstFigures = figures(top);
        top.has(BATCH);
        Parameters.BLOCKS.forEach(top::section);
        top.has(Sweep.KEY);
        top.has(ChosenStudy.KEY);
        top.noMore();
        return new RunSettings(name, seed, paired, spread, adaptive, trials, firstFigures);
    }

    /** That figures are wanted first which the study does not draw. */
    static ExperimentException unknownFigures(ConfigObject experiment, List<String> drawn) {
        return Section.top(experiment)
                .wrong(FIGURES, "figures of this study, in any order: " + String.join(", ", drawn));
    }

    private static List<String> figures(Section top) {
        if (top.has(FIGURES) && top.values().get(FIGURES) instanceof ConfigList list) {
            List<String> names = list.stream()
                    .map(text -> String.valueOf(text.unwrapped()))
                    .filter(NAME)
                    .distinct()
                    .toList();
            if (names.size() == list.size()) {
                return names;
            }
        }
        throw top.wrong(FIGURES, "a list of names of figures, each once");
    }

    /** The most trials, or streams of tokens, that are to be advanced together; it depends on what the conditions need. */
    static int batchSize(ConfigObject experiment, Overview conditions) {
        int largest = conditions.largestBatch();
        if (largest == 0) {
            throw new ExperimentException(
                    Location.of(experiment, PLACEMENT),
                    PLACEMENT + ": is ring, but what a ring reports of one trial at a tick does not fit a message;"
                            + " allowed with this model: batch");
        }
        Section top = Section.top(experiment);
        return top.is(BATCH, AUTO)
                ? Batches.automaticSize(largest)
                : (int) top.number(
                        BATCH,
                        AUTO + " or an integer from 1 to " + largest + " with " + conditions.rings() + " rings",
                        x -> x == Math.rint(x) && 1.0 <= x && x <= largest);
    }
}
