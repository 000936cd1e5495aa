package org.separatrix.monitor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.separatrix.cluster.Occupancy;
import org.separatrix.cluster.RunEvent;
import org.separatrix.experiment.Batch;
import org.separatrix.study.ConditionBlocks;
import org.separatrix.study.Cost;
import org.separatrix.study.LiveResults;

/**
 * What is known of a run while it goes on: folds the {@link RunEvent}s into counts. Every part remembers the version at which
 * it last changed, so that whoever has a version needs only what changed since. It keeps no results and has a bound on
 * everything it holds. Thread-safe.
 */
public final class RunWatch {

    private static final double NANOS = 1e-9;
    private static final int MOST_NEWS = 100;

    /** Above that nobody knows what each piece costs before it is there. */
    private static final int MOST_PRICED = 2_000_000;

    final RunFacts facts;
    final ConditionBlocks blocks;
    final PlannedTrials planned;
    final LiveResults live;
    final NodeStates nodes;
    final FailureCauses causes = new FailureCauses();
    final Throughput throughput = new Throughput();
    final List<News> news = new ArrayList<>();
    final long[] doneOf;
    final long[] failedOf;
    final long[] changedOf;
    final BitSet donePieces = new BitSet();
    Occupancy occupancy = new Occupancy(List.of());

    @Nullable
    String reason;

    RunState state;
    long version = 1;
    long nodesChanged = 1;
    long newsChanged;
    long failuresChanged;
    long piecesChanged = 1;

    private final LongSupplier clock;
    private final long start;
    private final Function<Batch, Cost> costs;
    private final boolean priced;
    private final TimeLeft timeLeft = new TimeLeft();
    private final BitSet failedPieces = new BitSet();
    private long done;
    private long failed;
    private long restored;
    private long lastResult;
    private boolean hasResult;

    /**
     * @param live what the study keeps of its results
     * @param costs what a piece takes
     * @param clock nanoseconds
     */
    public RunWatch(RunFacts facts, LiveResults live, Function<Batch, Cost> costs, LongSupplier clock) {
        this.facts = facts;
        this.live = live;
        this.costs = costs;
        this.clock = clock;
        this.start = clock.getAsLong();
        this.blocks = ConditionBlocks.of(facts.experiment());
        this.nodes = new NodeStates(facts.self());
        this.doneOf = new long[blocks.count()];
        this.failedOf = new long[blocks.count()];
        this.changedOf = new long[blocks.count()];
        Arrays.fill(changedOf, 1L);
        this.planned = new PlannedTrials(facts, blocks);
        this.priced = facts.pieces().count() <= MOST_PRICED;
        this.state = RunState.RUNNING;
        if (priced) {
            for (int id = 0; id < facts.pieces().count(); id++) {
                timeLeft.open(cost(facts.pieces().batch(id)));
            }
        } else {
            timeLeft.open(new Cost("all", planned.total(), planned.total()));
        }
    }

    private Cost cost(Batch batch) {
        return priced ? costs.apply(batch) : new Cost("all", batch.share(), batch.share());
    }

    private void changed() {
        version++;
    }

    /** A result that an earlier execution has left. */
    public synchronized void restore(Batch batch, byte[] payload) {
        if (!isNew(batch)) {
            return;
        }
        fold(batch, payload);
        restored += batch.share();
        timeLeft.close(cost(batch));
        changed();
    }

    /** No more is begun. */
    public synchronized void draining() {
        if (!state.isOver() && state != RunState.WRITING) {
            enter(RunState.DRAINING);
        }
    }

    /** The run is at another state from now on. */
    public synchronized void enter(RunState next) {
        state = next;
        changed();
    }

    private boolean isNew(Batch batch) {
        return !donePieces.get((int) batch.id());
    }

    private void fold(Batch batch, byte[] payload) {
        donePieces.set((int) batch.id());
        piecesChanged = version + 1;
        int block = blocks.of(batch.condition());
        long share = batch.share();
        done += share;
        if (countsInConditions(batch)) {
            doneOf[block] += share;
        }
        if (failedPieces.get((int) batch.id())) {
            failedPieces.clear((int) batch.id());
            failed -= share;
            failedOf[block] -= countsInConditions(batch) ? share : 0;
        }
        live.add(batch, payload);
        changedOf[block] = version + 1;
        planned.add(batch, payload).forEach(skipped -> timeLeft.close(cost(skipped)));
    }

    /** A prediction beside trials is none of them. */
    private boolean countsInConditions(Batch batch) {
        return batch.trials() > 0 || !facts.experiment().hasTrials();
    }

    /** Takes what the run tells; what is no fact for it is left to others. */
    public synchronized void accept(RunEvent event) {
        if (event instanceof RunEvent.Committed committed) {
            committed.results().forEach(this::commit);
            changed();
        } else if (event instanceof RunEvent.Started) {
            timeLeft.begin(seconds());
            enter(RunState.RUNNING);
        } else if (event instanceof RunEvent.Writing) {
            enter(RunState.WRITING);
        } else if (event instanceof RunEvent.AttemptFailed attempt) {
            fail(attempt);
        } else if (event instanceof RunEvent.GivenAgain again) {
            nodes.giveAgain(again.node(), again.batches());
            tell("given_again", again.node(), "what it held is given out again", again.batches());
        } else if (event instanceof RunEvent.NodeJoined joined) {
            nodes.join(joined.node(), joined.description(), seconds());
            nodesChanged = version + 1;
            tell("joined", joined.node(), joined.description().toString(), 0);
        } else if (event instanceof RunEvent.NodeLeft left) {
            nodes.leave(left.node(), left.why(), seconds());
            nodesChanged = version + 1;
            tell("left", left.node(), left.why(), 0);
        } else if (event instanceof RunEvent.Ended ended) {
            enter(ended.outcome().complete() ? RunState.COMPLETE : RunState.INCOMPLETE);
        } else if (event instanceof RunEvent.PartEnded ended) {
            end(ended.line());
        } else if (event instanceof RunEvent.Broken broken) {
            end(String.valueOf(broken.cause()));
        }
    }

    private void end(String why) {
        if (!state.isOver()) {
            reason = why;
            enter(RunState.BROKEN);
        }
    }

    private void commit(RunEvent.Result result) {
        Batch batch = result.batch();
        if (!isNew(batch)) {
            return;
        }
        boolean givenUp = failedPieces.get((int) batch.id());
        fold(batch, result.payload());
        lastResult = clock.getAsLong();
        hasResult = true;
        double now = seconds();
        throughput.add(batch.share(), now, version + 1);
        if (!givenUp) {
            timeLeft.done(cost(batch), result.seconds(), now);
        }
        nodes.add(result.node(), batch.share(), result.seconds());
        nodesChanged = version + 1;
    }

    private void fail(RunEvent.AttemptFailed attempt) {
        Batch batch = attempt.batch();
        nodes.failAttempt(attempt.node());
        causes.add(batch, attempt.node(), attempt.reason(), attempt.givenUp());
        failuresChanged = version + 1;
        if (attempt.givenUp() && isNew(batch) && !failedPieces.get((int) batch.id())) {
            failedPieces.set((int) batch.id());
            failed += batch.share();
            timeLeft.close(cost(batch));
            int block = blocks.of(batch.condition());
            failedOf[block] += countsInConditions(batch) ? batch.share() : 0;
            changedOf[block] = version + 1;
        }
        changed();
    }

    private void tell(String what, String node, String text, int givenAgain) {
        news.add(new News(seconds(), what, node, text, givenAgain));
        if (news.size() > MOST_NEWS) {
            news.remove(0);
        }
        newsChanged = version + 1;
        changed();
    }

    /** What every slot computes, as far as that was asked. */
    public synchronized void occupied(Occupancy now) {
        occupancy = now;
    }

    synchronized long version() {
        return version;
    }

    /** Since the run began. */
    double seconds() {
        return (clock.getAsLong() - start) * NANOS;
    }

    /** Since the last result came; NaN before the first. */
    synchronized double lastResult() {
        return !hasResult ? Double.NaN : (clock.getAsLong() - lastResult) * NANOS;
    }

    /** The numbers that the run is told by. */
    public synchronized RunSummary summary() {
        double now = seconds();
        boolean running = state == RunState.RUNNING;
        return new RunSummary(
                state,
                facts.unit(),
                planned.total(),
                done,
                occupancy.slots().stream()
                        .mapToLong(slot -> slot.batch().share())
                        .sum(),
                failed,
                restored,
                throughput.perSecond(now),
                throughput.mean(now),
                now,
                lastResult(),
                running ? timeLeft.left(now, Math.max(1, nodes.slots())) : TimeLeft.Left.UNKNOWN);
    }

    /** Conditions, or blocks of them, of which every trial is safe; NaN where it is not known how many those are. */
    double completeConditions() {
        if (!facts.experiment().hasTrials()) {
            return Double.NaN;
        }
        return IntStream.range(0, blocks.count())
                .filter(block -> doneOf[block] >= planned.of(block))
                .count();
    }
}
