package org.separatrix.experiment;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How one run goes on as a larger one: with more trials, more conditions, or another name, placement or batch size. Every
 * trial that is there stays what it is, so that the larger run is the same as if it had been run at once.
 *
 * <p>A condition is known by all its values. Its noise is addressed by its index, unless the experiment is paired: so the
 * conditions that are there keep their places, and new ones come behind them. Where it is paired new ones may stand anywhere.
 */
public final class Growth {

    /** What does not change a trial. */
    private static final Set<String> FREE = Set.of("name", "batch", "placement", "figures", Sweep.KEY);

    private static final String TRIALS = "trials";

    private final Experiment before;
    private final Experiment now;
    private final String record;

    /** Where conditions are now; null where they keep their places. */
    private int @Nullable [] moved;

    private Growth(Experiment before, Experiment now, String record) {
        this.before = before;
        this.now = now;
        this.record = record;
    }

    /**
     * The growth of a run.
     *
     * @param recorded the resolved experiment of the run that is there, as text
     * @param now what is wanted
     * @param record where the run is recorded, for messages
     * @throws ExperimentException if something that is there would have to change
     */
    public static Growth of(String recorded, Experiment now, Path record) {
        Growth growth = new Growth(Experiment.of(recorded, record, List.of()), now, record.toString());
        growth.refuseOthers(key -> key.names().size() == 1);
        growth.refuseLess();
        growth.refuseOtherMeasures();
        growth.findConditions();
        return growth;
    }

    /** The experiment of the run that is there. */
    public Experiment before() {
        return before;
    }

    /** The index now of a condition of the run that is there. */
    public int condition(int index) {
        return moved == null ? index : moved[index];
    }

    /** What happens, as a sentence. */
    public String described() {
        String there = amount(before);
        String here = amount(now);
        return there.equals(here)
                ? "the run goes on with another name, placement or batch size"
                : "the run grows from " + there + " to " + here;
    }

    private static String amount(Experiment experiment) {
        String conditions = experiment.conditionCount() + " conditions";
        return experiment.hasTrials() ? conditions + " of " + experiment.trials() + " trials" : conditions;
    }

    private void refuseOthers(Predicate<Key> counts) {
        String difference = ExperimentDifference.between(
                before.resolvedText(),
                now.resolvedText(),
                key -> !isFree(key) && !grows(Key.dotted(key), now) && counts.test(Key.dotted(key)));
        if (!difference.isEmpty()) {
            throw new ExperimentException(
                    record,
                    "the record of another experiment: " + difference
                            + "; choose another folder, or run that experiment");
        }
    }

    private static boolean isFree(String key) {
        return FREE.contains(Key.dotted(key).block());
    }

    private static boolean grows(Key key, Experiment experiment) {
        return key.toString().equals(TRIALS) || experiment.kind().mayGrow(key, experiment);
    }

    /** A key that says how many repetitions there are. */
    private void refuseLess() {
        ConfigObject there = before.content(0);
        ConfigObject here = now.content(0);
        repeated().forEach(key -> refuseLess(key.toString(), number(key.in(there)), number(key.in(here))));
        refuseLess(TRIALS, before.trials(), now.trials());
    }

    private void refuseLess(String key, double there, double here) {
        if (here < there) {
            throw refused(
                    key + " is " + (long) there + " there and " + (long) here + " here, and what is there is kept");
        }
    }

    private static double number(@Nullable ConfigValue value) {
        return value != null && value.unwrapped() instanceof Number number ? number.doubleValue() : 0.0;
    }

    /** The keys that count repetitions beside trials; one that is swept distinguishes conditions instead. */
    private List<Key> repeated() {
        return leaves(now.content(0))
                .filter(key -> grows(key, now) && !isSwept(key))
                .toList();
    }

    private boolean isSwept(Key key) {
        return before.sweptKeys().contains(key.toString()) || now.sweptKeys().contains(key.toString());
    }

    private static Stream<Key> leaves(ConfigObject tree) {
        return tree.toConfig().entrySet().stream().map(leaf -> Key.dotted(leaf.getKey()));
    }

    private void refuseOtherMeasures() {
        if (before.measured() != now.measured()) {
            throw refused(
                    "coupling.kind is other than lockstep in a new condition, so that traffic and activity would be"
                            + " measured in all conditions, and in those that are there they were not");
        }
    }

    private void findConditions() {
        List<Key> repeated = repeated();
        int kept = 0;
        while (kept < before.conditionCount() && isKept(kept, repeated)) {
            kept++;
        }
        if (kept == before.conditionCount()) {
            return;
        }
        // What differs in all conditions is better named as such.
        refuseOthers(key -> true);
        if (!now.paired()) {
            throw refused(displaced(kept, repeated));
        }
        ConditionPlaces places =
                new ConditionPlaces((int) now.conditionCount(), index -> content(now, index, repeated));
        moved = new int[(int) before.conditionCount()];
        for (int index = 0; index < moved.length; index++) {
            int missing = index;
            moved[index] = places.find(content(before, index, repeated))
                    .orElseThrow(() -> refused(values(before, missing) + " is not among the conditions here"));
        }
    }

    private boolean isKept(int index, List<Key> repeated) {
        return index < now.conditionCount() && content(before, index, repeated).equals(content(now, index, repeated));
    }

    private static ConfigObject content(Experiment experiment, int index, List<Key> without) {
        ConfigObject content = experiment.content(index);
        for (Key key : without) {
            content = content.toConfig().withoutPath(key.toString()).root();
        }
        return content;
    }

    private String displaced(int index, List<Key> repeated) {
        String there = "condition " + index + " is " + values(before, index) + " there and ";
        if (index >= now.conditionCount()) {
            return there + "is not among the conditions here";
        }
        return there + differing(index, repeated)
                + " here. The noise of a condition goes by its place in the sweep, so new"
                + " ones come behind those that are there, in a grid of their own:"
                + " sweep = [{ as it is there }, { the new values }]; with paired = true they may stand anywhere";
    }

    private String differing(int index, List<Key> repeated) {
        ConfigObject there = content(before, index, repeated);
        ConfigObject here = content(now, index, repeated);
        Set<Key> keys = new TreeSet<>(Comparator.comparing(Key::toString));
        keys.addAll(leaves(there).toList());
        keys.addAll(leaves(here).toList());
        return keys.stream()
                .flatMap(key -> Stream.ofNullable(key.in(here))
                        .filter(value -> !value.equals(key.in(there)))
                        .map(value -> key + " = " + Literal.hocon(value)))
                .collect(Collectors.joining(", "));
    }

    private static String values(Experiment experiment, int index) {
        List<String> keys = experiment.sweptKeys();
        List<String> values = experiment.sweptValues(index);
        List<String> stated = new ArrayList<>();
        for (int key = 0; key < keys.size(); key++) {
            stated.add(keys.get(key) + " = " + values.get(key));
        }
        return stated.isEmpty() ? "that without a sweep" : String.join(", ", stated);
    }

    private ExperimentException refused(String why) {
        return new ExperimentException(record, "cannot grow to this experiment: " + why);
    }
}
