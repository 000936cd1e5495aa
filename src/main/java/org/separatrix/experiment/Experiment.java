package org.separatrix.experiment;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An experiment as read from its file, wholly checked: every condition of it can be run. Immutable; conditions and
 * batches are computed when asked for, and are the same every time.
 */
public final class Experiment {

    private static final int MOST_CONDITIONS = 10_000_000;

    private final RunSettings run;
    private final Sweep sweep;
    private final Conditions conditions;
    private final Overview overview;
    private final Batches batches;
    private final int batchSize;
    private final StatedKeys stated;
    private final ChosenStudy study;
    private final Warnings warnings;

    private Experiment(
            ConfigObject experiment, ConfigObject written, List<ConfigValue> sweeps, ReadingProgress progress) {
        run = RunSettings.in(experiment);
        sweep = SweepReader.read(experiment, sweeps);
        stated = new StatedKeys(written, sweep);
        study = ChosenStudy.of(experiment, stated);
        UnreadKeys.refuse(experiment, stated, study);
        if (run.adaptive().isPresent() && !study.kind().word().equals(AdaptiveTrials.KEY)) {
            throw new ExperimentException(
                    Location.of(experiment, AdaptiveTrials.KEY),
                    "trials: is a block, but rounds are of trials of rings by themselves; allowed here: a number");
        }
        OverriddenSettings.refuse(stated);
        int count = count(Location.of(experiment, Sweep.KEY), sweep);
        conditions = new Conditions(experiment, sweep, study.kind());
        Overview.Gathering gathering =
                new Overview.Gathering(run.spread(), Location.of(experiment, RunSettings.PLACEMENT));
        Warnings.Checks checks = new Warnings.Checks(sweep);
        conditions.readAll(progress, gathering, checks);
        overview = gathering.overview();
        batchSize = RunSettings.batchSize(experiment, overview);
        batches = Batches.ofAtMost(batchSize, count, run.trials());
        if (!run.firstFigures().isEmpty() && !study.kind().figureNames(this).containsAll(run.firstFigures())) {
            throw RunSettings.unknownFigures(experiment, study.kind().figureNames(this));
        }
        warnings = checks.warnings(this);
    }

    /**
     * Reads and checks an experiment.
     *
     * @param settings set over the file in this order
     * @throws ExperimentException if anything in it is not as it must be, be it in a single condition
     */
    public static Experiment load(Path file, List<Setting> settings, ReadingProgress progress) {
        return of(SourceText.read(file), file, settings, progress);
    }

    /**
     * Reads and checks an experiment that is at hand as text.
     *
     * @param file where it comes from, for messages
     */
    public static Experiment of(String text, Path file, List<Setting> settings, ReadingProgress progress) {
        try {
            return read(text, file, settings, progress);
        } catch (StackOverflowError nested) {
            throw new ExperimentException(file.toString(), "is nested too deeply in keys or substitutions");
        }
    }

    private static Experiment read(String text, Path file, List<Setting> settings, ReadingProgress progress) {
        Layers layers = Layers.of(file, text, settings, SourceText.Layout.WRITTEN);
        List<ConfigValue> sweeps =
                Layers.of(file, text, settings, SourceText.Layout.SPREAD).sweeps();
        return new Experiment(layers.merged(), layers.stated(), sweeps, progress);
    }

    public static Experiment of(String text, Path file, List<Setting> settings) {
        return of(text, file, settings, ReadingProgress.NONE);
    }

    public static Experiment load(Path file, List<Setting> settings) {
        return load(file, settings, ReadingProgress.NONE);
    }

    public static Experiment load(Path file, Setting... settings) {
        return load(file, List.of(settings));
    }

    public String name() {
        return run.name();
    }

    public long seed() {
        return run.seed();
    }

    /** What kind of study it is. */
    public StudyKind kind() {
        return study.kind();
    }

    /** As part of a sentence: what kind of study it is, of what, and by which key. */
    public String studyText() {
        return study.text(conditions.experiment(), sweep);
    }

    /** Whether trials are run, by themselves or beside a study. */
    public boolean hasTrials() {
        return kind().hasTrials(this);
    }

    public StatedKeys stated() {
        return stated;
    }

    /** The values of the keys in a grid of the sweep. */
    GridValues values(Sweep.Grid grid) {
        return new GridValues(conditions.experiment(), grid);
    }

    /** The words that a key has in the conditions, those of a list one by one. */
    Stream<String> words(Key key) {
        return sweep.grids().stream().flatMap(grid -> values(grid).of(key)).flatMap(Choice::words);
    }

    /** In how many conditions a key is read. */
    Extent read(Key key) {
        return Extent.any(sweep.grids().stream()
                .map(grid -> kind().keys().in(key, values(grid)))
                .toList());
    }

    /** How trials go where they matter; empty where every condition has as many. */
    public Optional<AdaptiveTrials> adaptive() {
        return run.adaptive();
    }

    /** Trials of every condition; the most where they are adaptive. */
    public long trials() {
        return batches.trials();
    }

    /** The names of the figures that its report shows before the others. */
    public List<String> firstFigures() {
        return run.firstFigures();
    }

    /** Whether the noise is the same in every condition. */
    public boolean paired() {
        return run.paired();
    }

    /** Whether the coupling is measured: so it is unless every condition is in plain lockstep. */
    public boolean measured() {
        return overview.measured();
    }

    /** Whether the fluctuations of the rates are summed in any condition. */
    public boolean fluctuations() {
        return overview.fluctuations();
    }

    /** Whether experts are beside the rings in any condition. */
    public boolean routed() {
        return overview.routed();
    }

    /** Whether the results are a pure function of the experiment; not so where participants race. */
    public boolean reproducible() {
        return !overview.racing();
    }

    /** Whether the participants of a batch live on different nodes. */
    public boolean spread() {
        return run.spread();
    }

    /** The swept keys, dotted, in the order of their columns. */
    public List<String> sweptKeys() {
        return sweep.keys().stream().map(Key::toString).toList();
    }

    /** Whether the values of each swept key are numbers in all conditions, as far as they have the key. */
    public List<Boolean> sweptNumbers() {
        return sweep.keys().stream().map(conditions::isNumeric).toList();
    }

    /** How many conditions each grid of the sweep has, one grid after the other. */
    public List<Integer> gridSizes() {
        return sweep.grids().stream().map(grid -> (int) grid.size()).toList();
    }

    public long conditionCount() {
        return batches.conditions();
    }

    /** The largest number of rings of any condition. */
    public int mostRings() {
        return overview.rings();
    }

    /** @param index from 0 to {@link #conditionCount()} − 1 */
    public Condition condition(int index) {
        requireCondition(index);
        Parameters parameters = conditions.parameters(index);
        return new Condition(
                index,
                run.seed(),
                run.paired() ? 0 : index,
                parameters.model(),
                parameters.protocol(),
                parameters.readOut(),
                parameters.coupling(),
                overview.measured(),
                parameters.routerBesideRings());
    }

    /** All that distinguishes a condition from others, of this experiment or of another. */
    ConfigObject content(int index) {
        requireCondition(index);
        return conditions.content(index);
    }

    /** What its study computes of a condition, as the {@linkplain StudyKind#read study has read} it. */
    public StudySettings studySettings(int index) {
        requireCondition(index);
        return conditions.parameters(index).study();
    }

    /** What a router study computes of a condition. */
    public RouterSettings router(int index) {
        requireCondition(index);
        return conditions.parameters(index).router();
    }

    /** What the swept keys are in a condition, in the order of {@link #sweptKeys}. */
    public List<SweptValue> swept(int index) {
        requireCondition(index);
        return conditions.values(index);
    }

    /** The same as cells of a table. */
    public List<String> sweptValues(int index) {
        return swept(index).stream().map(SweptValue::cell).toList();
    }

    /** What its author most likely did not mean. */
    public List<Warning> warnings() {
        return warnings.of(this);
    }

    /** Where the value of a key was written: in the sweep if it is swept, else where it stands. */
    String place(Key key) {
        return Location.of(sweep.grids().stream()
                .flatMap(grid -> grid.axes().stream())
                .filter(axis -> axis.key().equals(key))
                .findFirst()
                .map(axis -> axis.value(0))
                .orElseGet(() -> key.in(conditions.experiment())));
    }

    public Batches batches() {
        return batches;
    }

    /** The most trials, or streams of tokens, that are to be advanced together. */
    public int batchSize() {
        return batchSize;
    }

    /** The experiment as a file that states every key that is read. Read again it is the same experiment. */
    public String resolvedText() {
        ConfigObject named =
                conditions.experiment().withValue(ChosenStudy.KEY, ConfigValueFactory.fromAnyRef(kind().word()));
        ConfigObject stating = run.firstFigures().isEmpty() ? named.withoutKey(RunSettings.FIGURES) : named;
        return ResolvedText.of(UnreadKeys.removed(stating, stated, kind()), sweep);
    }

    private static int count(String place, Sweep sweep) {
        if (!sweep.hasAtMost(MOST_CONDITIONS)) {
            throw new ExperimentException(place, Sweep.KEY + ": has too many conditions, allowed: " + MOST_CONDITIONS);
        }
        return (int) sweep.size();
    }

    private void requireCondition(int index) {
        if (index < 0 || index >= conditionCount()) {
            throw new IndexOutOfBoundsException("condition " + index + " of " + conditionCount());
        }
    }
}
