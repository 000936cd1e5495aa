package org.separatrix.study.router;

import org.separatrix.experiment.Batch;
import org.separatrix.experiment.Condition;
import org.separatrix.experiment.TrainingSettings;
import org.separatrix.router.training.Trainer;
import org.separatrix.simulation.Computation;
import org.separatrix.tables.TableRows;

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
        Trainer trainer = new Trainer(settings.model(), settings.balancing(), seed, settings.initialState());
        trainer.run(settings.steps() - settings.steps() / 2);
        return TableRows.encode(TrainingRows.of(repetition, trainer.run(settings.steps() / 2), settings.model()));
    }
}
