package org.separatrix.study.trials;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.separatrix.record.ResultsFolder;
import org.separatrix.statistics.Estimate;
import org.separatrix.statistics.Fluctuations;
import org.separatrix.study.Notes;
import org.separatrix.study.SweptValues;
import org.separatrix.tables.Csv;
import org.separatrix.tables.ShortestDecimal;

/** Collects the fluctuations of the conditions, and writes them down as {@code fluctuations.csv} and {@code power.csv}. */
final class FluctuationTables {

    private static final int FREQUENCIES = 64;

    private final Map<Integer, FluctuationSums> sums = new TreeMap<>();

    void add(int condition, FluctuationSums more) {
        sums.merge(condition, more, FluctuationSums::plus);
    }

    /** Writes the tables if there is anything to write. */
    void write(ResultsFolder folder, SweptValues swept, Notes notes) {
        if (sums.isEmpty()) {
            return;
        }
        List<String> header = header(
                swept,
                "trials",
                "observable",
                "variance",
                "variance_low",
                "variance_high",
                "relaxation_time",
                "relaxation_time_low",
                "relaxation_time_high");
        List<List<String>> rows = new ArrayList<>();
        List<List<String>> power = new ArrayList<>();
        sums.forEach((condition, of) -> {
            for (int o = 0; o < of.observables().size(); o++) {
                List<String> start = new ArrayList<>(List.of(Integer.toString(condition)));
                start.addAll(swept.rows().get(condition));
                start.add(Long.toString(of.observables().get(o).totalTrials()));
                start.add(of.names().get(o));
                Fluctuations found = Fluctuations.of(of.observables().get(o));
                rows.add(row(start, found.variance(), found.relaxationTime()));
                notes.add(condition, of.names().get(o), found.note());
                for (int j = 0; j <= FREQUENCIES; j++) {
                    double omega = Math.PI * j * j / (FREQUENCIES * FREQUENCIES);
                    List<String> at = new ArrayList<>(start);
                    at.add(ShortestDecimal.of(omega));
                    power.add(row(at, Fluctuations.power(of.observables().get(o), omega)));
                }
            }
        });
        folder.write("fluctuations.csv", Csv.of(header, rows));
        folder.write(
                "power.csv",
                Csv.of(header(swept, "trials", "observable", "omega", "power", "power_low", "power_high"), power));
    }

    private static List<String> header(SweptValues swept, String... columns) {
        List<String> header = new ArrayList<>(List.of("condition"));
        header.addAll(swept.keys());
        header.addAll(List.of(columns));
        return header;
    }

    private static List<String> row(List<String> start, Estimate... quantities) {
        List<String> row = new ArrayList<>(start);
        for (Estimate quantity : quantities) {
            row.add(ShortestDecimal.of(quantity.value()));
            row.add(ShortestDecimal.of(quantity.low()));
            row.add(ShortestDecimal.of(quantity.high()));
        }
        return row;
    }
}
