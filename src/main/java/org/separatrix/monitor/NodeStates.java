package org.separatrix.monitor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.separatrix.cluster.NodeDescription;

/** The nodes that take part or took part, with how much and how fast they compute. Not thread-safe. */
final class NodeStates {

    private static final int REMEMBERED_TIMES = 200;
    private static final int MOST_NODES = 1_000;

    /** Seconds of a batch: three bounds a decade. */
    private static final double[] BOUNDS = {
        0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, Double.POSITIVE_INFINITY
    };

    /** A node. */
    static final class State {
        final String name;
        final int slots;
        final int cores;
        final double joined;
        double left = Double.NaN;
        String why = "";
        long units;
        private final double[] times = new double[REMEMBERED_TIMES];
        private int batches;

        /** Counts by the bounds of {@link #bounds}. */
        final long[] buckets = new long[BOUNDS.length];

        /** The name in events; empty: this node. */
        final String key;

        double seconds;
        long failedAttempts;
        long givenAgain;

        private State(String key, String name, int slots, int cores, double joined) {
            this.key = key;
            this.name = name;
            this.slots = slots;
            this.cores = cores;
            this.joined = joined;
        }

        boolean isHere() {
            return Double.isNaN(left);
        }

        /** Seconds of a batch below which this fraction of the last ones took; NaN of none. */
        double quantile(double fraction) {
            int count = Math.min(batches, REMEMBERED_TIMES);
            double[] sorted = Arrays.copyOf(times, count);
            Arrays.sort(sorted);
            return count == 0 ? Double.NaN : sorted[Math.min(count - 1, (int) (fraction * count))];
        }

        /** Trials, or what is counted, a second of its presence. */
        double perSecond(double now) {
            double span = (isHere() ? now : left) - joined;
            return span > 0.0 ? units / span : 0.0;
        }

        private void add(long more, double took) {
            units += more;
            if (took > 0.0) {
                times[batches++ % REMEMBERED_TIMES] = took;
                seconds += took;
                int bucket = 0;
                while (took > BOUNDS[bucket]) {
                    bucket++;
                }
                buckets[bucket]++;
            }
        }
    }

    private final Map<String, State> nodes = new LinkedHashMap<>();

    /** @param self the node that the run was started on; its name is empty */
    NodeStates(NodeDescription self) {
        nodes.put("", new State("", self.host(), self.slots(), self.cores(), 0.0));
    }

    void join(String name, NodeDescription description, double now) {
        if (nodes.size() < MOST_NODES || nodes.containsKey(name)) {
            nodes.put(name, new State(name, name, description.slots(), description.cores(), now));
        }
    }

    void leave(String name, String why, double now) {
        State state = nodes.get(name);
        if (state != null) {
            state.left = now;
            state.why = why;
        }
    }

    void add(String name, long units, double seconds) {
        State state = nodes.get(name);
        if (state != null) {
            state.add(units, seconds);
        }
    }

    /** The upper bounds of the counts of batch times. */
    static double[] bounds() {
        return BOUNDS.clone();
    }

    void failAttempt(String name) {
        State state = nodes.get(name);
        if (state != null) {
            state.failedAttempts++;
        }
    }

    void giveAgain(String name, int batches) {
        State state = nodes.get(name);
        if (state != null) {
            state.givenAgain += batches;
        }
    }

    /** In the order in which they came, the first is this one. */
    List<State> all() {
        return new ArrayList<>(nodes.values());
    }

    /** The place of each node among all, by its name in events. */
    Map<String, Integer> places() {
        Map<String, Integer> places = new HashMap<>();
        nodes.keySet().forEach(name -> places.put(name, places.size()));
        return places;
    }

    /** Of the nodes that are here. */
    int slots() {
        return nodes.values().stream()
                .filter(State::isHere)
                .mapToInt(state -> state.slots)
                .sum();
    }

    /** The 95 % point of the batch times of the slowest node; NaN if nothing was measured. */
    double slowest() {
        return nodes.values().stream()
                .filter(State::isHere)
                .mapToDouble(state -> state.quantile(0.95))
                .filter(Double::isFinite)
                .max()
                .orElse(Double.NaN);
    }
}
