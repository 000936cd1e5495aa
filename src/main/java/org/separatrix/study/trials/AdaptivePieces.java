package org.separatrix.study.trials;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import org.separatrix.experiment.AdaptiveTrials;
import org.separatrix.experiment.Batch;
import org.separatrix.experiment.Batches;
import org.separatrix.experiment.Experiment;
import org.separatrix.record.Place;
import org.separatrix.simulation.Work;
import org.separatrix.study.DividedPieces;
import org.separatrix.study.Pieces;
import org.separatrix.study.Rounds;

/**
 * The batches of adaptive trials: as many as the most trials need, of which {@link TrialRounds} says which are computed. No
 * batch reaches over the end of a block.
 */
public final class AdaptivePieces implements Pieces {

    private final Experiment experiment;
    private final int conditions;
    private final int[] first;
    private final int[] trials;
    private final int[] block;
    private final TrialRounds rounds;

    /** @param experiment whose trials are adaptive */
    public AdaptivePieces(Experiment experiment) {
        this.experiment = experiment;
        this.conditions = Math.toIntExact(experiment.conditionCount());
        AdaptiveTrials goal = experiment.adaptive().orElseThrow();
        List<int[]> cuts = new ArrayList<>();
        for (int b = 0; b < goal.blocks(); b++) {
            int start = goal.start(b);
            int of = b;
            Batches.ofAtMost(experiment.batchSize(), 1, (long) goal.start(b + 1) - start).stream()
                    .forEach(batch ->
                            cuts.add(new int[] {Math.toIntExact(start + batch.firstTrial()), batch.trials(), of}));
        }
        first = cuts.stream().mapToInt(cut -> cut[0]).toArray();
        trials = cuts.stream().mapToInt(cut -> cut[1]).toArray();
        block = cuts.stream().mapToInt(cut -> cut[2]).toArray();
        Math.multiplyExact(conditions, first.length);
        rounds = new TrialRounds(experiment, block, trials);
    }

    @Override
    public int count() {
        return conditions * first.length;
    }

    @Override
    public Batch batch(long id) {
        int within = (int) (id % first.length);
        return new Batch(id, (int) (id / first.length), first[within], trials[within]);
    }

    @Override
    public Work work(long id) {
        Batch batch = batch(id);
        return new BatchOrder(batch, experiment.condition(batch.condition()));
    }

    @Override
    public long size() {
        return (long) conditions * experiment.trials();
    }

    @Override
    public long place(long id) {
        Batch batch = batch(id);
        return Place.of(batch.condition(), batch.firstTrial());
    }

    @Override
    public long find(long place) {
        int condition = Place.condition(place);
        long trial = Place.firstTrial(place);
        if (Place.part(place) != 0 || condition >= conditions || trial > Integer.MAX_VALUE) {
            return NONE;
        }
        int within = Arrays.binarySearch(first, (int) trial);
        return within < 0 ? NONE : (long) condition * first.length + within;
    }

    @Override
    public Rounds rounds() {
        return rounds;
    }

    @Override
    public Function<Batch, Optional<Batch>> moved(Pieces before, IntUnaryOperator condition) {
        return DividedPieces.movedTrials(condition);
    }
}
