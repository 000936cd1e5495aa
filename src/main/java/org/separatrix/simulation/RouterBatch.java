package org.separatrix.simulation;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.ChildFailed;
import akka.actor.typed.Props;
import akka.actor.typed.javadsl.AbstractBehavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.Receive;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.separatrix.experiment.RouterSettings;
import org.separatrix.results.RoutingPayload;
import org.separatrix.router.ExpertSlice;
import org.separatrix.router.GroupReading;
import org.separatrix.router.observation.RoutingScorer;

/**
 * Runs a batch of streams of tokens: starts its clock and its groups of experts, scores each token when all groups have
 * read it, answers with a {@link WorkResult}, and stops with all its children. A child that fails makes the batch fail.
 */
public final class RouterBatch extends AbstractBehavior<RouterBatch.TokenRead> {

    /** What a group reads at the end of a token, counted from 0; not modified once sent. */
    public record TokenRead(int group, int token, GroupReading reading) implements WireMessage {}

    private final RouterOrder order;
    private final ActorRef<WorkResult> replyTo;
    private final RoutingScorer scorer;
    /** {@code [token][group]}: a group may be ahead of another by some tokens where the coupling lets it. */
    private final GroupReading[][] readings;

    private final int[] read;
    private int scored;

    /**
     * @param order the streams
     * @param participants where the clock and the groups run
     * @param stallAfter how long the groups may be silent
     * @param replyTo told the result
     */
    public static Behavior<TokenRead> create(
            RouterOrder order, Props participants, Duration stallAfter, ActorRef<WorkResult> replyTo) {
        return Behaviors.setup(context -> new RouterBatch(context, order, participants, stallAfter, replyTo));
    }

    private RouterBatch(
            ActorContext<TokenRead> context,
            RouterOrder order,
            Props participants,
            Duration stallAfter,
            ActorRef<WorkResult> replyTo) {
        super(context);
        RouterSettings settings = order.settings();
        List<ExpertSlice> slices = ExpertSlice.split(settings.model().experts(), settings.groups());
        this.order = order;
        this.replyTo = replyTo;
        this.scorer = new RoutingScorer(settings.model(), settings.protocol(), order.range());
        this.readings = new GroupReading[settings.protocol().count()][slices.size()];
        this.read = new int[readings.length];
        ActorRef<Clock.Command> clock = context.spawn(
                Clock.create(
                        order.exchange(slices.size()),
                        Optional.empty(),
                        slices.size(),
                        stallAfter,
                        context.getSystem().ignoreRef()),
                "clock",
                participants);
        context.watch(clock);
        for (int group = 0; group < slices.size(); group++) {
            context.watch(context.spawn(
                    ExpertGroup.create(group, order, slices.get(group), clock, context.getSelf()),
                    "experts-" + group,
                    participants));
        }
    }

    @Override
    public Receive<TokenRead> createReceive() {
        return newReceiveBuilder()
                .onMessage(TokenRead.class, this::onTokenRead)
                .onSignal(ChildFailed.class, this::onChildFailed)
                .build();
    }

    private Behavior<TokenRead> onChildFailed(ChildFailed failure) {
        throw new IllegalStateException(failure.ref().path().name() + ": " + failure.cause(), failure.cause());
    }

    private Behavior<TokenRead> onTokenRead(TokenRead reading) {
        readings[reading.token()][reading.group()] = reading.reading();
        read[reading.token()]++;
        while (scored < readings.length && read[scored] == readings[scored].length) {
            scorer.token(List.of(readings[scored]));
            readings[scored++] = null;
        }
        if (scored < readings.length) {
            return this;
        }
        replyTo.tell(new WorkResult(order.batch(), RoutingPayload.encode(scorer.scores())));
        return Behaviors.stopped();
    }
}
