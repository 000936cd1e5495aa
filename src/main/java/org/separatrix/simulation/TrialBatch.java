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
import org.separatrix.results.MeasuresPayload;
import org.separatrix.results.TrialsPayload;

/**
 * Runs one batch: starts its clock and its rings, reads the trials out when all rings have finished, answers with a
 * {@link WorkResult}, and stops with all its children. A participant that fails or is lost makes the batch fail.
 */
public final class TrialBatch extends AbstractBehavior<TrialBatch.Command> {

    public sealed interface Command {}

    /** The rates of a ring after the last tick, flattened [neuron][trial]; not modified once sent. */
    public record FinalRates(int ring, double[] rates) implements Command {}

    /** The mean rate and the bump amplitude of a ring, {@code [step][trial]} each; not modified once sent. */
    record Course(int ring, double[][] mean, double[][] amplitude) implements Command {}

    /** What was measured of the coupling, as {@link MeasuresPayload}; not modified once sent. */
    public record Measured(byte[] payload) implements Command, WireMessage {}

    /**
     * Some of the final rates of a ring on another node.
     *
     * @param offset where they stand among all of them
     * @param total how many the ring has in all
     * @param rates not modified once sent
     */
    public record RatesPart(int ring, int offset, int total, double[] rates) implements Command, WireMessage {}

    /** A ring on another node cannot go on. */
    public record RingFailed(int ring, String reason) implements Command, WireMessage {}

    private final BatchOrder order;
    private final Props dispatcher;
    private final ActorRef<WorkResult> replyTo;
    private final double[][] finalRates;
    private final Course[] courses;
    private final int[] ratesMissing;
    private byte[] measures = {};
    private int missing;

    /**
     * @param order the batch
     * @param placement where the rings live
     * @param dispatcher where the actors of the batch run
     * @param stallAfter how long the rings may be silent
     * @param replyTo told the result
     */
    public static Behavior<Command> create(
            BatchOrder order,
            Placement placement,
            Props dispatcher,
            Duration stallAfter,
            ActorRef<WorkResult> replyTo) {
        return Behaviors.setup(context -> new TrialBatch(context, order, placement, dispatcher, stallAfter, replyTo));
    }

    private TrialBatch(
            ActorContext<Command> context,
            BatchOrder order,
            Placement placement,
            Props dispatcher,
            Duration stallAfter,
            ActorRef<WorkResult> replyTo) {
        super(context);
        this.order = order;
        this.dispatcher = dispatcher;
        this.replyTo = replyTo;
        int rings = order.condition().model().rings();
        this.finalRates = new double[rings][];
        this.courses = new Course[rings];
        this.ratesMissing = new int[rings];
        this.missing = rings + (order.condition().measured() ? 1 : 0);
        ActorRef<Clock.Command> clock = context.spawn(
                Clock.create(
                        order.exchange(rings),
                        order.recorder(),
                        rings,
                        stallAfter,
                        context.getSelf().narrow()),
                "clock",
                dispatcher);
        context.watch(clock);
        for (int ring = 0; ring < rings; ring++) {
            place(ring, placement, clock);
        }
    }

    private void place(int ring, Placement placement, ActorRef<Clock.Command> clock) {
        ActorRef<Command> self = getContext().getSelf();
        if (placement instanceof Placement.Spread spread) {
            ActorRef<RingHost.Command> host = spread.hostOf(order, ring);
            getContext().watch(host);
            host.tell(new RingHost.Host(ring, order, clock, self));
        } else if (placement instanceof Placement.Together together) {
            getContext()
                    .watch(getContext()
                            .spawn(
                                    RingAttractor.create(ring, order, together.observer(), clock, self),
                                    "ring-" + ring,
                                    dispatcher));
        }
    }

    @Override
    public Receive<Command> createReceive() {
        return newReceiveBuilder()
                .onMessage(FinalRates.class, this::onFinalRates)
                .onMessage(RatesPart.class, this::onRatesPart)
                .onMessage(RingFailed.class, this::onRingFailed)
                .onMessage(Measured.class, this::onMeasured)
                .onMessage(Course.class, this::onCourse)
                .onSignal(ChildFailed.class, this::onChildFailed)
                .onSignal(Terminated.class, this::onTerminated)
                .build();
    }

    private Behavior<Command> onFinalRates(FinalRates rates) {
        finalRates[rates.ring()] = rates.rates();
        return oneLessMissing();
    }

    private Behavior<Command> onRatesPart(RatesPart part) {
        int ring = part.ring();
        if (finalRates[ring] == null) {
            finalRates[ring] = new double[part.total()];
            ratesMissing[ring] = part.total();
        }
        System.arraycopy(part.rates(), 0, finalRates[ring], part.offset(), part.rates().length);
        ratesMissing[ring] -= part.rates().length;
        return ratesMissing[ring] == 0 ? oneLessMissing() : this;
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

    private Behavior<Command> onRingFailed(RingFailed failure) {
        throw failed("ring-" + failure.ring() + ": " + failure.reason(), null);
    }

    private Behavior<Command> onChildFailed(ChildFailed failure) {
        throw failed(failure.ref().path().name() + ": " + failure.cause().getMessage(), failure.cause());
    }

    private Behavior<Command> onTerminated(Terminated host) {
        throw failed("the node " + host.getRef().path().address() + " of a ring is lost", null);
    }

    private IllegalStateException failed(String reason, Throwable cause) {
        return new IllegalStateException("batch " + order.batch().id() + ": " + reason, cause);
    }
}
