package org.separatrix.claims;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.separatrix.claims.criteria.NotInTables;
import org.separatrix.claims.criteria.ResultTable;
import org.separatrix.experiment.Condition;
import org.separatrix.experiment.Experiment;
import org.separatrix.record.ResultsFolder;
import org.separatrix.record.RunStore;
import org.separatrix.statistics.Estimate;
import org.separatrix.statistics.mixture.Bounds;
import org.separatrix.statistics.mixture.Mixture;
import org.separatrix.statistics.mixture.MixtureModel;
import org.separatrix.statistics.mixture.Reports;
import org.separatrix.statistics.outcomes.Trials;
import org.separatrix.study.trials.TrialsPayload;
import org.separatrix.tables.ShortestDecimal;

/**
 * What the tables of a run do not have, counted from its single trials: which ring won, and the weight of guesses where the
 * mixture may take any concentration.
 */
final class TrialTable {

    /** The name of the table, beside those that the run wrote. */
    static final String FILE = "trials";

    private static final List<String> GUESSES = List.of("p_guess_any", "p_guess_any_low", "p_guess_any_high");

    /** Of reports of a grid of 500 angles: 1/h². */
    private static final double LARGEST = 6333.0;

    private final Experiment experiment;
    private final TreeMap<Integer, List<Trials>> batches = new TreeMap<>();

    private TrialTable(Experiment experiment) {
        this.experiment = experiment;
    }

    /** @throws NotInTables if there is no run */
    static ResultTable of(Path folder, String name) {
        if (!Files.isRegularFile(folder.resolve(ResultsFolder.PROVENANCE))) {
            throw new NotInTables("there is no run in " + folder.getFileName());
        }
        try (ResultsFolder results = ResultsFolder.existing(folder);
                RunStore store = RunStore.existing(results.record())) {
            TrialTable table = new TrialTable(Experiment.of(store.experiment(), results.record(), List.of()));
            store.forEach((batch, payload) -> table.batches
                    .computeIfAbsent(batch.condition(), none -> new ArrayList<>())
                    .add(TrialsPayload.read(payload, batch.trials(), table.rings(batch.condition()))
                            .trials()));
            return table.table(name);
        }
    }

    private int rings(int condition) {
        return experiment.condition(condition).model().rings();
    }

    private ResultTable table(String name) {
        int most = experiment.mostRings();
        List<String> header = new ArrayList<>(List.of("condition"));
        header.addAll(experiment.sweptKeys());
        header.add("trials");
        IntStream.range(0, most).forEach(ring -> header.add("wins_" + ring));
        header.addAll(GUESSES);
        List<List<String>> rows = batches.entrySet().stream()
                .map(of -> row(of.getKey(), of.getValue(), most))
                .toList();
        return new ResultTable(name, header, rows);
    }

    private List<String> row(int index, List<Trials> trials, int most) {
        List<String> cells = new ArrayList<>(List.of(Integer.toString(index)));
        cells.addAll(experiment.sweptValues(index));
        long count = trials.stream().mapToLong(Trials::count).sum();
        cells.add(Long.toString(count));
        for (int ring = 0; ring < most; ring++) {
            cells.add(ring < rings(index) ? ShortestDecimal.of((double) wins(trials, ring) / count) : "");
        }
        Estimate guesses = guesses(experiment.condition(index), trials);
        cells.addAll(List.of(
                ShortestDecimal.of(guesses.value()),
                ShortestDecimal.of(guesses.low()),
                ShortestDecimal.of(guesses.high())));
        return cells;
    }

    private static long wins(List<Trials> trials, int ring) {
        return trials.stream()
                .flatMapToInt(batch -> IntStream.range(0, batch.count()).map(i -> batch.winner()[i]))
                .filter(winner -> winner == ring)
                .count();
    }

    /** Of two items only: a fit of others is not asked for. */
    private static Estimate guesses(Condition condition, List<Trials> trials) {
        List<Double> items = condition.protocol().items();
        if (items.size() != 2) {
            return Estimate.NONE;
        }
        List<Double> offset = List.of(items.get(1) - items.get(0));
        List<Reports.Trial> reports = trials.stream()
                .flatMap(batch ->
                        IntStream.range(0, batch.count()).mapToObj(i -> new Reports.Trial(batch.error()[i], offset)))
                .toList();
        return Mixture.fit(MixtureModel.THREE, Reports.of(reports), new Bounds(0.0, LARGEST))
                .map(fit -> fit.of(MixtureModel.Part.GUESS))
                .orElse(Estimate.NONE);
    }
}
