package org.separatrix.study.router;

import java.util.List;
import org.separatrix.experiment.Batch;
import org.separatrix.experiment.Condition;
import org.separatrix.experiment.RouterSettings;
import org.separatrix.noise.TrialRange;
import org.separatrix.router.spectrum.StabilityStudy;
import org.separatrix.simulation.Computation;
import org.separatrix.study.FoundRows;

/**
 * The stability of the tied and of the routed state of a condition.
 *
 * @param condition its coordinates in the noise
 */
public record StabilityOrder(Batch batch, Condition condition, RouterSettings settings) implements Computation {

    @Override
    public byte[] result() {
        TrialRange range = condition.range(0L, settings.streams());
        try {
            StabilityStudy study = new StabilityStudy(settings.model(), settings.protocol(), settings.groups(), range);
            return new FoundRows()
                    .add(StabilityRow.TABLE, List.of(StabilityRow.of(study)))
                    .payload();
        } catch (ArithmeticException restless) {
            return new FoundRows()
                    .note("routed state", String.valueOf(restless.getMessage()))
                    .payload();
        }
    }
}
