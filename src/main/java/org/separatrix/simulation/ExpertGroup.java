package org.separatrix.simulation;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.PostStop;
import akka.actor.typed.javadsl.AbstractBehavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.Receive;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.separatrix.coupling.CouplingInput;
import org.separatrix.experiment.RingCoupling;
import org.separatrix.experiment.RouterSettings;
import org.separatrix.noise.TrialRange;
import org.separatrix.router.ExpertGroupBatch;

/**
 * A group of the experts of a router: on each tick it advances them in its streams by one step and reports the sums of
 * their activity.
 *
 * <p>It receives the sum of the activity of the other groups, and adds its own. Sums of activity are exact, see
 * {@link ExpertGroupBatch}, so the order of addition does not matter. Beside rings it also inhibits the rings of the
 * other items, and receives the mean rate of the ring of its own item.
 */
public final class ExpertGroup extends AbstractBehavior<Clock.Tick> {

    private final int group;
    private final int groups;
    private final int participant;
    private final int owner;
    private final Optional<RingCoupling> coupling;
    private final int ticks;
    private final int dwell;
    private final ExpertGroupBatch experts;
    private final ActorRef<Clock.Command> clock;
    private final ActorRef<TrialBatch.Command> readOut;
    private double[] sums;

    /** The names of the groups of a router. */
    public static List<String> names(RouterSettings settings) {
        return IntStream.range(0, settings.groups())
                .mapToObj(group -> "experts-" + group)
                .toList();
    }

    /**
     * @param group index of the group
     * @param settings the router
     * @param streams of tokens that it takes part in
     * @param clock told the sums before the first tick and after each but the last
     * @param readOut told the reading of each token
     */
    public static Behavior<Clock.Tick> create(
            int group,
            RouterSettings settings,
            TrialRange streams,
            ActorRef<Clock.Command> clock,
            ActorRef<TrialBatch.Command> readOut) {
        return Behaviors.setup(context -> new ExpertGroup(context, group, settings, streams, clock, readOut));
    }

    private ExpertGroup(
            ActorContext<Clock.Tick> context,
            int group,
            RouterSettings settings,
            TrialRange streams,
            ActorRef<Clock.Command> clock,
            ActorRef<TrialBatch.Command> readOut) {
        super(context);
        this.group = group;
        this.groups = settings.groups();
        this.coupling = settings.rings();
        this.participant = coupling.map(of -> of.ownership().items()).orElse(0) + group;
        this.owner = coupling.map(of -> of.ownership().ownerOf(group, groups)).orElse(-1);
        this.ticks = settings.protocol().ticks();
        this.dwell = settings.protocol().dwell();
        this.experts = ComputingKernel.experts(kernel -> ExpertGroupBatch.of(
                kernel,
                settings.model(),
                settings.protocol(),
                streams,
                settings.slices().get(group)));
        this.clock = clock;
        this.readOut = readOut;
        this.sums = experts.sums();
        clock.tell(new Clock.Join(participant, context.getSelf()));
        report(0);
    }

    @Override
    public Receive<Clock.Tick> createReceive() {
        return newReceiveBuilder()
                .onMessage(Clock.Tick.class, this::onTick)
                .onSignal(PostStop.class, this::onStopped)
                .build();
    }

    private Behavior<Clock.Tick> onStopped(PostStop stopped) {
        experts.close();
        return this;
    }

    private Behavior<Clock.Tick> onTick(Clock.Tick tick) {
        CouplingInput input = tick.input();
        sums = experts.step(tick.tick(), bias(tick.tick(), input), new double[][] {sums, input.peers()});
        int next = tick.tick() + 1;
        if (next < ticks) {
            report(next);
        }
        if (next % dwell == 0) {
            readOut.tell(new TrialBatch.TokenRead(group, tick.tick() / dwell, experts.reading()));
        }
        return this;
    }

    private double[] bias(int tick, CouplingInput input) {
        return coupling.map(of -> of.ownership().biasOf(input.others(), of.bias(owner, tick)))
                .orElse(input.others());
    }

    private void report(int tick) {
        double[][] fields = coupling.map(of -> of.ownership().sentByGroup(group, groups, sums))
                .orElse(new double[][] {sums});
        clock.tell(new Clock.Activity(participant, tick, fields));
    }
}
