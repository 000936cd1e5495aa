package org.separatrix.study.router;

import org.separatrix.experiment.Batch;
import org.separatrix.experiment.Condition;
import org.separatrix.experiment.RouterSettings;
import org.separatrix.router.StreamRange;
import org.separatrix.router.spectrum.StabilityStudy;
import org.separatrix.simulation.Computation;
import org.separatrix.study.Notes;
import org.separatrix.tables.TableRows;

/**
 * The stability of the tied and of the routed state of a condition.
 *
 * @param condition its coordinates in the noise
 */
public record StabilityOrder(Batch batch, Condition condition, RouterSettings settings) implements Computation {

    @Override
    public byte[] result() {
        StreamRange range = new StreamRange(condition.noiseSeed(), condition.noiseCondition(), 0L, settings.streams());
        try {
            return TableRows.encode(RouterSpectrumRows.of(
                    new StabilityStudy(settings.model(), settings.protocol(), settings.groups(), range)));
        } catch (ArithmeticException restless) {
            return TableRows.encode(Notes.of("routed state", restless.getMessage()));
        }
    }
}
