package org.separatrix.study.spectrum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.separatrix.spectrum.continuation.SpecialPoint;
import org.separatrix.spectrum.studies.DisorderStudy;
import org.separatrix.spectrum.studies.PowerLaw;
import org.separatrix.study.SweptValues;
import org.separatrix.tables.ShortestDecimal;
import org.separatrix.tables.TableRows;

/**
 * What the disorder of many seeds does on average: |λ| of the rotations as a power of σ_h, how often the published rule took
 * a rotation for the dominance mode, and what became of coexistence. The seeds are a swept key; conditions that differ
 * in nothing else belong together.
 */
public final class SplittingLaw {

    public static final String TABLE = "splitting-law.csv";
    private static final String SEED = "model.heterogeneity.seed";

    /** What may become of coexistence: how it ends, or why it does not. */
    private static final List<String> ENDS = Stream.concat(
                    Arrays.stream(SpecialPoint.Type.values()).map(SpecialPoint.Type::label),
                    Arrays.stream(DisorderStudy.Fate.values())
                            .filter(fate -> fate != DisorderStudy.Fate.ENDS)
                            .map(SpectrumRows::word))
            .toList();

    private SplittingLaw() {}

    /** @return the table, or none where there are no splittings or fewer than two seeds of a kind */
    static List<TableRows> of(Map<String, TableRows> tables, SweptValues swept) {
        TableRows splittings = tables.get(SpectrumRows.SPLITTINGS);
        if (splittings == null || !swept.keys().contains(SEED)) {
            return List.of();
        }
        List<String> keys =
                swept.keys().stream().filter(key -> !key.equals(SEED)).toList();
        Map<List<String>, List<String>> groups = new LinkedHashMap<>();
        for (int condition = 0; condition < swept.conditions(); condition++) {
            List<String> group = new ArrayList<>(swept.rows().get(condition));
            group.remove(swept.keys().indexOf(SEED));
            groups.computeIfAbsent(group, none -> new ArrayList<>()).add(Integer.toString(condition));
        }
        List<List<String>> rows = new ArrayList<>();
        groups.forEach((group, conditions) -> {
            List<String> row = new ArrayList<>(group);
            row.addAll(law(splittings, tables.get(SpectrumRows.DISORDER), conditions));
            rows.add(row);
        });
        List<String> columns = new ArrayList<>(keys);
        columns.addAll(List.of(
                "seeds",
                "exponent",
                "exponent_low",
                "exponent_high",
                "prefactor",
                "prefactor_low",
                "prefactor_high",
                "published_rule_looked",
                "published_rule_took_rotation"));
        ENDS.forEach(end -> columns.add("end_" + end.replace('-', '_')));
        return List.of(new TableRows(TABLE, columns, rows));
    }

    private static List<String> law(TableRows splittings, TableRows disorder, List<String> conditions) {
        List<PowerLaw.Series> series = new ArrayList<>();
        int looked = 0;
        int rotations = 0;
        List<String> ends = new ArrayList<>();
        for (String condition : conditions) {
            TableRows of = splittings.where("condition", condition);
            if (of.rows().size() >= 2) {
                series.add(new PowerLaw.Series(boxed(of.numbers("strength")), boxed(of.numbers("rotation_size"))));
            }
            looked += of.rows().size();
            rotations += (int) of.column("published_picked").stream()
                    .filter("rotation"::equals)
                    .count();
            for (List<String> row : disorder.where("condition", condition).rows()) {
                String end = row.get(disorder.columns().indexOf("end"));
                ends.add(end.isEmpty() ? row.get(disorder.columns().indexOf("fate")) : end);
            }
        }
        List<String> cells = new ArrayList<>(List.of(Integer.toString(conditions.size())));
        if (series.size() >= 2) {
            PowerLaw law = PowerLaw.fit(series);
            for (double value : new double[] {
                law.exponent(),
                law.exponentLow(),
                law.exponentHigh(),
                law.prefactor(),
                law.prefactorLow(),
                law.prefactorHigh()
            }) {
                cells.add(ShortestDecimal.of(value));
            }
        } else {
            cells.addAll(List.of("", "", "", "", "", ""));
        }
        cells.add(Integer.toString(looked));
        cells.add(Integer.toString(rotations));
        ENDS.forEach(end -> cells.add(Integer.toString(Collections.frequency(ends, end))));
        return cells;
    }

    private static List<Double> boxed(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
