package org.separatrix.study.spectrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.separatrix.figures.Figure;
import org.separatrix.study.Figures;
import org.separatrix.study.GatheredRows;
import org.separatrix.study.Sweeps;
import org.separatrix.study.SweptValues;

/** The figures of branches of several conditions. */
class SpectrumFiguresTest {

    private static final String SEED = "model.heterogeneity.seed";
    private static final String WITHIN = "model.heterogeneity.within";

    private final Map<String, Figure> drawn = new HashMap<>();
    private final Map<String, String> captions = new HashMap<>();

    @Test
    void showTheDrawsOfADisorderInOnePanel() {
        List<List<String>> swept = new ArrayList<>();
        for (String strength : List.of("0.1", "0.2")) {
            for (int seed = 1; seed <= 8; seed++) {
                swept.add(List.of(strength, "" + seed));
            }
        }
        String svg = branches(List.of(WITHIN, SEED), swept);
        assertTrue(svg.contains("Branches, no noise, within 0.1, 8 seeds"), svg);
        assertTrue(svg.contains("Branches, no noise, within 0.2, 8 seeds"), svg);
        assertFalse(svg.contains("seed 1"), svg);
    }

    @Test
    void showOtherConditionsInPanelsOfTheirOwnAndSayWhereThereAreMore() {
        List<List<String>> swept = new ArrayList<>();
        for (int neurons = 10; neurons < 40; neurons++) {
            swept.add(List.of("" + neurons));
        }
        String svg = branches(List.of("model.neurons"), swept);
        assertTrue(svg.contains("Branches, no noise, N 33"), svg);
        assertFalse(svg.contains("Branches, no noise, N 34"), svg);
        assertTrue(captions.get("branches").endsWith("The first 24 of 30 panels."), captions.get("branches"));
    }

    private String branches(List<String> keys, List<List<String>> rows) {
        SweptValues swept = Sweeps.of(keys, rows);
        GatheredRows found = new GatheredRows(swept);
        for (int condition = 0; condition < rows.size(); condition++) {
            found.add(condition, PointRow.TABLE, List.of(point(0, 0.1, 0), point(1, 0.3, 0), point(2, 0.4, 1)));
            found.add(
                    condition,
                    SpecialRow.TABLE,
                    List.of(new SpecialRow("coexistence", 0.0, "pitchfork", 1, 0.35, 0.35, 0.35, 0.0)));
        }
        Figures figures = new Figures((name, figure) -> {
            drawn.put(name, figure);
            captions.put(name, figure.caption());
        });
        SpectrumFigures.draw(figures, found, "model.J-cross", swept);
        assertEquals(List.of(), figures.missing());
        return drawn.get("branches").svg();
    }

    private static PointRow point(int step, double value, int unstable) {
        double[] byRing = {0.2, 0.2};
        return new PointRow(
                "coexistence",
                0.0,
                step,
                value,
                unstable,
                value - 0.35,
                byRing,
                new double[] {value - 0.35},
                new double[1],
                byRing,
                byRing,
                byRing,
                0.0);
    }
}
