package org.separatrix.study.router;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.separatrix.experiment.Experiment;
import org.separatrix.experiment.Key;
import org.separatrix.experiment.ReadKeys;
import org.separatrix.experiment.RouterReader;
import org.separatrix.experiment.RouterSettings;
import org.separatrix.experiment.StatedKeys;
import org.separatrix.router.Tokens;
import org.separatrix.simulation.Work;
import org.separatrix.study.ExpectedFiles;
import org.separatrix.study.Headline;
import org.separatrix.study.LiveResults;
import org.separatrix.study.Notes;
import org.separatrix.study.Pieces;
import org.separatrix.study.RunResults;
import org.separatrix.study.Study;
import org.separatrix.study.StudyResults;
import org.separatrix.study.Workload;
import org.separatrix.tables.Table;

/** A router by itself. */
public final class RouterStudy implements Study {

    private static final String BLOCK = "router";
    private static final Key STREAMS = Key.of(BLOCK, "tokens", "streams");
    private static final Key SEEDS = Key.of(BLOCK, "training", "seeds");

    @Override
    public String word() {
        return "router";
    }

    @Override
    public String description() {
        return "a router study";
    }

    @Override
    public String unit() {
        return "repetitions";
    }

    @Override
    public List<String> blocks() {
        return List.of(BLOCK);
    }

    @Override
    public ReadKeys keys() {
        return RouterKeys.KEYS;
    }

    @Override
    public Optional<String> idle(Key key) {
        return Optional.ofNullable(RouterKeys.IDLE.get(key.toString()));
    }

    @Override
    public Optional<Key> subject() {
        return Optional.of(Key.of(BLOCK, "study"));
    }

    /** A router that is stated without how it is coupled to rings. */
    @Override
    public Optional<Claim> claim(StatedKeys stated) {
        boolean besideRings = Arrays.stream(RouterReader.BESIDE_RINGS)
                .anyMatch(key -> stated.mention(Key.dotted(key)).isPresent());
        return besideRings
                ? Optional.empty()
                : stated.mention(Key.of(BLOCK)).map(mention -> new Claim(description(), mention));
    }

    /** A spectrum takes all its tokens together. */
    @Override
    public boolean mayGrow(Key key, Experiment experiment) {
        return key.equals(SEEDS)
                || key.equals(STREAMS) && !any(experiment, of -> of.study() == RouterSettings.Study.SPECTRUM);
    }

    @Override
    public boolean hasTrials(Experiment experiment) {
        return false;
    }

    @Override
    public Pieces pieces(Experiment experiment) {
        return RouterPieces.of(experiment);
    }

    @Override
    public String progressUnit(Experiment experiment) {
        return RouterPieces.predictions(experiment) > 0 ? "repetitions and predictions" : unit();
    }

    @Override
    public Map<String, Class<? extends Work>> workTypes() {
        return Map.of(
                "routing",
                RoutingOrder.class,
                "stability",
                StabilityOrder.class,
                "training",
                TrainingOrder.class,
                "onset",
                OnsetOrder.class,
                "chance",
                ChanceOrder.class);
    }

    @Override
    public List<Table<?>> tables() {
        return List.of(
                RoutingRow.TABLE,
                CliffRow.TABLE,
                CliffWidthRow.TABLE,
                ValleyRow.TABLE,
                OnsetRow.TABLE,
                OnsetTokenRow.TABLE,
                StabilityRow.TABLE,
                TrainingRow.TABLE,
                TippingRow.TABLE,
                TrainingSeedRow.TABLE,
                TrainingLoadRow.TABLE,
                Notes.TABLE);
    }

    @Override
    public List<Workload> workloads(Experiment experiment) {
        return RouterWork.of(experiment);
    }

    @Override
    public LiveResults live(Experiment experiment) {
        return new LiveRouting(experiment);
    }

    @Override
    public List<Headline> headlines(Experiment experiment) {
        return RouterHeadlines.ALL;
    }

    @Override
    public ExpectedFiles expectedFiles(Experiment experiment) {
        ExpectedFiles files = new ExpectedFiles();
        if (experiment.conditionCount() > RunResults.MOST_CONDITIONS) {
            return files;
        }
        if (any(experiment, of -> of.study() == RouterSettings.Study.COMPETITION)) {
            files.tables(RoutingRow.TABLE.file());
            if (any(experiment, of -> of.protocol().tokens() instanceof Tokens.Margin)) {
                files.possibleTables(CliffRow.TABLE.file(), CliffWidthRow.TABLE.file())
                        .possibleFigures(CliffFigure.NAME);
            } else {
                files.possibleTables(ValleyRow.TABLE.file(), OnsetRow.TABLE.file(), OnsetTokenRow.TABLE.file())
                        .answers(OnsetFigure.NAME)
                        .possibleFigures(ValleyFigure.NAME, RasterFigure.NAME);
            }
        }
        if (any(experiment, of -> of.study() == RouterSettings.Study.SPECTRUM)) {
            files.tables(StabilityRow.TABLE.file()).possibleTables(Notes.FILE).possibleFigures(StabilityFigure.NAME);
        }
        if (any(experiment, of -> of.study() == RouterSettings.Study.TRAINING)) {
            files.tables(TrainingSeedRow.TABLE.file(), TrainingLoadRow.TABLE.file(), TrainingRow.TABLE.file())
                    .possibleTables(TippingRow.TABLE.file())
                    .answers(MethodFigure.NAME)
                    .possibleFigures(TrainingFigure.NAME, LoadFigure.NAME);
        }
        return files;
    }

    private static boolean any(Experiment experiment, Predicate<RouterSettings> property) {
        return IntStream.range(0, (int) experiment.conditionCount())
                .mapToObj(experiment::router)
                .anyMatch(property);
    }

    @Override
    public StudyResults write(RunResults results) {
        if (!results.canBeHeld()) {
            return StudyResults.none();
        }
        RouterRows rows = RouterExport.of(results);
        rows.all().forEach(results::write);
        List<RasterFigure.Shown> streams = RouterFigures.streams(rows, results.swept(), results.experiment());
        return new StudyResults(
                rows.all(),
                figures -> figures.attempt(
                        () -> RouterFigures.draw(figures, rows, results.swept(), results.experiment(), streams)));
    }
}
