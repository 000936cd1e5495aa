package org.separatrix.study.trials;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.separatrix.experiment.Batch;
import org.separatrix.experiment.Experiment;
import org.separatrix.experiment.Key;
import org.separatrix.experiment.ReadKeys;
import org.separatrix.experiment.RouterReader;
import org.separatrix.experiment.StatedKeys;
import org.separatrix.record.ResultsFolder;
import org.separatrix.simulation.Work;
import org.separatrix.statistics.outcomes.ConditionSummary;
import org.separatrix.study.Cost;
import org.separatrix.study.ExpectedFiles;
import org.separatrix.study.Figures;
import org.separatrix.study.GatheredRows;
import org.separatrix.study.Headline;
import org.separatrix.study.LiveResults;
import org.separatrix.study.Notes;
import org.separatrix.study.Pieces;
import org.separatrix.study.RunResults;
import org.separatrix.study.Study;
import org.separatrix.study.StudyResults;
import org.separatrix.study.SweptValues;
import org.separatrix.study.Workload;
import org.separatrix.study.router.RoutingRow;
import org.separatrix.tables.Rows;
import org.separatrix.tables.Table;

/** Trials of rings, with experts beside them or without. */
public final class TrialStudy implements Study {

    @Override
    public String word() {
        return "trials";
    }

    @Override
    public String description() {
        return "trials of rings";
    }

    @Override
    public String unit() {
        return "trials";
    }

    @Override
    public ReadKeys keys() {
        return TrialKeys.KEYS;
    }

    /** A router whose coupling to rings is stated stands beside them. */
    @Override
    public Optional<Claim> claim(StatedKeys stated) {
        return Arrays.stream(RouterReader.BESIDE_RINGS)
                .map(Key::dotted)
                .flatMap(key -> stated.mention(key).stream())
                .findFirst()
                .map(mention -> new Claim("a router beside rings", mention));
    }

    @Override
    public boolean hasTrials(Experiment experiment) {
        return true;
    }

    @Override
    public Pieces pieces(Experiment experiment) {
        Pieces trials =
                experiment.adaptive().isPresent() ? new AdaptivePieces(experiment) : new TrialPieces(experiment);
        return trials.then(new Predictions(experiment).pieces());
    }

    @Override
    public String progressUnit(Experiment experiment) {
        return new Predictions(experiment).count() > 0 ? "trials and predictions" : unit();
    }

    @Override
    public Map<String, Class<? extends Work>> workTypes() {
        return Map.of("trials", BatchOrder.class, "predictions", PredictionOrder.class);
    }

    @Override
    public List<Table<?>> tables() {
        return List.of(
                ConditionTable.TABLE,
                TrialTable.TABLE,
                MixtureRow.TABLE,
                CauseRow.TABLE,
                OptimumRow.TABLE,
                AdaptiveRow.TABLE,
                CouplingRow.TABLE,
                StalenessRow.TABLE,
                CliffRow.TABLE,
                FluctuationRow.TABLE,
                PowerRow.TABLE,
                RoutingRow.TABLE,
                SlotsRow.TABLE,
                Notes.TABLE);
    }

    @Override
    public List<Workload> workloads(Experiment experiment) {
        return TrialWork.of(experiment);
    }

    @Override
    public LiveResults live(Experiment experiment) {
        return new LiveTrials(experiment);
    }

    @Override
    public Function<Batch, Cost> costs(Experiment experiment) {
        return new TrialCosts(experiment);
    }

    @Override
    public ExpectedFiles expectedFiles(Experiment experiment) {
        ExpectedFiles files = new ExpectedFiles().tables(ResultsFolder.CONDITIONS, ResultsFolder.TRIALS);
        if (experiment.conditionCount() > RunResults.MOST_CONDITIONS) {
            return files;
        }
        files.tables(MixtureRow.TABLE.file(), CauseRow.TABLE.file());
        if (experiment.adaptive().isPresent()) {
            files.tables(AdaptiveRow.TABLE.file());
        }
        if (experiment.measured()) {
            files.tables(ResultsFolder.COUPLING, ResultsFolder.STALENESS)
                    .possibleTables(Notes.FILE)
                    .answers(CliffShiftFigure.NAME, OscillationFigure.NAME, CouplingFigure.NAME);
            if (experiment.sweptKeys().stream()
                            .filter(key -> key.matches(CliffTable.GAIN))
                            .count()
                    == 1) {
                files.possibleTables(ResultsFolder.CLIFF);
            }
        }
        if (experiment.fluctuations()) {
            files.tables(FluctuationRow.TABLE.file(), PowerRow.TABLE.file());
        }
        if (experiment.routed()) {
            files.tables(RoutingRow.TABLE.file(), SlotsRow.TABLE.file());
        }
        return experiment.conditionCount() > 1
                ? files.possibleTables(OptimumRow.TABLE.file(), Notes.FILE)
                        .possibleFigures(
                                RunFigures.NAME,
                                OutcomesFigure.NAME,
                                CausesFigure.NAME,
                                OptimumFigure.NAME,
                                ErrorHistograms.NAME)
                : files.possibleFigures(ErrorHistograms.NAME);
    }

    /** The cliff of a cue, where each coupling has one, before the conditions that it is fitted to. */
    @Override
    public List<Headline> headlines(Experiment experiment) {
        return TrialHeadlines.of(experiment);
    }

    @Override
    public StudyResults write(RunResults results) {
        Notes notes = new Notes();
        StudyResults written = write(results, notes);
        if (!results.canBeHeld()) {
            return written;
        }
        GatheredRows gathered = new GatheredRows(results.swept());
        notes.addTo(gathered);
        gathered.all().forEach(results::write);
        return written.withDetails(gathered.all());
    }

    /** @param notes told why cells are empty, and not written */
    public StudyResults write(RunResults results, Notes notes) {
        ErrorHistograms errors = new ErrorHistograms((int) results.experiment().conditionCount());
        Rows<ConditionSummary> conditions =
                Export.write(results.folder(), results.store(), results.conditions(), errors);
        List<Rows<?>> details = new ArrayList<>();
        details.add(new Rows<>(
                TrialTable.TABLE, List.of(), List.of(), results.conditions().rings()));
        if (!results.canBeHeld()) {
            return new StudyResults(List.of(conditions), details, figures -> {});
        }
        SweptValues swept = results.swept();
        IntFunction<Prediction> predictions = new Predictions(results.experiment()).read(results.store());
        List<Rows<?>> measured = new ArrayList<>(mixtures(conditions, swept));
        Rows<OptimumRow> optima = OptimumRow.rows(swept, conditions.found(), notes);
        if (!optima.isEmpty()) {
            measured.add(optima);
        }
        measured.addAll(MeasuredTables.of(results, predictions, notes));
        measured.forEach(results::write);
        details.addAll(measured);
        List<Rows<?>> shown = new ArrayList<>(List.of(conditions));
        results.experiment().adaptive().ifPresent(goal -> {
            Rows<AdaptiveRow> saving = AdaptiveRow.rows(goal, conditions.found());
            results.write(saving);
            shown.add(saving);
        });
        return new StudyResults(shown, details, figures -> {
            draw(figures, swept, conditions.found(), measured);
            figures.attempt(() -> errors.draw(figures, swept));
            figures.attempt(() -> OptimumFigure.of(swept, optima)
                    .ifPresent(figure -> figures.draw(
                            OptimumFigure.NAME,
                            "The criteria along a swept key, with a cross where each is best; optimum.csv says whether that"
                                    + " lies inside the sweep.",
                            () -> figure)));
        });
    }

    private static void draw(
            Figures figures, SweptValues swept, List<ConditionSummary> conditions, List<Rows<?>> measured) {
        figures.attempt(() -> RunFigures.draw(figures, swept, conditions));
        Rows.of(CliffRow.TABLE, measured)
                .ifPresent(rows -> figures.attempt(() -> CliffShiftFigure.draw(figures, swept, rows)));
        Rows.of(CouplingRow.TABLE, measured).ifPresent(rows -> {
            figures.attempt(() -> CouplingFigure.draw(figures, swept, conditions, rows));
            figures.attempt(() -> OscillationFigure.draw(figures, swept, rows));
        });
    }

    private static List<Rows<?>> mixtures(Rows<ConditionSummary> conditions, SweptValues swept) {
        GatheredRows gathered = new GatheredRows(swept);
        for (Rows.Row<ConditionSummary> row : conditions.rows()) {
            gathered.add(
                    row.condition(), MixtureRow.TABLE, MixtureRow.of(row.found().mixture()));
            gathered.add(
                    row.condition(), CauseRow.TABLE, CauseRow.of(row.found().mixture()));
        }
        return gathered.all();
    }
}
