package org.separatrix.statistics.outcomes;

import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import org.separatrix.statistics.mixture.Held;

/**
 * What the trials of a condition come to while they arrive, in batches of any order: counts, a histogram of the errors, how
 * the rates settled, and which trial is an example of what. Below 1.5 KB whatever comes; the counts do not depend on the
 * order. Not thread-safe.
 */
public final class ConditionCounts {

    /** What is counted, in the order of the numbers of {@link #counts}. */
    public enum Count {
        TARGET(of -> of.target),
        SWAP(OutcomeCounts::swap),
        BLEND(of -> of.blend),
        OTHER(of -> of.other),
        ALIVE_ALL(of -> of.aliveAll),
        ALIVE_TARGET_ONLY(of -> of.aliveTargetOnly),
        ALIVE_NONTARGET_ONLY(of -> of.aliveNontargetOnly),
        ALIVE_NONE(of -> of.aliveNone),
        TARGET_WINS(of -> of.targetWins),
        NONTARGET_WINS(of -> of.nontargetWins),
        TIES(of -> of.ties),
        NO_REPORT(of -> of.noReport);

        private final ToLongFunction<OutcomeCounts> in;

        Count(ToLongFunction<OutcomeCounts> in) {
            this.in = in;
        }

        long of(OutcomeCounts counts) {
            return in.applyAsLong(counts);
        }

        /** The word for it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How many bins the histogram of errors has over [−π, π). */
    public static final int BINS = 48;

    /** The rows of the histogram: reports of the target, swaps, and all other reports. */
    static final int KINDS = 3;

    private static final double BINS_PER_RADIAN = BINS / (2.0 * Math.PI);

    private final long[] counts = new long[Count.values().length];
    private final int[][] histogram = new int[KINDS][BINS];
    private final Convergence convergence = new Convergence();
    private final long[] examples = new long[Outcome.values().length];
    private long trials;
    private long newest = -1;
    private long heldNone = -1;
    private double sum;
    private double squares;
    private double absolute;

    public ConditionCounts() {
        Arrays.fill(examples, -1);
    }

    /**
     * Adds consecutive trials.
     *
     * @param criteria what they are judged by
     * @param first index of the first of them within its condition
     */
    public void add(Criteria criteria, long first, Trials more) {
        OutcomeCounts batch = new OutcomeCounts(criteria);
        long due = convergence.next(trials);
        for (int trial = 0; trial < more.count(); trial++) {
            Outcome outcome = batch.add(more, trial);
            if (outcome != Outcome.NO_REPORT) {
                addError(outcome, more.error()[trial]);
            }
            examples[outcome.ordinal()] = first + trial;
            if (batch.held() == Held.NONE) {
                heldNone = first + trial;
            }
            long n = trials + batch.trials;
            if (n == due) {
                convergence.add(
                        n,
                        count(Count.TARGET) + batch.target,
                        count(Count.SWAP) + batch.swap(),
                        count(Count.ALIVE_NONE) + batch.aliveNone);
                due = convergence.next(n);
            }
        }
        newest = first + more.count() - 1;
        add(batch);
    }

    private void addError(Outcome outcome, double error) {
        int kind = Math.min(outcome.ordinal(), KINDS - 1);
        int bin = (int) ((error + Math.PI) * BINS_PER_RADIAN);
        histogram[kind][Math.max(0, Math.min(BINS - 1, bin))]++;
        sum += error;
        squares += error * error;
        absolute += Math.abs(error);
    }

    private void add(OutcomeCounts batch) {
        trials += batch.trials;
        for (Count count : Count.values()) {
            counts[count.ordinal()] += count.of(batch);
        }
    }

    public long trials() {
        return trials;
    }

    public long count(Count of) {
        return counts[of.ordinal()];
    }

    /** By kind and bin; not to be modified. */
    public int[][] histogram() {
        return histogram;
    }

    public Convergence convergence() {
        return convergence;
    }

    /** Mean error, radians; NaN without reports. */
    public double meanError() {
        return sum / reported();
    }

    /** Standard deviation of the error about its mean, divided by n, radians; NaN without reports. */
    public double sdError() {
        double mean = meanError();
        return Math.sqrt(Math.max(0.0, squares / reported() - mean * mean));
    }

    /** Mean of |error|, radians; NaN without reports. */
    public double meanAbsError() {
        return absolute / reported();
    }

    private double reported() {
        long reported = trials - count(Count.NO_REPORT);
        return reported == 0 ? Double.NaN : reported;
    }

    /** The trial that came last. */
    public OptionalLong newest() {
        return present(newest);
    }

    /** The last trial that came out so. */
    public OptionalLong example(Outcome outcome) {
        return present(examples[outcome.ordinal()]);
    }

    /** The last trial in which no ring held its bump. */
    public OptionalLong heldNone() {
        return present(heldNone);
    }

    private static OptionalLong present(long trial) {
        return trial < 0 ? OptionalLong.empty() : OptionalLong.of(trial);
    }
}
