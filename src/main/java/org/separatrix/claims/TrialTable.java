package org.separatrix.claims;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.separatrix.claims.criteria.NotInTables;
import org.separatrix.claims.criteria.ResultTable;
import org.separatrix.experiment.Condition;
import org.separatrix.experiment.Experiment;
import org.separatrix.record.ResultsFolder;
import org.separatrix.record.RunStore;
import org.separatrix.statistics.Estimate;
import org.separatrix.statistics.comparison.PairedShares;
import org.separatrix.statistics.mixture.Bounds;
import org.separatrix.statistics.mixture.Mixture;
import org.separatrix.statistics.mixture.MixtureModel;
import org.separatrix.statistics.mixture.Reports;
import org.separatrix.statistics.outcomes.Trials;
import org.separatrix.study.trials.TrialsPayload;
import org.separatrix.tables.ShortestDecimal;

/**
 * What the tables of a run do not have, counted from its single trials: which ring won, by how much more often than in the
 * first condition where trials share their noise, and the weight of guesses where the mixture may take any concentration.
 */
final class TrialTable {

    /** The name of the table, beside those that the run wrote. */
    static final String FILE = "trials";

    private static final List<String> GUESSES = List.of("p_guess_any", "p_guess_any_low", "p_guess_any_high");

    /** The estimate, and the ends of its interval. */
    private static final List<String> ENDS = List.of("", "_low", "_high");

    /** Of reports of a grid of 500 angles: 1/h². */
    private static final double LARGEST = 6333.0;

    private final Experiment experiment;
    /** Of each condition, by the first trial of a batch. */
    private final TreeMap<Integer, TreeMap<Long, Trials>> batches = new TreeMap<>();

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
                    .computeIfAbsent(batch.condition(), none -> new TreeMap<>())
                    .put(
                            batch.firstTrial(),
                            TrialsPayload.read(payload, batch.trials(), table.rings(batch.condition()))
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
        if (experiment.paired()) {
            IntStream.range(0, most).forEach(ring -> ENDS.forEach(end -> header.add("wins_" + ring + "_change" + end)));
        }
        short[] first =
                batches.isEmpty() ? new short[0] : trials(batches.firstKey()).winner();
        List<List<String>> rows = batches.keySet().stream()
                .map(index -> row(index, trials(index), first, most))
                .toList();
        return new ResultTable(name, header, rows);
    }

    private Trials trials(int condition) {
        return Trials.concat(
                List.copyOf(Objects.requireNonNull(batches.get(condition)).values()));
    }

    /** @param first the winners of the first condition */
    private List<String> row(int index, Trials trials, short[] first, int most) {
        List<String> cells = new ArrayList<>(List.of(Integer.toString(index)));
        cells.addAll(experiment.sweptValues(index));
        int count = trials.count();
        cells.add(Long.toString(count));
        for (int ring = 0; ring < most; ring++) {
            cells.add(ring < rings(index) ? ShortestDecimal.of((double) wins(trials, ring) / count) : "");
        }
        cells.addAll(cells(guesses(experiment.condition(index), trials)));
        for (int ring = 0; experiment.paired() && ring < most; ring++) {
            cells.addAll(cells(change(trials.winner(), first, ring)));
        }
        return cells;
    }

    private static List<String> cells(Estimate of) {
        return List.of(ShortestDecimal.of(of.value()), ShortestDecimal.of(of.low()), ShortestDecimal.of(of.high()));
    }

    private static long wins(Trials trials, int ring) {
        return IntStream.range(0, trials.count())
                .filter(i -> trials.winner()[i] == ring)
                .count();
    }

    /** By how much a ring wins more often than in the first condition, whose trials have the same noise. */
    private static Estimate change(short[] now, short[] first, int ring) {
        int pairs = Math.min(now.length, first.length);
        return new PairedShares(
                        IntStream.range(0, pairs)
                                .filter(i -> first[i] == ring && now[i] != ring)
                                .count(),
                        IntStream.range(0, pairs)
                                .filter(i -> first[i] != ring && now[i] == ring)
                                .count(),
                        pairs)
                .difference();
    }

    /** Of two items only: a fit of others is not asked for. */
    private static Estimate guesses(Condition condition, Trials trials) {
        List<Double> items = condition.protocol().items();
        if (items.size() != 2) {
            return Estimate.NONE;
        }
        List<Double> offset = List.of(items.get(1) - items.get(0));
        List<Reports.Trial> reports = IntStream.range(0, trials.count())
                .mapToObj(i -> new Reports.Trial(trials.error()[i], offset))
                .toList();
        return Mixture.fit(MixtureModel.THREE, Reports.of(reports), new Bounds(0.0, LARGEST))
                .map(fit -> fit.of(MixtureModel.Part.GUESS))
                .orElse(Estimate.NONE);
    }
}
