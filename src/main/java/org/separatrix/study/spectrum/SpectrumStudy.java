package org.separatrix.study.spectrum;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.separatrix.experiment.Experiment;
import org.separatrix.experiment.Key;
import org.separatrix.experiment.ReadKeys;
import org.separatrix.experiment.Section;
import org.separatrix.experiment.StatedKeys;
import org.separatrix.experiment.StudySettings;
import org.separatrix.experiment.Times;
import org.separatrix.experiment.Warning;
import org.separatrix.ring.Model;
import org.separatrix.ring.Protocol;
import org.separatrix.simulation.Work;
import org.separatrix.statistics.outcomes.ConditionSummary;
import org.separatrix.study.ExpectedFiles;
import org.separatrix.study.Figures;
import org.separatrix.study.GatheredRows;
import org.separatrix.study.Headline;
import org.separatrix.study.Notes;
import org.separatrix.study.PieceList;
import org.separatrix.study.Pieces;
import org.separatrix.study.RunResults;
import org.separatrix.study.Study;
import org.separatrix.study.StudyResults;
import org.separatrix.study.SweptValues;
import org.separatrix.study.Workload;
import org.separatrix.study.trials.ConditionTable;
import org.separatrix.study.trials.FluctuationRow;
import org.separatrix.study.trials.TrialStudy;
import org.separatrix.tables.Rows;
import org.separatrix.tables.Table;

/** The fixed points behind trials and their stability, and the trials where it asks for them. */
public final class SpectrumStudy implements Study {

    private static final String BLOCK = "spectrum";

    private final TrialStudy trials = new TrialStudy();

    @Override
    public String word() {
        return "spectrum";
    }

    @Override
    public String description() {
        return "a spectral study";
    }

    @Override
    public String unit() {
        return "pieces";
    }

    @Override
    public List<String> blocks() {
        return List.of(BLOCK);
    }

    /** Whether there are trials is of the whole experiment. */
    @Override
    public boolean mayBeSwept(Key key) {
        return !key.equals(SpectrumReader.TRIALS);
    }

    @Override
    public ReadKeys keys() {
        return SpectrumKeys.KEYS;
    }

    @Override
    public Optional<String> idle(Key key) {
        return Optional.ofNullable(SpectrumKeys.IDLE.get(key.toString()));
    }

    @Override
    public Optional<Key> subject() {
        return Optional.of(Key.of(BLOCK, "study"));
    }

    @Override
    public Optional<Claim> claim(StatedKeys stated) {
        return stated.mention(Key.of(BLOCK)).map(mention -> new Claim(description(), mention));
    }

    @Override
    public SpectrumSettings read(Section blocks, Model model, Times times, Protocol protocol) {
        return SpectrumReader.read(blocks.section("spectrum"), protocol, times);
    }

    @Override
    public void check(Section blocks, Model model, StudySettings settings) {
        SpectrumReader.check(blocks, model, (SpectrumSettings) settings);
    }

    /** What is computed of a condition. */
    static SpectrumSettings settings(Experiment experiment, int condition) {
        return (SpectrumSettings) experiment.studySettings(condition);
    }

    @Override
    public boolean hasTrials(Experiment experiment) {
        return settings(experiment, 0).trials();
    }

    @Override
    public Stream<Warning> warnings(Experiment experiment) {
        return SharedBranches.in(experiment);
    }

    @Override
    public Pieces pieces(Experiment experiment) {
        PieceList pieces = SpectrumPieces.of(experiment);
        return hasTrials(experiment) ? trials.pieces(experiment).then(pieces) : pieces;
    }

    @Override
    public Map<String, Class<? extends Work>> workTypes() {
        return Map.of("spectrum", SpectrumOrder.class);
    }

    /** Those of the trials, too: an experiment may have them beside. */
    @Override
    public List<Table<?>> tables() {
        return Stream.of(trials.tables(), SpectrumTables.FOUND, List.<Table<?>>of(SplittingLawTable.TABLE))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    @Override
    public List<Workload> workloads(Experiment experiment) {
        return SpectrumWork.of(experiment);
    }

    @Override
    public ExpectedFiles expectedFiles(Experiment experiment) {
        ExpectedFiles files = hasTrials(experiment) ? trials.expectedFiles(experiment) : new ExpectedFiles();
        if (experiment.conditionCount() > RunResults.MOST_CONDITIONS) {
            return files;
        }
        if (any(experiment, SpectrumSettings.Study.BRANCHES)) {
            files.tables(PointRow.TABLE.file(), SpecialRow.TABLE.file(), ModeRow.TABLE.file())
                    .possibleTables(EigenvectorRow.TABLE.file())
                    .figures(SpectrumFigures.BRANCHES, "eigenvalues")
                    .answers(RelaxationFigure.NAME, DominanceFigure.NAME)
                    .possibleFigures(SpectrumFigures.COMPLEX_PLANE, "eigenvectors");
        }
        if (any(experiment, SpectrumSettings.Study.THRESHOLDS)) {
            files.tables(ThresholdRow.TABLE.file()).answers(ThresholdFigure.NAME);
        }
        if (any(experiment, SpectrumSettings.Study.DISORDER)) {
            files.tables(SplittingRow.TABLE.file(), DisorderRow.TABLE.file())
                    .possibleTables(SplittingLawTable.TABLE.file())
                    .answers(DisorderFigure.NAME);
        }
        if (any(experiment, SpectrumSettings.Study.PLANE)) {
            files.tables(CurveRow.TABLE.file())
                    .possibleTables(Codimension2Row.TABLE.file(), RegionRow.TABLE.file())
                    .answers(ParameterPlaneFigure.NAME);
        }
        if (any(experiment, SpectrumSettings.Study.CYCLES)) {
            files.possibleTables(CycleRow.TABLE.file()).answers(CyclesFigure.NAME);
        }
        if (any(experiment, SpectrumSettings.Study.BARRIER)) {
            files.tables(BarrierRow.TABLE.file()).answers(BarrierFigure.NAME);
        }
        return files.possibleTables(Notes.FILE);
    }

    @Override
    public List<Headline> headlines(Experiment experiment) {
        List<Headline> own = SpectrumHeadlines.of(study -> any(experiment, study));
        return hasTrials(experiment)
                ? Stream.concat(own.stream(), trials.headlines(experiment).stream())
                        .toList()
                : own;
    }

    private static boolean any(Experiment experiment, SpectrumSettings.Study study) {
        return IntStream.range(0, (int) experiment.conditionCount())
                .anyMatch(index -> settings(experiment, index).study() == study);
    }

    @Override
    public StudyResults write(RunResults results) {
        Notes notes = new Notes();
        boolean beside = hasTrials(results.experiment());
        StudyResults ofTrials = beside ? trials.write(results, notes) : StudyResults.none();
        if (!results.canBeHeld()) {
            return ofTrials;
        }
        int part = beside ? trials.pieces(results.experiment()).parts() : 0;
        SweptValues swept = results.swept();
        GatheredRows found = SpectrumTables.gathered(results.store(), part, swept, notes);
        List<Rows<?>> own = new ArrayList<>(found.all());
        SplittingLawTable.of(found, swept).ifPresent(own::add);
        own.forEach(results::write);
        SpectrumSettings settings = settings(results.experiment(), 0);
        String parameter = settings.parameter().key();
        Model model = results.experiment().condition(0).model();
        List<ConditionSummary> summaries =
                Rows.of(ConditionTable.TABLE, ofTrials.rows()).map(Rows::found).orElse(List.of());
        return new StudyResults(
                Stream.concat(ofTrials.rows().stream(), own.stream()).toList(), ofTrials.details(), figures -> {
                    ofTrials.figures().accept(figures);
                    draw(figures, found, parameter, swept, summaries);
                    Rows.of(FluctuationRow.TABLE, ofTrials.details())
                            .ifPresent(fluctuations -> figures.attempt(() -> RelaxationFigure.draw(
                                    figures, found.of(PointRow.TABLE), fluctuations, parameter, swept, model)));
                    if (settings.study() == SpectrumSettings.Study.PLANE) {
                        figures.attempt(() ->
                                ParameterPlaneFigure.draw(figures, found, results.experiment(), swept, summaries));
                    }
                });
    }

    private static void draw(
            Figures figures,
            GatheredRows found,
            String parameter,
            SweptValues swept,
            List<ConditionSummary> summaries) {
        figures.attempt(() -> SpectrumFigures.draw(figures, found, parameter, swept));
        figures.attempt(() -> DominanceFigure.draw(figures, found.of(PointRow.TABLE), parameter, swept, summaries));
        figures.attempt(() -> ThresholdFigure.draw(figures, found.of(ThresholdRow.TABLE), swept));
        figures.attempt(() -> DisorderFigure.draw(figures, found, swept));
        figures.attempt(() -> CyclesFigure.draw(figures, found.of(CycleRow.TABLE), swept));
        figures.attempt(() -> BarrierFigure.draw(figures, found.of(BarrierRow.TABLE), swept));
    }
}
