package org.separatrix.statistics.mixture;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Reports whose fits an independent program has found. */
final class ReferenceSets {

    private ReferenceSets() {}

    /** The reports of each set, by the first column. */
    static Map<String, Reports> reports(String resource) throws IOException {
        Map<String, List<Reports.Trial>> trials = new LinkedHashMap<>();
        for (Map<String, String> row : rows(resource)) {
            double target = Double.parseDouble(row.get("target"));
            List<Double> offsets = new ArrayList<>();
            for (int item = 1; item <= 5; item++) {
                String angle = row.get("non_target_" + item);
                if (!angle.isEmpty()) {
                    offsets.add(Double.parseDouble(angle) - target);
                }
            }
            double response = row.get("response").isEmpty() ? Double.NaN : Double.parseDouble(row.get("response"));
            trials.computeIfAbsent(row.values().iterator().next(), none -> new ArrayList<>())
                    .add(new Reports.Trial(response - target, offsets));
        }
        Map<String, Reports> reports = new LinkedHashMap<>();
        trials.forEach((set, of) -> reports.put(set, Reports.of(of)));
        return reports;
    }

    /** What they were found to be, by set. */
    static Map<String, Map<String, String>> answers() throws IOException {
        Map<String, Map<String, String>> answers = new HashMap<>();
        rows("/mixture/recovery-answers.csv").forEach(row -> answers.put(row.get("set"), row));
        return answers;
    }

    private static List<Map<String, String>> rows(String resource) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (InputStream raw = ReferenceSets.class.getResourceAsStream(resource);
                BufferedReader text = new BufferedReader(new InputStreamReader(
                        resource.endsWith(".gz") ? new GZIPInputStream(raw) : raw, StandardCharsets.UTF_8))) {
            List<String> header = cells(text.readLine());
            for (String line = text.readLine(); line != null; line = text.readLine()) {
                Map<String, String> row = new LinkedHashMap<>();
                List<String> cells = cells(line);
                for (int column = 0; column < header.size(); column++) {
                    row.put(header.get(column), cells.get(column));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static List<String> cells(String line) {
        return Arrays.asList(line.split(",", -1));
    }
}
