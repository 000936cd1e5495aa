package org.separatrix.coupling;

/**
 * What went between the participants of some trials. One message is what one participant says to one other in one tick
 * of one trial. Everything is a whole number, so sums do not depend on how trials are cut into batches. Not thread-safe.
 */
public final class Traffic {

    private long ticks;
    private long messages;
    private long saved;
    private long lost;
    private final Histogram staleness;
    private final Histogram skew;

    public Traffic() {
        this(0, 0, 0, 0, new Histogram(), new Histogram());
    }

    /** See the accessors for the parts. */
    public Traffic(long ticks, long messages, long saved, long lost, Histogram staleness, Histogram skew) {
        this.ticks = ticks;
        this.messages = messages;
        this.saved = saved;
        this.lost = lost;
        this.staleness = staleness;
        this.skew = skew;
    }

    void tick(int trials) {
        ticks += trials;
    }

    void offer(int trials) {
        messages += trials;
    }

    void save(int trials) {
        saved += trials;
    }

    void lose(int trials) {
        lost += trials;
    }

    void felt(int age, int trials) {
        staleness.add(age, trials);
    }

    void apart(int ticks, int trials) {
        skew.add(ticks, trials);
    }

    public void add(Traffic other) {
        ticks += other.ticks;
        messages += other.messages;
        saved += other.saved;
        lost += other.lost;
        staleness.add(other.staleness);
        skew.add(other.skew);
    }

    /** Ticks of all trials. */
    public long ticks() {
        return ticks;
    }

    /** What lockstep would send. */
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

    /** The age of what was felt, in ticks, once a tick, trial and directed pair; negative where the sender was ahead. */
    public Histogram staleness() {
        return staleness;
    }

    /** How many ticks the participant that had taken most of them was ahead of the one that had taken fewest. */
    public Histogram skew() {
        return skew;
    }
}
