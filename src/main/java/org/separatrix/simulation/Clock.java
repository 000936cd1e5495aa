package org.separatrix.simulation;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.AbstractBehavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.Receive;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.separatrix.coupling.Coupling;

/**
 * The synchronised clock of a batch, and the pool through which its participants inhibit each other.
 *
 * <p>It holds the latest activity of every participant, asks the {@link Coupling} who may take which tick, and sends
 * them their {@link Tick} with what they feel of the others: 2K messages a tick instead of K².
 */
public final class Clock extends AbstractBehavior<Clock.Command> {

    public sealed interface Command {}

    /** A participant is ready: its {@link Activity} before the first tick follows. */
    public record Join(int participant, ActorRef<Tick> ref) implements Command, WireMessage {}

    /**
     * What a participant reports before its first tick and after each.
     *
     * @param participant index of the sender
     * @param tick the tick that starts from this activity
     * @param fields what the others feel of it, flattened [channel][trial]: one field for all of them, or one for each
     *     participant by index; not modified once sent
     */
    public record Activity(int participant, int tick, double[][] fields) implements Command, WireMessage {

        double[] feltBy(int participant) {
            return fields.length == 1 ? fields[0] : fields[participant];
        }
    }

    /**
     * Tells a participant to take a tick.
     *
     * @param tick 0-based
     * @param inhibition the sum of the fields of all other participants, flattened [channel][trial]; not modified once
     *     sent
     */
    public record Tick(int tick, double[] inhibition) implements WireMessage {}

    private final Coupling coupling;
    private final int ticks;
    private final List<ActorRef<Tick>> participants;
    private final Activity[] latest;
    private final int[] reported;
    private final int[] nextTick;
    private int present;

    /**
     * @param coupling who may take which tick
     * @param ticks how many ticks the batch takes
     * @param participants how many participants will join
     */
    public static Behavior<Command> create(Coupling coupling, int ticks, int participants) {
        return Behaviors.setup(context -> new Clock(context, coupling, ticks, participants));
    }

    private Clock(ActorContext<Command> context, Coupling coupling, int ticks, int participants) {
        super(context);
        this.coupling = coupling;
        this.ticks = ticks;
        this.participants = new ArrayList<>(Collections.nCopies(participants, null));
        this.latest = new Activity[participants];
        this.reported = new int[participants];
        this.nextTick = new int[participants];
    }

    @Override
    public Receive<Command> createReceive() {
        return newReceiveBuilder()
                .onMessage(Activity.class, this::onActivity)
                .onMessage(Join.class, this::onJoin)
                .build();
    }

    private Behavior<Command> onJoin(Join join) {
        participants.set(join.participant(), join.ref());
        return this;
    }

    private Behavior<Command> onActivity(Activity activity) {
        int sender = activity.participant();
        if (latest[sender] == null) {
            present++;
        }
        latest[sender] = activity;
        reported[sender] = activity.tick();
        if (present == latest.length) {
            letStep();
        }
        return this;
    }

    private void letStep() {
        for (int k = 0; k < latest.length; k++) {
            int tick = nextTick[k];
            boolean idle = reported[k] == tick;
            if (idle && tick < ticks && coupling.mayTake(k, tick, reported)) {
                participants.get(k).tell(new Tick(tick, inhibitionOf(k)));
                nextTick[k] = tick + 1;
            }
        }
    }

    /** The sum over l ≠ k in the order of l: a floating-point sum must not depend on the order of arrival. */
    private double[] inhibitionOf(int k) {
        double[] sum = null;
        boolean shared = true;
        for (int l = 0; l < latest.length; l++) {
            if (l == k) {
                continue;
            }
            double[] field = latest[l].feltBy(k);
            if (sum == null) {
                sum = field;
            } else if (shared) {
                sum = add(sum.clone(), field);
                shared = false;
            } else {
                add(sum, field);
            }
        }
        return sum != null ? sum : new double[latest[k].fields()[0].length];
    }

    private static double[] add(double[] sum, double[] field) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += field[i];
        }
        return sum;
    }
}
