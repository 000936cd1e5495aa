package org.separatrix.study.trials;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.separatrix.experiment.Condition;
import org.separatrix.statistics.Hits;
import org.separatrix.statistics.outcomes.Trials;
import org.separatrix.statistics.psychometric.CliffComparison;
import org.separatrix.statistics.psychometric.CliffComparison.Measurement;
import org.separatrix.study.SweptValues;
import org.separatrix.tables.Rows;

/**
 * Collects which trials report the target, for {@code cliff.csv}. The table exists where a single gain is swept over
 * at least three values, all trials are there, and some condition is not in lockstep. Intervals and comparisons take
 * account of shared noise ({@code paired = true}).
 */
final class CliffTable {

    /** The keys of the gains of epochs. */
    static final String GAIN = "protocol\\.epochs\\..*\\.gain";

    private static final int FEWEST_LEVELS = 3;

    private final List<Condition> conditions;
    private final SweptValues swept;
    private final Optional<String> gain;
    private final List<BitSet> hits;
    private final int[] trials;

    CliffTable(List<Condition> conditions, SweptValues swept) {
        this.conditions = conditions;
        this.swept = swept;
        List<String> gains =
                swept.keys().stream().filter(key -> key.matches(GAIN)).toList();
        boolean compared = conditions.stream().anyMatch(Condition::measured);
        this.gain = compared && gains.size() == 1 ? Optional.of(gains.get(0)) : Optional.empty();
        this.hits = conditions.stream().map(condition -> new BitSet()).toList();
        this.trials = new int[conditions.size()];
    }

    /** Adds consecutive trials of a condition. */
    void add(int condition, long firstTrial, Trials more) {
        if (gain.isEmpty()) {
            return;
        }
        double window = conditions.get(condition).readOut().window();
        trials[condition] += more.count();
        for (int trial = 0; trial < more.count(); trial++) {
            if (Math.abs(more.error()[trial]) < window) {
                hits.get(condition).set(Math.toIntExact(firstTrial + trial));
            }
        }
    }

    /** The conditions that differ in the gain only, by rising gain. */
    private record Group(List<String> others, List<Integer> conditions) {}

    /** The rows; none where there is nothing to compare. */
    Rows<CliffRow> rows() {
        return gain.map(this::rows).orElseGet(() -> new Rows<>(CliffRow.TABLE, List.of(), List.of()));
    }

    private Rows<CliffRow> rows(String key) {
        List<Group> groups = groups(key);
        List<CliffComparison> cliffs = CliffComparison.of(groups.stream()
                .map(group -> new Measurement(
                        group.conditions.stream()
                                .mapToDouble(condition -> swept.number(condition, key))
                                .toArray(),
                        group.conditions.stream().map(this::hits).toList(),
                        lockstepOf(group, groups, swept.keysWithout(key))))
                .toList());
        return new Rows<>(
                CliffRow.TABLE,
                swept.keysWithout(key),
                IntStream.range(0, groups.size())
                        .mapToObj(i -> new Rows.Row<>(-1, groups.get(i).others, new CliffRow(cliffs.get(i))))
                        .toList());
    }

    private List<Group> groups(String key) {
        if (IntStream.of(trials).anyMatch(count -> count == 0 || count != trials[0])) {
            return List.of();
        }
        Map<List<String>, List<Integer>> groups = new LinkedHashMap<>();
        for (int condition = 0; condition < conditions.size(); condition++) {
            groups.computeIfAbsent(swept.without(key, condition), missing -> new ArrayList<>())
                    .add(condition);
        }
        return groups.entrySet().stream()
                .filter(group -> group.getValue().size() >= FEWEST_LEVELS)
                .map(group -> new Group(
                        group.getKey(),
                        group.getValue().stream()
                                .sorted(Comparator.comparingDouble(condition -> swept.number(condition, key)))
                                .toList()))
                .toList();
    }

    private Hits hits(int condition) {
        return new Hits(
                hits.get(condition),
                trials[condition],
                conditions.get(condition).noiseCondition());
    }

    private boolean isLockstep(Group group) {
        return conditions.get(group.conditions.get(0)).coupling().isLockstep();
    }

    /** The index of the group in lockstep that agrees with another in everything but the coupling; −1 if there is none. */
    private int lockstepOf(Group group, List<Group> groups, List<String> keys) {
        if (isLockstep(group)) {
            return -1;
        }
        return IntStream.range(0, groups.size())
                .filter(other -> isLockstep(groups.get(other)))
                .filter(other -> exceptCoupling(groups.get(other), keys).equals(exceptCoupling(group, keys)))
                .findFirst()
                .orElse(-1);
    }

    private static List<String> exceptCoupling(Group group, List<String> keys) {
        return IntStream.range(0, keys.size())
                .filter(key -> !keys.get(key).startsWith("coupling."))
                .mapToObj(group.others::get)
                .toList();
    }
}
