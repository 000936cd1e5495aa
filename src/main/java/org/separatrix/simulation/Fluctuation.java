package org.separatrix.simulation;

import java.util.Optional;
import org.separatrix.experiment.Condition;
import org.separatrix.ring.RingBatch;
import org.separatrix.ring.readout.ReadOut;
import org.separatrix.statistics.TimeCourseRecorder;

/** Records the fluctuations of one ring: the time courses of its mean rate and of the amplitude of its bump. */
final class Fluctuation {

    private final TimeCourseRecorder mean;
    private final TimeCourseRecorder amplitude;

    private Fluctuation(int from, int steps) {
        this.mean = new TimeCourseRecorder(from, steps);
        this.amplitude = new TimeCourseRecorder(from, steps);
    }

    static Optional<Fluctuation> of(Condition condition) {
        ReadOut readOut = condition.readOut();
        return readOut.fluctuations()
                ? Optional.of(new Fluctuation(
                        readOut.fluctuationsFrom(), condition.protocol().steps()))
                : Optional.empty();
    }

    void record(int step, RingBatch ring) {
        mean.record(step, ring.mean());
        amplitude.record(step, ring.amplitude());
    }

    TrialBatch.TimeCourse course(int ring) {
        return new TrialBatch.TimeCourse(ring, mean.course(), amplitude.course());
    }
}
