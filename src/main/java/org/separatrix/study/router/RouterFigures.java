package org.separatrix.study.router;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.separatrix.experiment.Experiment;
import org.separatrix.study.Figures;
import org.separatrix.study.SweptSeries;
import org.separatrix.study.SweptValues;
import org.separatrix.tables.Rows;

/** Which figures a router study has. */
final class RouterFigures {

    private RouterFigures() {}

    /** The streams whose experts are shown: none where margins are planted, for there the figure is the cliff. */
    static List<RasterFigure.Shown> streams(RouterRows rows, SweptValues swept, Experiment experiment) {
        return rows.has(RoutingRow.TABLE) && !rows.has(CliffRow.TABLE)
                ? RasterFigure.streams(experiment, swept, rows.of(RoutingRow.TABLE))
                : List.of();
    }

    /** Draws every figure for which there are rows, and that of the streams. */
    static void draw(
            Figures figures,
            RouterRows rows,
            SweptValues swept,
            Experiment experiment,
            List<RasterFigure.Shown> streams) {
        draw(figures, rows, swept, condition -> experiment
                .router(condition)
                .model()
                .relativeInhibition());
        figures.attempt(() -> MethodFigure.draw(figures, rows.of(TrainingRow.TABLE), swept, experiment.paired()));
        figures.attempt(() -> OnsetFigure.draw(figures, rows.of(OnsetTokenRow.TABLE)));
        RasterFigure.draw(figures, streams);
    }

    /**
     * Draws what is over a swept key, and the load.
     *
     * @param relativeInhibition J/k of a condition, in which sweeps of J are drawn
     */
    static void draw(Figures figures, RouterRows rows, SweptValues swept, IntToDoubleFunction relativeInhibition) {
        boolean hasSeries = !SweptSeries.of(swept).isEmpty();
        Rows<TrainingRow> training = rows.of(TrainingRow.TABLE);
        if (rows.has(CliffWidthRow.TABLE)) {
            figures.draw(
                    CliffFigure.NAME,
                    "How often the last winner is dropped over its margin over the next expert, with 95 % intervals. A cliff would be a step at 0; a curve with a width is none.",
                    () -> CliffFigure.of(rows.of(CliffRow.TABLE), rows.of(CliffWidthRow.TABLE), swept));
        } else if (rows.has(RoutingRow.TABLE) && hasSeries) {
            figures.draw(
                    ValleyFigure.NAME,
                    "Mis-routing over the swept key, with 95 % intervals over streams: its floor, and the walls at either end.",
                    () -> ValleyFigure.of(
                            rows.of(RoutingRow.TABLE),
                            rows.of(ValleyRow.TABLE),
                            new SeriesCurves(swept, relativeInhibition)));
        }
        if (rows.has(StabilityRow.TABLE) && hasSeries) {
            figures.draw(
                    StabilityFigure.NAME,
                    "Eigenvalues of the tied and of the routed state of a router over the swept key. Above zero a state is not stable. Computed, without noise.",
                    () -> StabilityFigure.of(rows.of(StabilityRow.TABLE), new SeriesCurves(swept, relativeInhibition)));
        }
        if (rows.has(TrainingRow.TABLE)) {
            if (hasSeries) {
                figures.draw(
                        TrainingFigure.NAME,
                        "The effective number of experts after training over the swept key, a mean over seeds with its 95 % interval.",
                        () -> TrainingFigure.of(
                                training, rows.of(TippingRow.TABLE), new SeriesCurves(swept, relativeInhibition)));
            }
            figures.draw(
                    LoadFigure.NAME,
                    "How the load is shared among the experts after training, in the order of their load.",
                    () -> LoadFigure.of(rows.of(TrainingLoadRow.TABLE), swept));
        }
    }
}
