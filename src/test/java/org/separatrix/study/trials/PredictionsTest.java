package org.separatrix.study.trials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.separatrix.experiment.Batch;
import org.separatrix.experiment.Experiment;
import org.separatrix.record.Program;
import org.separatrix.record.RunStore;
import org.separatrix.study.Pieces;
import org.separatrix.study.Study;

/** Predictions are pieces of work behind the trials. */
class PredictionsTest {

    private static final String TEXT =
            """
            separatrix {
              name = predictions
              trials = 20
              batch = 10
              model { neurons = 8 }
              protocol {
                steps = 100
                items = [0, 1.5]
                epochs { drive { from = 0, to = 100, ring = all, gain = 1 } }
              }
              sweep = [%s]
            }
            """;

    @TempDir
    private Path folder;

    private static Experiment experiment(String sweep) {
        return Experiment.of(TEXT.formatted(sweep), Path.of("predictions.conf"), List.of());
    }

    private static List<PredictionOrder> orders(Pieces pieces) {
        return LongStream.range(0, pieces.count())
                .mapToObj(pieces::work)
                .filter(PredictionOrder.class::isInstance)
                .map(PredictionOrder.class::cast)
                .toList();
    }

    @Test
    void whatConditionsShareIsOnePiece() {
        Experiment experiment = experiment(
                """
                { coupling.kind = [delayed], coupling.delay = [2, 3], model.J-cross = [0.1, 0.2] },
                { coupling.kind = [delayed], coupling.delay = [2], model.J-cross = [0.2, 0.3] },
                { coupling.kind = [lockstep], model.J-cross = [0.1] },
                { coupling.kind = [lossy], coupling.loss = [0.5], model.J-cross = [0.1] }
                """);
        Pieces pieces = Study.of(experiment).pieces(experiment);
        List<PredictionOrder> orders = orders(pieces);

        assertEquals(
                List.of(List.of(0.1, 0.2, 0.3), List.of(0.1, 0.2), List.of(0.1)),
                orders.stream().map(PredictionOrder::jCross).toList());
        int trials = 8 * 20;
        assertEquals(trials / 10 + 3, pieces.count());
        assertEquals(trials + 3, pieces.size(), "progress counts a prediction once");
        assertTrue(orders.stream().allMatch(order -> order.batch().trials() == 0), "predictions are no trials");
    }

    @Test
    void nothingIsPredictedWhereNothingIsMeasured() {
        Experiment experiment = experiment("{ coupling.kind = [lockstep], model.J-cross = [0.1, 0.2] }");

        assertEquals(List.of(), orders(Study.of(experiment).pieces(experiment)));
        assertEquals("trials", Study.of(experiment).progressUnit(experiment));
    }

    @Test
    void everyConditionFindsItsPredictionInTheRecord() {
        Experiment experiment = experiment(
                """
                { coupling.kind = [delayed], coupling.delay = [2], model.J-cross = [0.1, 0.4] },
                { coupling.kind = [delayed], coupling.delay = [9], model.J-cross = [0.4] },
                { coupling.kind = [lossy], coupling.loss = [0.5], model.J-cross = [0.1] }
                """);
        Pieces pieces = Study.of(experiment).pieces(experiment);
        List<PredictionOrder> orders = orders(pieces);
        try (RunStore store = RunStore.open(folder.resolve("run.sqlite"), "", new Program("1", "none", "scalar"))) {
            PredictionOrder first = orders.get(0);
            store.commit(recorded(pieces, first), first.result());
            IntFunction<Prediction> read = new Predictions(experiment).read(store);

            assertEquals(first.predictions().get(0), read.apply(0));
            assertEquals(first.predictions().get(1), read.apply(1));
            assertEquals(read.apply(0).onset(), read.apply(1).onset());
            assertTrue(read.apply(0).radius() != read.apply(1).radius(), "of two values of J_cross");
            assertEquals("not computed", read.apply(2).notes().get(0).note());
            assertTrue(read.apply(3).notes().get(0).note().startsWith("the map from tick to tick does not cover"));

            store.commit(recorded(pieces, orders.get(1)), orders.get(1).result());
            read = new Predictions(experiment).read(store);
            assertEquals(orders.get(1).predictions().get(0), read.apply(2));
        }
    }

    /** An independent program found the fold at 9.0683286417 with a period of 60.73468954. */
    @Test
    void theFoldOfCyclesStandsBesideTheOnset() {
        String driven = TEXT.replace("neurons = 8", "noise = 0").replace("gain = 1", "gain = 5");
        Experiment experiment = Experiment.of(
                driven.formatted(
                        """
                        { coupling.kind = [delayed], coupling.delay = [20], model.J-cross = [9.5] },
                        { coupling.kind = [multirate], coupling.every = [20], model.J-cross = [9.5] },
                        { coupling.kind = [lockstep], model.J-cross = [9.5] }
                        """),
                Path.of("fold.conf"),
                List.of());
        List<Prediction> found = orders(Study.of(experiment).pieces(experiment)).stream()
                .flatMap(order -> order.predictions().stream())
                .toList();

        assertEquals(9.75555, found.get(0).onset());
        assertEquals(9.068328642, found.get(0).fold());
        assertEquals(60.7347, found.get(0).foldPeriod());
        for (Prediction none : found.subList(1, 3)) {
            assertTrue(Double.isNaN(none.fold()));
            assertTrue(
                    none.notes().stream().anyMatch(note -> note.subject().equals(Prediction.FOLD)),
                    none.notes().toString());
        }
    }

    private static Batch recorded(Pieces pieces, PredictionOrder order) {
        return order.batch().at(pieces.place(order.batch().id()));
    }
}
