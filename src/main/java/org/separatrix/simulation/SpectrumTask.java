package org.separatrix.simulation;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.Behaviors;
import java.util.List;
import org.separatrix.experiment.Condition;
import org.separatrix.experiment.SpectrumSettings;
import org.separatrix.results.SpectrumRows;
import org.separatrix.results.TableRows;
import org.separatrix.ring.Epoch;
import org.separatrix.spectrum.BarrierStudy;
import org.separatrix.spectrum.BranchStudy;
import org.separatrix.spectrum.Cue;
import org.separatrix.spectrum.DisorderStudy;
import org.separatrix.spectrum.Progress;
import org.separatrix.spectrum.Scenario;
import org.separatrix.spectrum.SpectrumException;
import org.separatrix.spectrum.TurningStudy;

/** Computes one piece of a spectral study, answers with a {@link WorkResult}, and stops. */
public final class SpectrumTask {

    private enum Start {
        INSTANCE
    }

    private SpectrumTask() {}

    /** @param replyTo told the rows that were found, or the note that there is no answer */
    public static Behavior<?> create(SpectrumOrder order, ActorRef<WorkResult> replyTo) {
        return Behaviors.setup(context -> {
            context.getSelf().tell(Start.INSTANCE);
            return Behaviors.receiveMessage(start -> {
                replyTo.tell(new WorkResult(order.batch(), TableRows.encode(rows(order))));
                return Behaviors.stopped();
            });
        });
    }

    /** That a branch does not exist is an answer, not a failure. */
    private static List<TableRows> rows(SpectrumOrder order) {
        try {
            return found(order);
        } catch (SpectrumException noAnswer) {
            String subject = order.branch()
                    .map(branch -> branch.label())
                    .orElse(order.settings().study().toString().toLowerCase(java.util.Locale.ROOT));
            return SpectrumRows.note(subject, noAnswer.getMessage());
        }
    }

    private static List<TableRows> found(SpectrumOrder order) {
        SpectrumSettings settings = order.settings();
        Condition condition = order.condition();
        Scenario scenario = Scenario.of(
                        condition.model(),
                        settings.dynamics(),
                        settings.site(),
                        condition.protocol().items())
                .with(cue(condition));
        return switch (settings.study()) {
            case BRANCHES ->
                SpectrumRows.of(new BranchStudy(
                                scenario,
                                settings.parameter(),
                                settings.from(),
                                settings.to(),
                                order.branch().orElseThrow())
                        .run(Progress.NONE));
            case THRESHOLDS ->
                SpectrumRows.of(new TurningStudy(
                                scenario,
                                settings.start(),
                                settings.durations(),
                                condition.readOut().bumpThreshold())
                        .run(Progress.NONE));
            case DISORDER ->
                SpectrumRows.of(new DisorderStudy(scenario, settings.strengths(), settings.to()).run(Progress.NONE));
            case BARRIER -> SpectrumRows.of(new BarrierStudy(scenario).run(Progress.NONE));
        };
    }

    /** The constant cue of the spectral study is the cue epoch of the trial. */
    private static Cue cue(Condition condition) {
        return condition.protocol().epochs().stream()
                .filter(epoch -> epoch.name().equals("cue") && epoch.ring() != Epoch.EVERY_RING)
                .findFirst()
                .map(epoch -> new Cue(epoch.ring(), epoch.gain()))
                .orElse(Cue.NONE);
    }
}
