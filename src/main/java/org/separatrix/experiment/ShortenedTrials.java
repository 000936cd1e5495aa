package org.separatrix.experiment;

import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.separatrix.ring.Protocol;

/**
 * Warns of a swept length of a step where times are in steps: trials of different conditions then last a different
 * time.
 */
final class ShortenedTrials implements ConditionCheck {

    private final boolean dtSwept;
    private final Map<Protocol, DoubleSummaryStatistics> lengths = new LinkedHashMap<>();

    /** @param dtSwept whether the length of a step is swept */
    ShortenedTrials(boolean dtSwept) {
        this.dtSwept = dtSwept;
    }

    @Override
    public void see(int condition, Parameters parameters) {
        if (dtSwept && !parameters.times().milliseconds()) {
            lengths.computeIfAbsent(parameters.protocol(), missing -> new DoubleSummaryStatistics())
                    .accept(parameters.model().dt());
        }
    }

    @Override
    public Stream<Warning> warnings(Experiment experiment) {
        return lengths.entrySet().stream()
                .filter(entry -> entry.getValue().getMin() < entry.getValue().getMax())
                .limit(1)
                .map(entry -> warning(experiment, entry.getKey(), entry.getValue()));
    }

    private static Warning warning(Experiment experiment, Protocol protocol, DoubleSummaryStatistics dt) {
        return new Warning(
                experiment.place(Parameters.DT),
                Parameters.DT + ": is swept while times are in steps, so that the same " + protocol.steps()
                        + " steps last from " + lasting(protocol, dt.getMin()) + " to " + lasting(protocol, dt.getMax())
                        + " ms; with " + Times.UNIT + " = ms a trial keeps its duration");
    }

    private static String lasting(Protocol protocol, double dt) {
        return new Times(true, dt).written(protocol.steps());
    }
}
