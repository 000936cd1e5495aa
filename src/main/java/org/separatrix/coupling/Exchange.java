package org.separatrix.coupling;

/**
 * What the participants of one batch tell each other under a {@link Coupling}, without threads or messages: it is told
 * what each of them reports, says who may take a tick, and on which inhibition. Not thread-safe.
 */
public final class Exchange {

    private final int participants;
    private final int ticks;
    private final int trials;
    private final int slack;
    private final Link[][] links;
    private final Signal[][] felt;
    private final double[][][] latest;
    private final int[] reported;
    private final int[] next;
    private final Strides strides;
    private final Traffic traffic = new Traffic();
    private int present;

    /**
     * @param fates of the trials of the batch
     * @param participants how many
     * @param ticks how many each of them takes
     */
    public Exchange(Coupling coupling, Fates fates, int participants, int ticks) {
        this.participants = participants;
        this.ticks = ticks;
        this.trials = fates.trials();
        this.slack = coupling.slack();
        this.links = new Link[participants][participants];
        this.felt = new Signal[participants][participants];
        this.latest = new double[participants][][];
        this.reported = new int[participants];
        this.next = new int[participants];
        this.strides = new Strides(coupling, fates, participants);
        for (int l = 0; l < participants; l++) {
            for (int k = 0; k < participants; k++) {
                links[l][k] = k == l ? Link.DIRECT : coupling.link(fates, l, k);
            }
        }
    }

    /**
     * A participant is ready for a tick.
     *
     * @param tick 0 for the report before the first, then one more each time
     * @param fields what the others feel of it, flattened [channel][trial]: one for all of them, or one for each by
     *     index; not modified, and not to be
     */
    public void report(int participant, int tick, double[][] fields) {
        if (latest[participant] == null) {
            present++;
        }
        latest[participant] = fields;
        reported[participant] = tick;
        for (int k = 0; k < participants; k++) {
            if (k != participant) {
                Signal said = Signal.of(fields[fields.length == 1 ? 0 : k], tick);
                traffic.offer(trials);
                felt[k][participant] = links[participant][k].carry(tick, said, traffic);
            }
        }
    }

    /** Whether a participant may take its {@link #nextTick}. */
    public boolean mayTake(int participant) {
        int tick = next[participant];
        if (present < participants || reported[participant] < tick || tick >= ticks) {
            return false;
        }
        for (int r : reported) {
            if (r < tick - slack) {
                return false;
            }
        }
        return true;
    }

    /** The tick that a participant takes next, 0-based. */
    public int nextTick(int participant) {
        return next[participant];
    }

    /** Whether everybody has begun the last tick. */
    public boolean isOver() {
        for (int tick : next) {
            if (tick < ticks) {
                return false;
            }
        }
        return true;
    }

    /**
     * Lets a participant take its next tick.
     *
     * @return the sum of what it feels of the others, flattened [channel][trial], zeros for one alone; not to be modified
     */
    public double[] take(int participant) {
        int tick = next[participant]++;
        for (int l = 0; l < participants; l++) {
            if (l != participant) {
                countAge(tick, felt[participant][l]);
            }
        }
        if (participant == 0) {
            traffic.tick(trials);
        }
        strides.take(participant, tick, reported, traffic);
        return inhibitionOf(participant);
    }

    /**
     * The tick t of the m(t) of the sender that the receiver feels now.
     *
     * @param trial within the batch
     */
    public int feltSince(int receiver, int sender, int trial) {
        return felt[receiver][sender].since(trial);
    }

    /** What has gone to and fro so far. */
    public Traffic traffic() {
        return traffic;
    }

    /**
     * The newest activity of all participants together, {@code [trial]}, fresh: the sum of their mean rates; where every
     * neuron of a receiver feels an activity of its own, of the mean of these.
     */
    public double[] summedActivity() {
        double[] sum = new double[trials];
        for (int l = 0; l < participants; l++) {
            double[][] fields = latest[l];
            double[] field = fields[fields.length == 1 ? 0 : (l + 1) % participants];
            int channels = field.length / trials;
            // Mean-field and structured activity begin with the mean rate, and have 1 and 3 channels; a ring has more
            // neurons.
            int averaged = channels <= 3 ? 1 : channels;
            for (int i = 0; i < averaged * trials; i++) {
                sum[i % trials] += field[i] / averaged;
            }
        }
        return sum;
    }

    private void countAge(int tick, Signal signal) {
        if (signal.since().length == 1) {
            traffic.felt(tick - signal.since(0), trials);
            return;
        }
        for (int trial = 0; trial < trials; trial++) {
            traffic.felt(tick - signal.since(trial), 1);
        }
    }

    /** The sum over l ≠ k in the order of l: a floating-point sum must not depend on the order of arrival. */
    private double[] inhibitionOf(int k) {
        double[] sum = null;
        boolean shared = true;
        for (int l = 0; l < participants; l++) {
            if (l == k) {
                continue;
            }
            double[] field = felt[k][l].field();
            if (sum == null) {
                sum = field;
            } else if (shared) {
                sum = add(sum.clone(), field);
                shared = false;
            } else {
                add(sum, field);
            }
        }
        return sum != null ? sum : new double[latest[k][0].length];
    }

    private static double[] add(double[] sum, double[] field) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += field[i];
        }
        return sum;
    }
}
