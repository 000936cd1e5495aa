package org.separatrix.study.router;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.separatrix.coupling.Coupling;
import org.separatrix.coupling.Fates;
import org.separatrix.experiment.Batch;
import org.separatrix.experiment.Batches;
import org.separatrix.experiment.Condition;
import org.separatrix.experiment.Experiment;
import org.separatrix.experiment.ExperimentException;
import org.separatrix.experiment.MessageSize;
import org.separatrix.experiment.RouterSettings;
import org.separatrix.simulation.Work;
import org.separatrix.study.Piece;
import org.separatrix.study.PieceList;

/** The independent pieces of a router study: batches of streams, a spectrum a condition, or one training each. */
public final class RouterPieces {

    /** What either may take of the 64 KiB that a message may have. */
    private static final int BYTES_PER_MESSAGE = 60_000;

    private RouterPieces() {}

    /** @throws ExperimentException if the coupling of a condition is not for experts */
    static PieceList of(Experiment experiment) {
        List<Piece> pieces = new ArrayList<>();
        for (int condition = 0; condition < experiment.conditionCount(); condition++) {
            int index = condition;
            requireSteady(experiment, condition);
            batches(experiment.router(condition), experiment.batchSize())
                    .map(batch -> new Piece(index, batch.firstTrial(), batch.trials(), ""))
                    .forEach(pieces::add);
        }
        return new PieceList(
                pieces,
                (piece, batch) ->
                        work(batch, experiment.condition(piece.condition()), experiment.router(piece.condition())));
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
        if (!coupling.pace(new Fates(0L, 0L, 0L, 1), 0).isSteady()) {
            throw new ExperimentException(
                    "condition " + condition,
                    "coupling.kind: jittered is for rings, allowed in a router study: every other kind");
        }
    }

    private static Stream<Batch> batches(RouterSettings settings, int batchSize) {
        return switch (settings.study()) {
            case COMPETITION ->
                Batches.ofAtMost(Math.min(batchSize, mostStreams(settings)), 1, settings.streams()).stream();
            case SPECTRUM -> Batches.ofAtMost(1, 1, 1).stream();
            case TRAINING -> Batches.ofAtMost(1, 1, settings.training().seeds()).stream();
        };
    }

    private static int mostStreams(RouterSettings settings) {
        return BYTES_PER_MESSAGE / Math.max(MessageSize.OF_SCORES, MessageSize.ofReading(settings));
    }
}
