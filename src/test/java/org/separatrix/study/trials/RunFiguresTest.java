package org.separatrix.study.trials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.separatrix.statistics.Rate;
import org.separatrix.statistics.mixture.HeldReports;
import org.separatrix.statistics.mixture.MixtureSummary;
import org.separatrix.statistics.outcomes.ConditionSummary;
import org.separatrix.statistics.outcomes.Moment;
import org.separatrix.study.KeyWords;
import org.separatrix.study.Sweeps;
import org.separatrix.study.SweptValues;
import org.separatrix.tables.ShortestDecimal;

/** Draws made-up runs of all kinds; the pictures are left in {@code target/figures} to be looked at. */
class RunFiguresTest {

    private static final long TRIALS = 2000;
    private static final Moment UNKNOWN = new Moment(Double.NaN, Double.NaN, Double.NaN);
    private static final MixtureSummary UNFITTED =
            MixtureSummary.of(new HeldReports(List.of(0.0, 1.0), OptionalInt.empty()));
    private static final Path PICTURES = Path.of("target");

    @Test
    void oneNumericKeyIsDrawnAsCurves() throws IOException {
        List<String> gains = List.of("0", "0.02", "0.05", "0.08", "0.1", "0.15", "0.2");
        SweptValues swept = Sweeps.of(
                List.of("protocol.epochs.cue.gain"),
                gains.stream().map(List::of).toList());
        List<ConditionSummary> summaries = gains.stream()
                .map(gain -> summary(
                        1 - 0.63 * Math.exp(-40 * Double.parseDouble(gain)),
                        0.366 * Math.exp(-40 * Double.parseDouble(gain)),
                        0.39 * Math.exp(-60 * Double.parseDouble(gain))))
                .toList();

        assertDrawn("curves", swept, summaries);
    }

    @Test
    void aLogSpacedKeyHasALogarithmicAxisAndEmptyConditionsAreGaps() throws IOException {
        double[] couplings = DoubleStream.iterate(0.1, j -> j * 1.5).limit(12).toArray();
        List<List<String>> rows = new ArrayList<>();
        List<ConditionSummary> summaries = new ArrayList<>();
        for (double coupling : couplings) {
            rows.add(List.of(ShortestDecimal.of(coupling)));
            double escaped = 1 / (1 + Math.pow(0.25 / coupling, 6));
            double lost = 1 / (1 + Math.pow(0.55 / coupling, 6));
            summaries.add(
                    summaries.size() == 8
                            ? nothing()
                            : summary(
                                    0.4 * escaped * (1 - lost) + 0.094 * lost,
                                    0.4 * escaped * (1 - lost) + 0.094 * lost,
                                    lost));
        }

        assertDrawn("log", Sweeps.of(List.of("model.J-cross"), rows), summaries);
    }

    @Test
    void twoNumericKeysAreDrawnAsAPlaneOfSeveralRectangles() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        rectangle(rows, 0.2, 0.5, 1, 3.5);
        rectangle(rows, 0.2, 0.5, 3.5, 8);
        rectangle(rows, 0.5, 3, 1, 3.5);
        rectangle(rows, 3, 8, 3.5, 8);
        List<ConditionSummary> summaries = new ArrayList<>();
        for (List<String> row : rows) {
            double coupling = Double.parseDouble(row.get(0));
            double drive = Double.parseDouble(row.get(1));
            double lost = 1 / (1 + Math.pow(0.5 * (1 + 0.04 * drive) / coupling, 5));
            double escaped = 1 / (1 + Math.pow(0.24 / coupling, 8));
            double swap = 0.45 * escaped * (1 - lost) + 0.094 * lost;
            summaries.add(summary(swap, swap, lost));
        }
        SweptValues swept =
                Sweeps.of(List.of("model.J-cross", "protocol.epochs.stimulus.gain"), rows, List.of(64, 64, 64, 64));

        assertDrawn("plane", swept, summaries);
    }

    @Test
    void namedConditionsAreDrawnSideBySide() throws IOException {
        SweptValues swept = Sweeps.of(
                List.of("coupling.kind"),
                List.of(
                        List.of("lockstep"),
                        List.of("delayed"),
                        List.of("event-triggered"),
                        List.of("bounded-staleness"),
                        List.of("free-running"),
                        List.of("multirate")));

        assertDrawn(
                "named",
                swept,
                List.of(
                        summary(0.37, 0.36, 0.39),
                        summary(0.37, 0.36, 0.39),
                        summary(0.36, 0.36, 0.4),
                        summary(0.35, 0.36, 0.41),
                        summary(0.38, 0.35, 0.38),
                        summary(0.3, 0.31, 0.5)));
    }

    @Test
    void aSingleConditionAndManyUnorderedOnesAreNotDrawn() {
        SweptValues many = Sweeps.of(List.of("coupling.kind"), Collections.nCopies(200, List.of("lockstep")));

        assertFalse(RunFigures.of(SweptValues.none(), List.of(nothing())).isPresent());
        assertFalse(RunFigures.of(many, Collections.nCopies(200, nothing())).isPresent());
    }

    @Test
    void aRunWithoutTrialsIsDrawnEmpty() throws IOException {
        SweptValues swept =
                Sweeps.of(List.of("model.J-cross"), List.of(List.of("0.5"), List.of("0.5"), List.of("0.5")));

        assertDrawn("empty", swept, List.of(nothing(), nothing(), nothing()));
    }

    private static void assertDrawn(String name, SweptValues swept, List<ConditionSummary> summaries)
            throws IOException {
        var figure = RunFigures.of(swept, summaries).orElseThrow();
        Files.createDirectories(PICTURES.resolve("figures"));
        Files.writeString(PICTURES.resolve("figures/" + name + ".svg"), figure.svg());
        Files.write(PICTURES.resolve("figures/" + name + ".png"), figure.png());

        assertEquals(2, figure.panels().size());
        assertTrue(figure.svg()
                .contains(KeyWords.described(swept.keys().get(0), "").strip()));
    }

    private static void rectangle(List<List<String>> rows, double left, double right, double bottom, double top) {
        for (int i = 0; i < 8; i++) {
            for (int j = 0; j < 8; j++) {
                rows.add(List.of(
                        Double.toString(left + (right - left) * i / 7),
                        Double.toString(bottom + (top - bottom) * j / 7)));
            }
        }
    }

    private static ConditionSummary nothing() {
        Rate none = new Rate(0, 0);
        return new ConditionSummary(
                0,
                0.094,
                0.094,
                none,
                List.of(none),
                none,
                none,
                none,
                List.of(none, none),
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                UNKNOWN,
                UNKNOWN,
                UNKNOWN,
                UNFITTED);
    }

    private static ConditionSummary summary(double target, double swap, double lost) {
        Rate blend = rate((1 - target - swap) * 0.3);
        Rate targetAlone = rate((1 - lost) * target);
        Rate nontargetAlone = rate((1 - lost) * swap);
        Rate all = new Rate(TRIALS - rate(lost).hits() - targetAlone.hits() - nontargetAlone.hits(), TRIALS);
        return new ConditionSummary(
                TRIALS,
                0.094,
                0.094,
                rate(target),
                List.of(rate(swap)),
                blend,
                rate(Math.max(0, 1 - target - swap - blend.value())),
                rate(0),
                List.of(targetAlone, nontargetAlone),
                all,
                targetAlone,
                nontargetAlone,
                rate(lost),
                rate(target),
                rate(swap),
                rate(0),
                new Moment(0, -0.1, 0.1),
                new Moment(1, 0.9, 1.1),
                new Moment(1, 0.9, 1.1),
                UNFITTED);
    }

    private static Rate rate(double fraction) {
        return new Rate(Math.round(TRIALS * fraction), TRIALS);
    }
}
