package org.separatrix.study.router;

import java.util.List;
import org.separatrix.experiment.Batch;
import org.separatrix.experiment.Condition;
import org.separatrix.experiment.TrainingSettings;
import org.separatrix.numerics.Kernel;
import org.separatrix.router.training.Trainer;
import org.separatrix.router.training.TrainingLedger;
import org.separatrix.simulation.Computation;
import org.separatrix.study.FoundRows;

/**
 * The training of the experts of a condition with one seed.
 *
 * @param batch its first trial is the repetition
 * @param condition its coordinates in the noise
 */
public record TrainingOrder(Batch batch, Condition condition, TrainingSettings settings) implements Computation {

    @Override
    public byte[] result() {
        long repetition = batch.firstTrial();
        long seed = Trainer.seed(condition.noiseSeed(), condition.noiseCondition(), repetition);
        Trainer trainer =
                new Trainer(Kernel.best(), settings.model(), settings.balancing(), seed, settings.initialState());
        trainer.run(settings.steps() - settings.steps() / 2);
        TrainingLedger ledger = trainer.run(settings.steps() / 2);
        return new FoundRows()
                .add(TrainingSeedRow.TABLE, List.of(TrainingSeedRow.of(repetition, ledger)))
                .add(TrainingLoadRow.TABLE, TrainingLoadRow.of(repetition, ledger.load()))
                .payload();
    }
}
