package org.separatrix.simulation;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.AbstractBehavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.Receive;
import org.separatrix.experiment.RouterSettings;
import org.separatrix.router.ExpertGroupBatch;
import org.separatrix.router.ExpertSlice;
import org.separatrix.router.RouterKernel;

/**
 * A group of the experts of a router: on each tick it advances them in its streams by one step and reports the sums of
 * their activity.
 *
 * <p>Of the other groups it feels the sum of their sums, and adds its own. Sums of activity are exact, see
 * {@link ExpertGroupBatch}, so that it does not matter who adds them in which order.
 */
public final class ExpertGroup extends AbstractBehavior<Clock.Tick> {

    private final int group;
    private final int ticks;
    private final int dwell;
    private final ExpertGroupBatch experts;
    private final ActorRef<Clock.Command> clock;
    private final ActorRef<RouterBatch.TokenRead> readOut;
    private double[] sums;

    /**
     * @param group index of the group
     * @param order the streams that it takes part in
     * @param slice its experts
     * @param clock told the sums before the first tick and after each but the last
     * @param readOut told the reading of each token
     */
    public static Behavior<Clock.Tick> create(
            int group,
            RouterOrder order,
            ExpertSlice slice,
            ActorRef<Clock.Command> clock,
            ActorRef<RouterBatch.TokenRead> readOut) {
        return Behaviors.setup(context -> new ExpertGroup(context, group, order, slice, clock, readOut));
    }

    private ExpertGroup(
            ActorContext<Clock.Tick> context,
            int group,
            RouterOrder order,
            ExpertSlice slice,
            ActorRef<Clock.Command> clock,
            ActorRef<RouterBatch.TokenRead> readOut) {
        super(context);
        RouterSettings settings = order.settings();
        this.group = group;
        this.ticks = settings.protocol().ticks();
        this.dwell = settings.protocol().dwell();
        this.experts = RouterKernel.best().newGroup(settings.model(), settings.protocol(), order.range(), slice);
        this.clock = clock;
        this.readOut = readOut;
        this.sums = experts.sums();
        clock.tell(new Clock.Join(group, context.getSelf()));
        report(0);
    }

    @Override
    public Receive<Clock.Tick> createReceive() {
        return newReceiveBuilder().onMessage(Clock.Tick.class, this::onTick).build();
    }

    private Behavior<Clock.Tick> onTick(Clock.Tick tick) {
        sums = experts.step(tick.tick(), sums, tick.inhibition());
        int next = tick.tick() + 1;
        if (next < ticks) {
            report(next);
        }
        if (next % dwell == 0) {
            readOut.tell(new RouterBatch.TokenRead(group, tick.tick() / dwell, experts.reading()));
        }
        return this;
    }

    private void report(int tick) {
        clock.tell(new Clock.Activity(group, tick, new double[][] {sums}));
    }
}
