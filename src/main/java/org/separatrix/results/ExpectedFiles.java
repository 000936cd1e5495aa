package org.separatrix.results;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.separatrix.experiment.Condition;
import org.separatrix.experiment.Experiment;
import org.separatrix.experiment.RouterSettings;
import org.separatrix.experiment.SpectrumSettings;
import org.separatrix.router.Tokens;

/**
 * The tables and figures that a run is to leave, told before it runs. Beside them every run leaves its record, its
 * resolved experiment and its provenance.
 *
 * @param tables files that come in any case
 * @param possibleTables files that come where there is something to say in them
 * @param figures names of figures, each of which is an SVG and a PNG
 * @param possibleFigures those that come where the results allow
 */
public record ExpectedFiles(
        List<String> tables, List<String> possibleTables, List<String> figures, List<String> possibleFigures) {

    public ExpectedFiles {
        tables = List.copyOf(tables);
        possibleTables = List.copyOf(possibleTables);
        figures = List.copyOf(figures);
        possibleFigures = List.copyOf(possibleFigures);
    }

    public static ExpectedFiles of(Experiment experiment) {
        Collected collected = new Collected(experiment);
        if (experiment.hasTrials()) {
            collected.addTrials();
        }
        if (experiment.conditionCount() <= Export.MOST_SUMMARIES) {
            switch (experiment.kind()) {
                case TRIALS -> {}
                case SPECTRUM -> collected.addSpectrum();
                case ROUTER -> collected.addRouter();
            }
        }
        return new ExpectedFiles(
                collected.tables, collected.possibleTables, collected.figures, collected.possibleFigures);
    }

    /** The lists while they are made. */
    private static final class Collected {

        private static final String GAIN = "protocol\\.epochs\\..*\\.gain";

        private final Experiment experiment;
        private final List<String> tables = new ArrayList<>();
        private final List<String> possibleTables = new ArrayList<>();
        private final List<String> figures = new ArrayList<>();
        private final List<String> possibleFigures = new ArrayList<>();

        Collected(Experiment experiment) {
            this.experiment = experiment;
        }

        void addTrials() {
            tables.addAll(List.of(ResultsFolder.CONDITIONS, ResultsFolder.TRIALS));
            if (experiment.conditionCount() > Export.MOST_SUMMARIES) {
                return;
            }
            if (experiment.measured()) {
                tables.addAll(List.of(ResultsFolder.COUPLING, ResultsFolder.STALENESS));
                possibleTables.add(SpectrumRows.NOTES);
                if (experiment.sweptKeys().stream()
                                .filter(key -> key.matches(GAIN))
                                .count()
                        == 1) {
                    possibleTables.add(ResultsFolder.CLIFF);
                }
            }
            if (anyCondition(condition -> condition.readOut().fluctuations())) {
                tables.addAll(List.of("fluctuations.csv", "power.csv"));
            }
            if (anyCondition(condition -> condition.router().isPresent())) {
                tables.addAll(List.of(RoutingRows.ROUTER, RingRoutingTables.SLOTS));
            }
            if (experiment.conditionCount() > 1) {
                possibleFigures.add(RunFigures.NAME);
            }
        }

        void addSpectrum() {
            if (anySpectrum(SpectrumSettings.Study.BRANCHES)) {
                tables.addAll(List.of(SpectrumRows.SPECTRUM, SpectrumRows.SPECIALS, SpectrumRows.MODES));
                possibleTables.add(SpectrumRows.EIGENVECTORS);
                figures.addAll(List.of(SpectrumFigures.BRANCHES, "eigenvalues", "complex-plane"));
                possibleFigures.addAll(List.of("eigenvectors", DominanceFigure.NAME));
            }
            if (anySpectrum(SpectrumSettings.Study.THRESHOLDS)) {
                tables.add(SpectrumRows.THRESHOLDS);
                possibleFigures.add(ThresholdFigure.NAME);
            }
            if (anySpectrum(SpectrumSettings.Study.DISORDER)) {
                tables.addAll(List.of(SpectrumRows.SPLITTINGS, SpectrumRows.DISORDER));
                possibleTables.add(SplittingLaw.TABLE);
            }
            if (anySpectrum(SpectrumSettings.Study.BARRIER)) {
                tables.add(SpectrumRows.BARRIERS);
            }
            if (!possibleTables.contains(SpectrumRows.NOTES)) {
                possibleTables.add(SpectrumRows.NOTES);
            }
        }

        void addRouter() {
            if (anyRouter(of -> of.study() == RouterSettings.Study.COMPETITION)) {
                tables.add(RoutingRows.ROUTER);
                boolean planted = anyRouter(of -> of.protocol().tokens() instanceof Tokens.Margin);
                if (planted) {
                    possibleTables.addAll(List.of(RoutingRows.CLIFF, CliffWidth.TABLE));
                    possibleFigures.add("cliff");
                } else {
                    possibleTables.addAll(List.of(Valley.TABLE, CountOnset.TABLE, CountOnset.TOKENS));
                    possibleFigures.addAll(List.of("valley", OnsetFigure.NAME, RasterFigure.NAME));
                }
            }
            if (anyRouter(of -> of.study() == RouterSettings.Study.SPECTRUM)) {
                tables.add(RouterSpectrumRows.TABLE);
                possibleTables.add(SpectrumRows.NOTES);
            }
            if (anyRouter(of -> of.study() == RouterSettings.Study.TRAINING)) {
                tables.addAll(List.of(TrainingRows.SEEDS, TrainingRows.LOAD, TrainingSummary.TABLE));
                possibleTables.add(Tipping.TABLE);
                possibleFigures.addAll(List.of("training", "load", MethodFigure.NAME));
            }
        }

        private boolean anyCondition(Predicate<Condition> property) {
            return indices().mapToObj(experiment::condition).anyMatch(property);
        }

        private boolean anySpectrum(SpectrumSettings.Study study) {
            return indices().anyMatch(index -> experiment.spectrum(index).study() == study);
        }

        private boolean anyRouter(Predicate<RouterSettings> property) {
            return indices().mapToObj(experiment::router).anyMatch(property);
        }

        private IntStream indices() {
            return IntStream.range(0, (int) experiment.conditionCount());
        }
    }
}
