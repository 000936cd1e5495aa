package org.separatrix.coupling;

import java.util.Arrays;

/**
 * Counts the messages between the participants of some trials. One message goes from one participant to one other, in
 * one tick of one trial. All counts are whole numbers, so sums do not depend on how trials are cut into batches. Not
 * thread-safe.
 */
public final class Traffic {

    private long ticks;
    private long messages;
    private long saved;
    private long lost;
    private final Histogram staleness;
    private final Histogram skew;
    private final ByTrial sent;
    private final ByTrial ages;
    private final ByTrial apart;

    /** A whole number that each trial of a batch has. */
    private static final class ByTrial {
        private final long[] own;
        private long common;

        ByTrial(int trials) {
            own = new long[trials];
        }

        void addToAll(long number) {
            common += number;
        }

        void add(int trial, long number) {
            own[trial] += number;
        }

        long[] numbers() {
            return Arrays.stream(own).map(number -> number + common).toArray();
        }
    }

    /** Of no trials. */
    public Traffic() {
        this(0);
    }

    /** Of some trials, before the first tick. */
    public Traffic(int trials) {
        this(0, 0, 0, 0, new Histogram(), new Histogram(), trials);
    }

    /** See the accessors for the parts; what single trials have is not among them. */
    public Traffic(long ticks, long messages, long saved, long lost, Histogram staleness, Histogram skew) {
        this(ticks, messages, saved, lost, staleness, skew, 0);
    }

    private Traffic(long ticks, long messages, long saved, long lost, Histogram staleness, Histogram skew, int trials) {
        this.ticks = ticks;
        this.messages = messages;
        this.saved = saved;
        this.lost = lost;
        this.staleness = staleness;
        this.skew = skew;
        this.sent = new ByTrial(trials);
        this.ages = new ByTrial(trials);
        this.apart = new ByTrial(trials);
    }

    private int trials() {
        return sent.own.length;
    }

    void tick() {
        ticks += trials();
    }

    /** A message is due in every trial. */
    void offer() {
        messages += trials();
        sent.addToAll(1);
    }

    /** It is not sent in any of them. */
    void save() {
        saved += trials();
        sent.addToAll(-1);
    }

    /** It is not sent in one of them. */
    void save(int trial) {
        saved++;
        sent.add(trial, -1);
    }

    /** It does not arrive in one of them. */
    void lose() {
        lost++;
    }

    /** The activity that arrives has this age in every trial. */
    void age(int age) {
        staleness.add(age, trials());
        ages.addToAll(age);
    }

    void age(int age, int trial) {
        staleness.add(age, 1);
        ages.add(trial, age);
    }

    /** The participants are this many ticks apart in every trial. */
    void skew(int ticks) {
        skew.add(ticks, trials());
        apart.addToAll(ticks);
    }

    void skew(int ticks, int trial) {
        skew.add(ticks, 1);
        apart.add(trial, ticks);
    }

    /** Adds what is not of single trials. */
    public void add(Traffic other) {
        ticks += other.ticks;
        messages += other.messages;
        saved += other.saved;
        lost += other.lost;
        staleness.add(other.staleness);
        skew.add(other.skew);
    }

    /** Messages sent, {@code [trial]}; of a batch, not of a sum. */
    public long[] sentByTrial() {
        return sent.numbers();
    }

    /** {@link #staleness}, added up, {@code [trial]}; of a batch, not of a sum. */
    public long[] ageByTrial() {
        return ages.numbers();
    }

    /** {@link #skew}, added up, {@code [trial]}; of a batch, not of a sum. */
    public long[] skewByTrial() {
        return apart.numbers();
    }

    /** Ticks of all trials. */
    public long ticks() {
        return ticks;
    }

    /** The number of messages under lockstep. */
    public long messages() {
        return messages;
    }

    /** Of these, never sent. */
    public long saved() {
        return saved;
    }

    /** Of those that were sent, never arrived. */
    public long lost() {
        return lost;
    }

    public long sent() {
        return messages - saved;
    }

    /**
     * The age of the messages that participants took their ticks on, in ticks: one count a tick, trial and directed
     * pair. Negative where the sender was ahead.
     */
    public Histogram staleness() {
        return staleness;
    }

    /** By how many ticks the first participant was ahead of the last. */
    public Histogram skew() {
        return skew;
    }
}
