package org.separatrix.simulation;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.ChildFailed;
import akka.actor.typed.Props;
import akka.actor.typed.javadsl.AbstractBehavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.Receive;
import org.separatrix.results.MeasuresPayload;
import org.separatrix.results.TrialsPayload;

/**
 * Runs one batch: starts its clock and its rings, reads the trials out when all rings have finished, answers with a
 * {@link WorkResult}, and stops with all its children. A child that fails makes the batch fail.
 */
public final class TrialBatch extends AbstractBehavior<TrialBatch.Command> {

    public sealed interface Command {}

    /** The rates of a ring after the last tick, flattened [neuron][trial]; not modified once sent. */
    public record FinalRates(int ring, double[] rates) implements Command, WireMessage {}

    /** The mean rate and the bump amplitude of a ring, {@code [step][trial]} each; not modified once sent. */
    record Course(int ring, double[][] mean, double[][] amplitude) implements Command {}

    /** What was measured of the coupling, as {@link MeasuresPayload}; not modified once sent. */
    public record Measured(byte[] payload) implements Command, WireMessage {}

    private final BatchOrder order;
    private final ActorRef<WorkResult> replyTo;
    private final double[][] finalRates;
    private final Course[] courses;
    private byte[] measures = {};
    private int missing;

    /**
     * @param order the batch
     * @param participants where the clock and the rings run
     * @param replyTo told the result
     */
    public static Behavior<Command> create(BatchOrder order, Props participants, ActorRef<WorkResult> replyTo) {
        return Behaviors.setup(context -> new TrialBatch(context, order, participants, replyTo));
    }

    private TrialBatch(
            ActorContext<Command> context, BatchOrder order, Props participants, ActorRef<WorkResult> replyTo) {
        super(context);
        this.order = order;
        this.replyTo = replyTo;
        int rings = order.condition().model().rings();
        this.finalRates = new double[rings][];
        this.courses = new Course[rings];
        this.missing = rings + (order.condition().measured() ? 1 : 0);
        ActorRef<Clock.Command> clock =
                context.spawn(Clock.create(order, rings, context.getSelf().narrow()), "clock", participants);
        context.watch(clock);
        for (int ring = 0; ring < rings; ring++) {
            context.watch(context.spawn(
                    RingAttractor.create(ring, order, clock, context.getSelf()), "ring-" + ring, participants));
        }
    }

    @Override
    public Receive<Command> createReceive() {
        return newReceiveBuilder()
                .onMessage(FinalRates.class, this::onFinalRates)
                .onMessage(Measured.class, this::onMeasured)
                .onMessage(Course.class, this::onCourse)
                .onSignal(ChildFailed.class, this::onChildFailed)
                .build();
    }

    private Behavior<Command> onChildFailed(ChildFailed failure) {
        throw new IllegalStateException(failure.ref().path().name() + ": " + failure.cause(), failure.cause());
    }

    private Behavior<Command> onFinalRates(FinalRates rates) {
        finalRates[rates.ring()] = rates.rates();
        return oneLessMissing();
    }

    private Behavior<Command> onMeasured(Measured measured) {
        measures = measured.payload();
        return oneLessMissing();
    }

    private Behavior<Command> onCourse(Course course) {
        courses[course.ring()] = course;
        return this;
    }

    private Behavior<Command> oneLessMissing() {
        missing--;
        if (missing > 0) {
            return this;
        }
        byte[] payload = TrialsPayload.encode(
                TrialReader.read(order.condition(), finalRates), measures, CourseReader.read(order, courses));
        replyTo.tell(new WorkResult(order.batch(), payload));
        return Behaviors.stopped();
    }
}
