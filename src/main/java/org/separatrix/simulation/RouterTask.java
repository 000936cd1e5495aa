package org.separatrix.simulation;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.Props;
import akka.actor.typed.javadsl.Behaviors;
import java.time.Duration;
import java.util.List;
import org.separatrix.experiment.Condition;
import org.separatrix.experiment.RouterSettings;
import org.separatrix.experiment.TrainingSettings;
import org.separatrix.results.RouterSpectrumRows;
import org.separatrix.results.SpectrumRows;
import org.separatrix.results.TableRows;
import org.separatrix.results.TrainingRows;
import org.separatrix.router.StreamRange;
import org.separatrix.router.spectrum.StabilityStudy;
import org.separatrix.router.training.Trainer;

/** Computes one piece of a router study, answers with a {@link WorkResult}, and stops. */
public final class RouterTask {

    private enum Start {
        INSTANCE
    }

    private RouterTask() {}

    /**
     * @param placement where the participants of a batch live
     * @param dispatcher where the actors of a batch run
     * @param stallAfter how long the actors of a batch may be silent
     * @param replyTo told the scores of the streams, or the rows that were found
     */
    public static Behavior<?> create(
            RouterOrder order,
            Placement placement,
            Props dispatcher,
            Duration stallAfter,
            ActorRef<WorkResult> replyTo) {
        return switch (order.settings().study()) {
            case COMPETITION -> TrialBatch.create(order, placement, dispatcher, stallAfter, replyTo);
            case SPECTRUM -> computing(order, replyTo, RouterTask::spectrum);
            case TRAINING -> computing(order, replyTo, RouterTask::training);
        };
    }

    private interface Study {
        List<TableRows> of(RouterOrder order);
    }

    private static Behavior<?> computing(RouterOrder order, ActorRef<WorkResult> replyTo, Study study) {
        return Behaviors.setup(context -> {
            context.getSelf().tell(Start.INSTANCE);
            return Behaviors.receiveMessage(start -> {
                replyTo.tell(new WorkResult(order.batch(), TableRows.encode(study.of(order))));
                return Behaviors.stopped();
            });
        });
    }

    private static List<TableRows> spectrum(RouterOrder order) {
        RouterSettings settings = order.settings();
        Condition condition = order.condition();
        StreamRange range = new StreamRange(condition.noiseSeed(), condition.noiseCondition(), 0L, settings.streams());
        try {
            return RouterSpectrumRows.of(
                    new StabilityStudy(settings.model(), settings.protocol(), settings.groups(), range));
        } catch (ArithmeticException restless) {
            return SpectrumRows.note("routed state", restless.getMessage());
        }
    }

    private static List<TableRows> training(RouterOrder order) {
        TrainingSettings settings = order.settings().training();
        long repetition = order.batch().firstTrial();
        long seed =
                Trainer.seed(order.condition().noiseSeed(), order.condition().noiseCondition(), repetition);
        Trainer trainer = new Trainer(settings.model(), settings.balancing(), seed, settings.initialState());
        trainer.run(settings.steps() - settings.steps() / 2);
        return TrainingRows.of(repetition, trainer.run(settings.steps() / 2), settings.model());
    }
}
