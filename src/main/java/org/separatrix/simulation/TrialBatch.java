package org.separatrix.simulation;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.ChildFailed;
import akka.actor.typed.Props;
import akka.actor.typed.Terminated;
import akka.actor.typed.javadsl.AbstractBehavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.Receive;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.separatrix.router.GroupReading;

/**
 * Runs one batch: starts its clock and its participants, gathers their findings, answers with a {@link WorkResult},
 * and stops with all its children. A participant that fails or is lost makes the batch fail.
 */
public final class TrialBatch extends AbstractBehavior<TrialBatch.Command> {

    public sealed interface Command {}

    /** A part of the result of the batch. */
    public sealed interface Finding extends Command {}

    /** The rates of a ring after the last tick, flattened [neuron][trial]; not modified once sent. */
    public record FinalRates(int ring, double[] rates) implements Finding {}

    /** The mean rate and the bump amplitude of a ring, {@code [step][trial]} each; not modified once sent. */
    public record TimeCourse(int ring, double[][] mean, double[][] amplitude) implements Finding {}

    /** The measurements of the coupling. */
    public record Measured(Measures measures) implements Finding {}

    /** The reading of a group of experts at the end of a token, counted from 0; not modified once sent. */
    public record TokenRead(int group, int token, GroupReading reading) implements Finding, WireMessage {}

    /**
     * Some of the final rates of a ring on another node.
     *
     * @param offset where they stand among all of them
     * @param total how many the ring has in all
     * @param rates not modified once sent
     */
    public record RatesPart(int ring, int offset, int total, double[] rates) implements Finding, WireMessage {}

    /** A participant on another node cannot go on. */
    public record ParticipantFailed(String participant, String reason) implements Command, WireMessage {}

    private final Ensemble work;
    private final BatchFindings findings;
    private final ActorRef<WorkResult> replyTo;

    /**
     * @param work what the batch is of
     * @param placement where the participants live
     * @param dispatcher where the actors of the batch run
     * @param stallAfter how long the participants may be silent
     * @param replyTo told the result
     */
    public static Behavior<Command> create(
            Ensemble work, Placement placement, Props dispatcher, Duration stallAfter, ActorRef<WorkResult> replyTo) {
        return Behaviors.setup(context -> new TrialBatch(context, work, placement, dispatcher, stallAfter, replyTo));
    }

    private TrialBatch(
            ActorContext<Command> context,
            Ensemble work,
            Placement placement,
            Props dispatcher,
            Duration stallAfter,
            ActorRef<WorkResult> replyTo) {
        super(context);
        this.work = work;
        this.findings = work.findings();
        this.replyTo = replyTo;
        ActorRef<Clock.Command> clock = context.spawn(
                Clock.create(
                        work.exchange(),
                        work.recorder(),
                        placement.placed(work, context.getSystem().address()),
                        stallAfter,
                        context.getSelf().narrow()),
                "clock",
                dispatcher);
        context.watch(clock);
        for (int index = 0; index < work.participants().size(); index++) {
            place(index, placement, dispatcher, clock);
        }
    }

    private void place(int index, Placement placement, Props dispatcher, ActorRef<Clock.Command> clock) {
        ActorContext<Command> context = getContext();
        if (placement instanceof Placement.Spread spread) {
            ActorRef<ParticipantHost.Command> host = spread.hostOf(work, index);
            context.watch(host);
            host.tell(new ParticipantHost.Host(index, work, clock, context.getSelf()));
        } else if (placement instanceof Placement.Together together) {
            context.watch(context.spawn(
                    work.participant(index, together.observer(), clock, context.getSelf()),
                    work.participants().get(index),
                    dispatcher));
        }
    }

    @Override
    public Receive<Command> createReceive() {
        return newReceiveBuilder()
                .onMessage(Finding.class, this::onFinding)
                .onMessage(ParticipantFailed.class, this::onParticipantFailed)
                .onSignal(ChildFailed.class, this::onChildFailed)
                .onSignal(Terminated.class, this::onTerminated)
                .build();
    }

    private Behavior<Command> onFinding(Finding finding) {
        findings.add(finding);
        if (!findings.isComplete()) {
            return this;
        }
        replyTo.tell(new WorkResult(work.batch(), findings.payload()));
        return Behaviors.stopped();
    }

    private Behavior<Command> onParticipantFailed(ParticipantFailed failure) {
        throw failed(failure.participant() + ": " + failure.reason(), null);
    }

    private Behavior<Command> onChildFailed(ChildFailed failure) {
        if (failure.cause() instanceof NonFiniteRate.Failure found) {
            throw found;
        }
        throw failed(failure.ref().path().name() + ": " + failure.cause().getMessage(), failure.cause());
    }

    private Behavior<Command> onTerminated(Terminated host) {
        throw new ParticipantLostException("batch " + work.batch().id() + ": the node "
                + host.getRef().path().address() + " of a participant is lost");
    }

    private IllegalStateException failed(String reason, @Nullable Throwable cause) {
        return new IllegalStateException("batch " + work.batch().id() + ": " + reason, cause);
    }
}
