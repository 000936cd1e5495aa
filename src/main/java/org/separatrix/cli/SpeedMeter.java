package org.separatrix.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.separatrix.cli.MeasuredSpeeds.Speed;
import org.separatrix.cluster.RunEvent.Progress;
import org.separatrix.study.Workload;

/** Measures how fast this process computes a run, from its first progress to its last; start and tables do not count. */
final class SpeedMeter {

    /** A shorter time says more of the start of the JVM than of the work. */
    private static final double LEAST_SECONDS = 1.0;

    /** Where a condition takes a core less, beginning it takes much of that time. */
    private static final double LEAST_SECONDS_OF_A_CONDITION = 0.02;

    private static final double NANOS = 1e-9;

    private @Nullable Progress first;
    private @Nullable Progress last;
    private long firstTime;
    private long lastTime;
    private boolean helped;

    /** @param nanoTime of this progress */
    void add(Progress progress, long nanoTime) {
        if (first == null) {
            first = progress;
            firstTime = nanoTime;
        }
        last = progress;
        lastTime = nanoTime;
    }

    /** @param nodes whether other nodes compute, too */
    void helped(boolean nodes) {
        helped |= nodes;
    }

    /** Whether there is enough to say how fast this process is. */
    boolean hasMeasured() {
        return first != null && last != null && !helped && seconds() >= LEAST_SECONDS && last.done() > first.done();
    }

    private double seconds() {
        return NANOS * (lastTime - firstTime);
    }

    /**
     * What a core did in a second.
     *
     * @param workloads of the run; a speed is of one kind of work
     * @param cores that computed
     */
    Optional<Speed> speed(List<Workload> workloads, int cores, LocalDate day) {
        if (first == null || last == null || !hasMeasured() || cores < 1 || workloads.size() != 1) {
            return Optional.empty();
        }
        Workload workload = workloads.get(0);
        double share = (double) (last.done() - first.done()) / last.total();
        if (seconds() * cores < share * workload.conditions() * LEAST_SECONDS_OF_A_CONDITION) {
            return Optional.empty();
        }
        return Optional.of(new Speed(share * workload.amount() / seconds() / cores, day));
    }
}
