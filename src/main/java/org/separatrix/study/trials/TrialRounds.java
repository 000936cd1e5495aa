package org.separatrix.study.trials;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.separatrix.experiment.AdaptiveTrials;
import org.separatrix.experiment.Condition;
import org.separatrix.experiment.Experiment;
import org.separatrix.statistics.ConfidenceSequence;
import org.separatrix.statistics.Rate;
import org.separatrix.statistics.outcomes.ConditionCounts;
import org.separatrix.statistics.outcomes.ConditionCounts.Count;
import org.separatrix.statistics.outcomes.Trials;
import org.separatrix.study.Rounds;

/**
 * The rounds of adaptive trials. After each block the trials of the condition up to there decide whether it has another one,
 * so that the trials of a condition depend on nothing else: neither on other conditions, nor on who computed what and when.
 */
final class TrialRounds implements Rounds {

    private final Experiment experiment;
    private final AdaptiveTrials goal;
    private final Count count;
    private final int[] block;
    private final int[] size;
    private final int[][] trials;
    private final int[][] hits;

    /** The block that is computed, by condition. */
    private final int[] open;

    private final BitSet ended;
    private final BitSet known = new BitSet();
    private final BitSet skipped = new BitSet();
    private List<Long> released = new ArrayList<>();
    private List<Long> skippedNow = new ArrayList<>();

    /**
     * None yet.
     *
     * @param block of each piece of a condition, not falling
     * @param size trials of each piece of a condition
     */
    TrialRounds(Experiment experiment, int[] block, int[] size) {
        this.experiment = experiment;
        this.goal = experiment.adaptive().orElseThrow();
        this.count = Count.valueOf(goal.of().toUpperCase(Locale.ROOT));
        this.block = block;
        this.size = size;
        int conditions = (int) experiment.conditionCount();
        this.trials = new int[conditions][goal.blocks()];
        this.hits = new int[conditions][goal.blocks()];
        this.open = new int[conditions];
        this.ended = new BitSet(conditions);
    }

    @Override
    public void add(long id, byte[] payload) {
        int condition = (int) (id / block.length);
        if (condition >= open.length) {
            return;
        }
        Condition of = experiment.condition(condition);
        int within = (int) (id % block.length);
        Trials more =
                TrialsPayload.read(payload, size[within], of.model().rings()).trials();
        ConditionCounts counts = new ConditionCounts();
        counts.add(Export.criteria(of), 0, more);
        add(condition, within, counts.count(count));
    }

    private synchronized void add(int condition, int within, long more) {
        int id = condition * block.length + within;
        if (known.get(id)) {
            return;
        }
        known.set(id);
        trials[condition][block[within]] += size[within];
        hits[condition][block[within]] += Math.toIntExact(more);
        while (!ended.get(condition) && isComplete(condition, open[condition])) {
            if (open[condition] == goal.blocks() - 1 || reached(condition)) {
                ended.set(condition);
                pieces(condition, open[condition] + 1, goal.blocks()).forEach(rest -> {
                    skipped.set(rest);
                    skippedNow.add((long) rest);
                });
            } else {
                open[condition]++;
                pieces(condition, open[condition], open[condition] + 1).forEach(next -> released.add((long) next));
            }
        }
    }

    private boolean isComplete(int condition, int of) {
        return trials[condition][of] == goal.start(of + 1) - goal.start(of);
    }

    /** Whether the trials up to the end of the open block suffice. */
    private boolean reached(int condition) {
        long n = 0;
        long s = 0;
        for (int b = 0; b <= open[condition]; b++) {
            n += trials[condition][b];
            s += hits[condition][b];
        }
        if (goal.threshold().isPresent()) {
            return ConfidenceSequence.excludes(goal.threshold().getAsDouble(), s, n);
        }
        Rate rate = new Rate(s, n);
        return (rate.high() - rate.low()) / 2.0 <= goal.halfWidth().orElseThrow();
    }

    /** The pieces of some blocks of a condition. */
    private IntStream pieces(int condition, int from, int to) {
        return IntStream.range(0, block.length)
                .filter(within -> block[within] >= from && block[within] < to)
                .map(within -> condition * block.length + within);
    }

    @Override
    public synchronized BitSet withheld() {
        BitSet withheld = new BitSet();
        for (int condition = 0; condition < open.length; condition++) {
            if (!ended.get(condition)) {
                pieces(condition, open[condition] + 1, goal.blocks()).forEach(withheld::set);
            }
        }
        return withheld;
    }

    @Override
    public synchronized BitSet skipped() {
        return (BitSet) skipped.clone();
    }

    @Override
    public synchronized Changes changes() {
        Changes changes = new Changes(released, skippedNow);
        released = new ArrayList<>();
        skippedNow = new ArrayList<>();
        return changes;
    }

    @Override
    public synchronized List<Long> without(long id) {
        int condition = (int) (id / block.length);
        if (condition >= open.length || ended.get(condition)) {
            return List.of();
        }
        return pieces(condition, block[(int) (id % block.length)] + 1, goal.blocks())
                .mapToObj(Long::valueOf)
                .toList();
    }
}
