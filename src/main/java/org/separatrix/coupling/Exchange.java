package org.separatrix.coupling;

import java.util.List;
import org.separatrix.noise.TrialRange;

/**
 * Exchanges messages between the participants of one batch under a {@link Coupling}, without threads. Participants
 * report their activity. The exchange decides who may take a tick, and on which input. Not thread-safe.
 *
 * <p>Participants form one population or two, with indices one after the other. All share the clock and the coupling.
 * The inhibition from the other population is kept apart, see {@link CouplingInput}.
 */
public final class Exchange {

    private final List<Population> populations;
    private final int participants;
    private final int ticks;
    private final int trials;
    private final int slack;
    private final Link[][] links;
    /** {@code [receiver][sender]}; null where the sender has nothing to say to the receiver. */
    private final Signal[][] received;

    private final double[][][] latest;
    private final int[] reported;
    private final int[] next;
    private final Pool[] pools;
    private final TickSkew skew;
    private final Traffic traffic;
    private final Traffic unseen;
    private int present;

    /**
     * @param range the trials of the batch
     * @param participants how many, all of one population
     * @param ticks how many each of them takes
     */
    public Exchange(Coupling coupling, TrialRange range, int participants, int ticks) {
        this(coupling, range, List.of(new Population(participants, false)), ticks);
    }

    /**
     * @param range the trials of the batch
     * @param populations one or two; {@link #traffic} and {@link #summedActivity} are those of the first, as if it were alone
     * @param ticks how many each participant takes
     */
    public Exchange(Coupling coupling, TrialRange range, List<Population> populations, int ticks) {
        this.populations = List.copyOf(populations);
        this.participants =
                populations.stream().mapToInt(Population::participants).sum();
        this.ticks = ticks;
        this.trials = range.count();
        this.traffic = new Traffic(trials);
        this.unseen = new Traffic(trials);
        this.slack = coupling.slack();
        this.links = new Link[participants][participants];
        this.received = new Signal[participants][participants];
        this.latest = new double[participants][][];
        this.reported = new int[participants];
        this.next = new int[participants];
        this.skew = new TickSkew(coupling, range, first());
        boolean synchronous = slack == 0;
        for (int l = 0; l < participants; l++) {
            for (int k = 0; k < participants; k++) {
                links[l][k] = k == l ? Link.DIRECT : coupling.link(range, l, k);
                synchronous &= links[l][k] == Link.DIRECT;
            }
        }
        this.pools = new Pool[populations.size()];
        for (int population = 0; population < pools.length; population++) {
            pools[population] = populations.get(population).exact() && synchronous ? new Pool() : null;
        }
    }

    /**
     * A participant is ready for a tick.
     *
     * @param tick 0 for the report before the first, then one more each time
     * @param fields its messages to the others, flattened [channel][trial]: one for all of them, or one for each by
     *     index, empty for those of the other population that it does not send to; not modified, and not to be
     */
    public void report(int participant, int tick, double[][] fields) {
        if (latest[participant] == null) {
            present++;
        }
        latest[participant] = fields;
        reported[participant] = tick;
        for (int k = 0; k < participants; k++) {
            double[] field = field(participant, k);
            if (k != participant && field.length > 0) {
                Traffic seen = traffic(participant, k);
                seen.offer();
                received[k][participant] = links[participant][k].carry(tick, Signal.of(field, tick), seen);
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

    /** Whether a participant still has to report: before its first tick, and after each but the last. */
    public boolean awaits(int participant) {
        int tick = next[participant];
        return latest[participant] == null || reported[participant] < tick && tick < ticks;
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

    /** Lets a participant take its next tick, and gives its input. */
    public CouplingInput take(int participant) {
        int tick = next[participant]++;
        if (participant < first()) {
            count(participant, tick);
        }
        return new CouplingInput(peersOf(participant, tick), othersOf(participant));
    }

    /**
     * The tick t of that m(t) of the sender that the receiver receives now.
     *
     * @param trial within the batch
     */
    public int receivedSince(int receiver, int sender, int trial) {
        return received[receiver][sender].since(trial);
    }

    /** The messages so far. */
    public Traffic traffic() {
        return traffic;
    }

    /**
     * The newest activity of all participants together, {@code [trial]}, fresh: the sum of their mean rates, see {@link
     * Population#meanChannels}.
     */
    public double[] summedActivity() {
        int averaged = populations.get(0).meanChannels();
        double[] sum = new double[trials];
        for (int l = 0; l < first(); l++) {
            double[] field = field(l, (l + 1) % first());
            for (int i = 0; i < averaged * trials; i++) {
                sum[i % trials] += field[i] / averaged;
            }
        }
        return sum;
    }

    private int first() {
        return populations.get(0).participants();
    }

    private int populationOf(int participant) {
        return participant < first() ? 0 : 1;
    }

    private int firstOf(int population) {
        return population == 0 ? 0 : first();
    }

    private int endOf(int population) {
        return population == 0 ? first() : participants;
    }

    private double[] field(int sender, int receiver) {
        double[][] fields = latest[sender];
        return fields[fields.length == 1 ? 0 : receiver];
    }

    private Traffic traffic(int sender, int receiver) {
        return Math.max(sender, receiver) < first() ? traffic : unseen;
    }

    private void count(int participant, int tick) {
        for (int l = 0; l < first(); l++) {
            if (l != participant) {
                countAge(tick, received[participant][l]);
            }
        }
        if (participant == 0) {
            traffic.tick();
        }
        skew.take(participant, tick, reported, traffic);
    }

    private void countAge(int tick, Signal signal) {
        if (signal.since().length == 1) {
            traffic.age(tick - signal.since(0));
            return;
        }
        for (int trial = 0; trial < trials; trial++) {
            traffic.age(tick - signal.since(trial), trial);
        }
    }

    private double[] peersOf(int k, int tick) {
        int population = populationOf(k);
        if (pools[population] != null) {
            return pools[population].without(k, tick, firstOf(population), endOf(population));
        }
        double[] sum = sumOf(k, firstOf(population), endOf(population));
        return sum.length > 0 ? sum : new double[field(k, k).length];
    }

    private double[] othersOf(int k) {
        int other = 1 - populationOf(k);
        return other < populations.size() ? sumOf(k, firstOf(other), endOf(other)) : new double[0];
    }

    /** In the order of the senders: a floating-point sum must not depend on the order of arrival. */
    private double[] sumOf(int k, int from, int to) {
        double[] sum = {};
        boolean shared = true;
        for (int l = from; l < to; l++) {
            if (received[k][l] == null) {
                continue;
            }
            double[] field = received[k][l].field();
            if (sum.length == 0) {
                sum = field;
            } else if (shared) {
                sum = add(sum.clone(), field);
                shared = false;
            } else {
                add(sum, field);
            }
        }
        return sum;
    }

    private static double[] add(double[] sum, double[] field) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += field[i];
        }
        return sum;
    }

    /** One sum for all participants, where all receive the same tick of all, and the order of a sum does not matter. */
    private final class Pool {
        private int tick = -1;
        private double[] total = {};

        double[] without(int k, int now, int from, int to) {
            if (now != tick) {
                tick = now;
                total = field(from, from).clone();
                for (int l = from + 1; l < to; l++) {
                    add(total, field(l, l));
                }
            }
            double[] rest = new double[total.length];
            double[] own = field(k, k);
            for (int i = 0; i < rest.length; i++) {
                rest[i] = total[i] - own[i];
            }
            return rest;
        }
    }
}
