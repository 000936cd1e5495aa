package org.separatrix.study.trials;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.separatrix.experiment.Condition;
import org.separatrix.record.ResultsFolder;
import org.separatrix.statistics.Cliff;
import org.separatrix.statistics.DeltaEstimate;
import org.separatrix.statistics.Hits;
import org.separatrix.statistics.Shift;
import org.separatrix.statistics.Trials;
import org.separatrix.study.SweptValues;
import org.separatrix.tables.Csv;
import org.separatrix.tables.ShortestDecimal;

/**
 * {@code cliff.csv}: where the rate of target reports climbs through ½ as the gain of an epoch grows, a row for every
 * combination of the other swept keys, and how far that is from lockstep. There is one where a single gain is swept over
 * at least three values, all trials are there, and some condition is not in lockstep.
 *
 * <p>The {@code _p} of a shift is corrected for all comparisons of the table; {@code real} names those below 0.05. Its
 * interval is that of one comparison by itself. On shared noise ({@code paired = true}) both know of it.
 */
final class CliffTable {

    private static final int FEWEST_LEVELS = 3;
    private static final double LEAST_LIKELY = 0.05;
    private static final List<String> MEASURES = List.of("midpoint", "width", "crossing");

    private final List<Condition> conditions;
    private final SweptValues swept;
    private final int gain;
    private final List<BitSet> hits;
    private final int[] trials;

    CliffTable(List<Condition> conditions, SweptValues swept) {
        this.conditions = conditions;
        this.swept = swept;
        List<Integer> gains = IntStream.range(0, swept.keys().size())
                .filter(key -> swept.keys().get(key).matches("protocol\\.epochs\\..*\\.gain"))
                .boxed()
                .toList();
        boolean compared = conditions.stream().anyMatch(Condition::measured);
        this.gain = compared && gains.size() == 1 ? gains.get(0) : -1;
        this.hits = conditions.stream().map(condition -> new BitSet()).toList();
        this.trials = new int[conditions.size()];
    }

    /** Adds consecutive trials of a condition. */
    void add(int condition, long firstTrial, Trials more) {
        if (gain < 0) {
            return;
        }
        double window = conditions.get(condition).readOut().window();
        trials[condition] += more.count();
        for (int trial = 0; trial < more.count(); trial++) {
            if (Math.abs(more.error()[trial]) < window) {
                hits.get(condition).set(Math.toIntExact(firstTrial + trial));
            }
        }
    }

    /** The conditions that differ in the gain only, and their cliff. */
    private record Row(List<String> others, List<Hits> hits, List<DeltaEstimate> estimates, Condition first) {

        boolean isLockstep() {
            return first.coupling().isLockstep();
        }
    }

    void write(ResultsFolder folder) {
        List<Row> rows = rows();
        if (!rows.isEmpty()) {
            folder.write(ResultsFolder.CLIFF, csv(rows));
        }
    }

    private List<Row> rows() {
        if (gain < 0 || IntStream.of(trials).anyMatch(count -> count == 0 || count != trials[0])) {
            return List.of();
        }
        Map<List<String>, List<Integer>> groups = new LinkedHashMap<>();
        for (int condition = 0; condition < conditions.size(); condition++) {
            groups.computeIfAbsent(others(condition), missing -> new ArrayList<>())
                    .add(condition);
        }
        return groups.entrySet().stream()
                .filter(group -> group.getValue().size() >= FEWEST_LEVELS)
                .map(group -> row(group.getKey(), group.getValue()))
                .toList();
    }

    private Row row(List<String> others, List<Integer> members) {
        List<Integer> ascending =
                members.stream().sorted(Comparator.comparingDouble(this::level)).toList();
        List<Hits> of = ascending.stream()
                .map(c -> new Hits(hits.get(c), trials[c], conditions.get(c).noiseCondition()))
                .toList();
        Cliff cliff = Cliff.of(
                ascending.stream().mapToDouble(this::level).toArray(),
                of.stream().mapToDouble(Hits::rate).toArray());
        List<DeltaEstimate> estimates = List.of(cliff.midpoint(), cliff.width(), cliff.crossing());
        return new Row(others, of, estimates, conditions.get(ascending.get(0)));
    }

    private double level(int condition) {
        return Double.parseDouble(swept.rows().get(condition).get(gain));
    }

    private List<String> others(int condition) {
        List<String> others = new ArrayList<>(swept.rows().get(condition));
        others.remove(gain);
        return others;
    }

    private String csv(List<Row> rows) {
        List<List<Shift>> shifts = rows.stream()
                .map(row -> lockstepOf(row, rows)
                        .map(reference -> shifts(reference, row))
                        .orElse(List.of()))
                .toList();
        double[] p = Shift.corrected(
                shifts.stream().flatMap(List::stream).mapToDouble(Shift::p).toArray());
        List<String> header = new ArrayList<>(swept.keys());
        header.remove(gain);
        header.add("trials");
        MEASURES.forEach(measure -> header.addAll(List.of(measure, measure + "_low", measure + "_high")));
        MEASURES.forEach(measure ->
                Stream.of("", "_low", "_high", "_p").forEach(suffix -> header.add(measure + "_shift" + suffix)));
        header.add("real");
        List<List<String>> table = new ArrayList<>();
        int comparison = 0;
        for (int r = 0; r < rows.size(); r++) {
            Row row = rows.get(r);
            List<String> cells = new ArrayList<>(row.others);
            cells.add(Integer.toString(trials[0]));
            row.estimates.forEach(estimate -> addInterval(cells, Shift.of(estimate, row.hits)));
            List<String> real = new ArrayList<>();
            for (int measure = 0; measure < MEASURES.size(); measure++) {
                if (shifts.get(r).isEmpty()) {
                    cells.addAll(List.of("", "", "", ""));
                } else {
                    addInterval(cells, shifts.get(r).get(measure));
                    if (p[comparison] < LEAST_LIKELY) {
                        real.add(MEASURES.get(measure));
                    }
                    cells.add(ShortestDecimal.of(p[comparison++]));
                }
            }
            cells.add(String.join(" ", real));
            table.add(cells);
        }
        return Csv.of(header, table);
    }

    private static List<Shift> shifts(Row from, Row to) {
        return IntStream.range(0, MEASURES.size())
                .mapToObj(m -> Shift.between(from.estimates.get(m), from.hits, to.estimates.get(m), to.hits))
                .toList();
    }

    /** The row in lockstep that agrees with another in everything but the coupling. */
    private Optional<Row> lockstepOf(Row row, List<Row> rows) {
        return rows.stream()
                .filter(other -> other != row && other.isLockstep() && !row.isLockstep())
                .filter(other -> exceptCoupling(other).equals(exceptCoupling(row)))
                .findFirst();
    }

    private List<String> exceptCoupling(Row row) {
        List<String> keys = new ArrayList<>(swept.keys());
        keys.remove(gain);
        return IntStream.range(0, keys.size())
                .filter(key -> !keys.get(key).startsWith("coupling."))
                .mapToObj(row.others::get)
                .toList();
    }

    private static void addInterval(List<String> cells, Shift shift) {
        boolean known = !Double.isNaN(shift.value());
        cells.add(ShortestDecimal.of(shift.value()));
        cells.add(known ? ShortestDecimal.of(shift.low()) : "");
        cells.add(known ? ShortestDecimal.of(shift.high()) : "");
    }
}
