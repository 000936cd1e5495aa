package org.separatrix.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.separatrix.coupling.Coupling;
import org.separatrix.coupling.Fates;
import org.separatrix.router.ExpertSlice;

/** The independent pieces of a router study: batches of streams, a spectrum a condition, or one training each. */
public final class RouterPieces {

    /** Bytes of a stream in the result of a batch: a sum and a weight of 8 for each of 12 observables. */
    static final int BYTES_PER_RESULT = 192;

    /** A rate for each expert, and two counts. */
    private static final int BYTES_PER_RATE = 9;

    private static final int BYTES_PER_COUNTS = 10;

    /** What either may take of the 64 KiB that a message may have. */
    private static final int BYTES_PER_MESSAGE = 60_000;

    private RouterPieces() {}

    /** @throws ExperimentException if the coupling of a condition is not for experts */
    public static List<Piece> of(Experiment experiment) {
        List<Piece> pieces = new ArrayList<>();
        for (int condition = 0; condition < experiment.conditionCount(); condition++) {
            int index = condition;
            requireSteady(experiment, condition);
            batches(experiment.router(condition), experiment.batchSize())
                    .map(batch -> new Piece(index, batch.firstTrial(), batch.trials(), Optional.empty()))
                    .forEach(pieces::add);
        }
        return pieces;
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
        return BYTES_PER_MESSAGE / Math.max(BYTES_PER_RESULT, bytesPerReading(settings));
    }

    /** Bytes of a stream in what a group reads of a token. */
    static int bytesPerReading(RouterSettings settings) {
        int experts =
                settings.slices().stream().mapToInt(ExpertSlice::count).max().orElseThrow();
        return BYTES_PER_RATE * experts + BYTES_PER_COUNTS;
    }
}
