package org.separatrix.study.router;

import java.util.List;
import org.separatrix.experiment.Batch;
import org.separatrix.experiment.TrainingSettings;
import org.separatrix.router.training.ChanceLead;
import org.separatrix.router.training.TrainingModel;
import org.separatrix.simulation.Computation;
import org.separatrix.study.FoundRows;

/**
 * Computes at which gain of popularity chance is expected to tip half of the even starts.
 *
 * @param settings of the first condition of a series of gains
 */
public record ChanceOrder(Batch batch, TrainingSettings settings) implements Computation {

    /** Not where more than popularity is at work, nor where some are ahead from the beginning. */
    static boolean isExpectedIn(TrainingSettings settings) {
        TrainingModel model = settings.model();
        return !settings.balancing().intervenes()
                && settings.start() == TrainingSettings.Start.UNIFORM
                && model.temperature() > 0.0
                && model.affinitySpread() == 0.0
                && model.skillGain() == 0.0;
    }

    @Override
    public byte[] result() {
        TrainingModel model = settings.model();
        ChanceLead lead = new ChanceLead(TippingRow.balance(settings), model.tokens(), model.rate(), settings.steps());
        return new FoundRows()
                .add(ChanceRatio.TABLE, List.of(new ChanceRatio(lead.tippingRatio())))
                .payload();
    }
}
