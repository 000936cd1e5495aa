package org.separatrix.study.router;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.separatrix.coupling.Coupling;
import org.separatrix.experiment.Batch;
import org.separatrix.experiment.Condition;
import org.separatrix.experiment.Experiment;
import org.separatrix.experiment.ExperimentException;
import org.separatrix.experiment.MessageSize;
import org.separatrix.experiment.RouterSettings;
import org.separatrix.noise.TrialRange;
import org.separatrix.simulation.Work;
import org.separatrix.study.DividedPieces;
import org.separatrix.study.DividedPieces.Division;
import org.separatrix.study.Piece;
import org.separatrix.study.PieceList;
import org.separatrix.study.Pieces;
import org.separatrix.study.RunResults;
import org.separatrix.study.SweptSeries;
import org.separatrix.study.SweptValues;

/**
 * The independent pieces of a router study: batches of streams, a spectrum a condition, or one training each. Behind
 * them stand the predictions of theory for series of conditions.
 */
public final class RouterPieces {

    /** What either may take of the 64 KiB that a message may have. */
    private static final int BYTES_PER_MESSAGE = 60_000;

    private static final int TOKENS_PER_PIECE = 20;

    /** How far beyond the ends of the sweep an onset is looked for. */
    private static final double BEYOND_THE_SWEEP = 2.0;

    private RouterPieces() {}

    /** @throws ExperimentException if the coupling of a condition is not for experts */
    static Pieces of(Experiment experiment) {
        return simulated(experiment).then(derived(experiment));
    }

    /** How many pieces compute what theory expects of the conditions. */
    static int predictions(Experiment experiment) {
        return derived(experiment).pieces().size();
    }

    private static Pieces simulated(Experiment experiment) {
        int conditions = (int) experiment.conditionCount();
        for (int condition = 0; condition < conditions; condition++) {
            requireSteady(experiment, condition);
        }
        return new DividedPieces(
                conditions,
                condition -> division(experiment.router(condition), experiment.batchSize()),
                batch -> work(batch, experiment.condition(batch.condition()), experiment.router(batch.condition())));
    }

    /** What theory expects of series of conditions, to stand beside what is measured. */
    private static PieceList derived(Experiment experiment) {
        boolean many = experiment.conditionCount() > RunResults.MOST_CONDITIONS;
        SweptValues swept = many ? SweptValues.none() : SweptValues.of(experiment);
        Map<Integer, SweptSeries> onsets = new HashMap<>();
        List<Piece> pieces = new ArrayList<>();
        for (SweptSeries series : OnsetSeries.of(experiment, swept)) {
            int first = series.conditions().get(0);
            onsets.put(first, series);
            int tokens = experiment.router(first).streams();
            for (int token = 0; token < tokens; token += TOKENS_PER_PIECE) {
                pieces.add(new Piece(first, token, 0, ""));
            }
        }
        for (SweptSeries series : SweptSeries.over(swept, TippingRow.GAIN)) {
            int first = series.conditions().get(0);
            if (experiment.router(first).study() == RouterSettings.Study.TRAINING
                    && ChanceOrder.isExpectedIn(experiment.router(first).training())) {
                pieces.add(new Piece(first, 0, 0, ""));
            }
        }
        return new PieceList(
                pieces,
                (piece, batch) -> onsets.containsKey(piece.condition())
                        ? prediction(batch, experiment, onsets.get(piece.condition()))
                        : new ChanceOrder(
                                batch, experiment.router(piece.condition()).training()));
    }

    private static OnsetOrder prediction(Batch batch, Experiment experiment, SweptSeries series) {
        int condition = batch.condition();
        RouterSettings settings = experiment.router(condition);
        double[] x = series.x();
        return new OnsetOrder(
                batch,
                experiment.condition(condition),
                settings,
                Math.min(TOKENS_PER_PIECE, settings.streams() - (int) batch.firstTrial()),
                x[0] / BEYOND_THE_SWEEP,
                x[x.length - 1] * BEYOND_THE_SWEEP);
    }

    /** What is computed of some streams, or seeds, of a condition. */
    public static Work work(Batch batch, Condition condition, RouterSettings settings) {
        return switch (settings.study()) {
            case COMPETITION -> new RoutingOrder(batch, condition, settings);
            case SPECTRUM -> new StabilityOrder(batch, condition, settings);
            case TRAINING -> new TrainingOrder(batch, condition, settings.training());
        };
    }

    /** Experts take every tick: they have no rates of a tick before to keep in single streams. */
    private static void requireSteady(Experiment experiment, int condition) {
        Coupling coupling = experiment.condition(condition).coupling();
        if (!coupling.pace(new TrialRange(0L, 0L, 0L, 1), 0).isSteady()) {
            throw new ExperimentException(
                    "condition " + condition,
                    "coupling.kind: jittered is for rings, allowed in a router study: every other kind");
        }
    }

    private static Division division(RouterSettings settings, int batchSize) {
        return switch (settings.study()) {
            case COMPETITION -> new Division(settings.streams(), Math.min(batchSize, mostStreams(settings)));
            case SPECTRUM -> new Division(1, 1);
            case TRAINING -> new Division(settings.training().seeds(), 1);
        };
    }

    private static int mostStreams(RouterSettings settings) {
        return BYTES_PER_MESSAGE / Math.max(MessageSize.OF_SCORES, MessageSize.ofReading(settings));
    }
}
