package org.separatrix.simulation;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.AbstractBehavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.Receive;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.separatrix.coupling.Coupling;
import org.separatrix.coupling.CouplingInput;
import org.separatrix.coupling.Exchange;
import org.separatrix.statistics.ActivityRecorder;

/**
 * The synchronised clock of a batch, through which its participants inhibit each other.
 *
 * <p>It passes their activity on to an {@link Exchange} under the {@link Coupling}. The exchange decides who may take
 * which tick. The clock sends each of them its {@link Tick} with the input from all others: 2K messages a tick instead
 * of K².
 */
public final class Clock extends AbstractBehavior<Clock.Command> {

    public sealed interface Command {}

    /** A participant is ready: its {@link Activity} before the first tick follows. */
    public record Join(int participant, ActorRef<Tick> ref) implements Command, WireMessage {}

    /**
     * A report of a participant, before its first tick and after each.
     *
     * @param participant index of the sender
     * @param tick the tick that starts from this activity
     * @param fields its messages to the others, flattened [channel][trial]: one field for all of them, or one for each
     *     participant by index, empty where it sends nothing; not modified once sent
     */
    public record Activity(int participant, int tick, double[][] fields) implements Command, WireMessage {}

    /** A ring reports a rate that is not finite, in place of its activity. */
    public record Diverged(NonFiniteRate rate) implements Command, WireMessage {}

    /**
     * Tells a participant to take a tick.
     *
     * @param tick 0-based
     * @param input its input from all other participants; not modified once sent
     */
    public record Tick(int tick, CouplingInput input) implements WireMessage {}

    /** Has anything happened since the last time? */
    private enum CheckPulse implements Command {
        INSTANCE
    }

    private final Exchange exchange;
    private final Duration stallAfter;
    private final Optional<ActivityRecorder> recorder;
    private final List<PlacedParticipant> placed;
    private final List<ActorRef<Tick>> participants;
    private final ActorRef<TrialBatch.Measured> measures;
    private final int[] reported;
    private final Map<Integer, NonFiniteRate> diverged = new TreeMap<>();
    private boolean over;
    private boolean active;

    /**
     * @param exchange what the participants tell each other, and when; owned by the actor from here on
     * @param recorder records the summed activity, if it is measured
     * @param placed the participants that will join
     * @param stallAfter how long all of them may be silent before the clock fails
     * @param measures told what was measured when all have begun their last tick, if the condition is measured
     */
    public static Behavior<Command> create(
            Exchange exchange,
            Optional<ActivityRecorder> recorder,
            List<PlacedParticipant> placed,
            Duration stallAfter,
            ActorRef<TrialBatch.Measured> measures) {
        return Behaviors.setup(context -> Behaviors.withTimers(timers -> {
            timers.startTimerWithFixedDelay(CheckPulse.INSTANCE, stallAfter);
            return new Clock(context, exchange, recorder, placed, stallAfter, measures);
        }));
    }

    private Clock(
            ActorContext<Command> context,
            Exchange exchange,
            Optional<ActivityRecorder> recorder,
            List<PlacedParticipant> placed,
            Duration stallAfter,
            ActorRef<TrialBatch.Measured> measures) {
        super(context);
        this.exchange = exchange;
        this.recorder = recorder;
        this.placed = placed;
        this.participants = new ArrayList<>(Collections.nCopies(placed.size(), null));
        this.measures = measures;
        this.stallAfter = stallAfter;
        this.reported = new int[placed.size()];
        Arrays.fill(reported, -1);
    }

    @Override
    public Receive<Command> createReceive() {
        return newReceiveBuilder()
                .onMessage(Activity.class, this::onActivity)
                .onMessage(Join.class, this::onJoin)
                .onMessage(Diverged.class, this::onDiverged)
                .onMessage(CheckPulse.class, this::onCheckPulse)
                .build();
    }

    private Behavior<Command> onJoin(Join join) {
        participants.set(join.participant(), join.ref());
        return this;
    }

    private Behavior<Command> onActivity(Activity activity) {
        active = true;
        reported[activity.participant()] = activity.tick();
        exchange.report(activity.participant(), activity.tick(), activity.fields());
        if (!diverged.isEmpty()) {
            return failIfAllIn();
        }
        for (int k = 0; k < participants.size(); k++) {
            if (exchange.mayTake(k)) {
                letStep(k);
            }
        }
        if (!over && exchange.isOver()) {
            over = true;
            recorder.ifPresent(of ->
                    measures.tell(new TrialBatch.Measured(Measures.of(exchange.traffic(), of.groups(), of.sums()))));
        }
        return this;
    }

    private Behavior<Command> onDiverged(Diverged found) {
        active = true;
        diverged.put(found.rate().ring(), found.rate());
        return failIfAllIn();
    }

    /**
     * No tick is taken any more. Who was told one finishes it first: another participant may have lost an earlier trial in
     * the same tick, and the batch is to fail of the same rate however its participants are timed.
     */
    private Behavior<Command> failIfAllIn() {
        for (int k = 0; k < participants.size(); k++) {
            if (exchange.awaits(k) && !diverged.containsKey(k)) {
                return this;
            }
        }
        throw new NonFiniteRate.Failure(Collections.min(diverged.values()));
    }

    private Behavior<Command> onCheckPulse(CheckPulse check) {
        if (!active) {
            throw new IllegalStateException(
                    "no activity for " + stallAfter.toMillis() / 1000.0 + " s: " + String.join("; ", silent()));
        }
        active = false;
        return this;
    }

    /** Whom the others wait for: who never reported, or has been told a tick and not reported it. */
    private List<String> silent() {
        List<String> silent = new ArrayList<>();
        for (int k = 0; k < reported.length; k++) {
            if (reported[k] < 0 || exchange.nextTick(k) > reported[k]) {
                silent.add(placed.get(k) + " at tick " + Math.max(0, reported[k]));
            }
        }
        return silent;
    }

    private void letStep(int participant) {
        int tick = exchange.nextTick(participant);
        if (participant == 0) {
            recorder.ifPresent(of -> of.record(tick, exchange.summedActivity()));
        }
        participants.get(participant).tell(new Tick(tick, exchange.take(participant)));
    }
}
