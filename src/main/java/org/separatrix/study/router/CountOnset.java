package org.separatrix.study.router;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.separatrix.coupling.Coupling;
import org.separatrix.experiment.Condition;
import org.separatrix.experiment.Experiment;
import org.separatrix.experiment.RouterSettings;
import org.separatrix.router.ExpertSlice;
import org.separatrix.router.StreamRange;
import org.separatrix.router.TokenLogits;
import org.separatrix.router.TokenProtocol;
import org.separatrix.router.Tokens;
import org.separatrix.router.observation.Observable;
import org.separatrix.router.observation.RoutingScores;
import org.separatrix.router.spectrum.CountCycle;
import org.separatrix.statistics.Estimate;
import org.separatrix.statistics.Rate;
import org.separatrix.study.SweptSeries;
import org.separatrix.study.SweptValues;
import org.separatrix.tables.ShortestDecimal;
import org.separatrix.tables.TableRows;

/**
 * From which J on the count of active experts oscillates: {@code onset-tokens.csv} token by token, measured and predicted,
 * and {@code onset.csv} the means over tokens. Only where each stream is one token, repeated, that meets every J without noise.
 *
 * <p>The measured J lies halfway between two of the sweep; a token that oscillates at all of them counts with the first,
 * one that does so at none with the last, and {@code beyond} is the share of both. An interval is open, its end empty,
 * where such a token may lie anywhere beyond it.
 */
public final class CountOnset {

    public static final String TABLE = "onset.csv";
    public static final String TOKENS = "onset-tokens.csv";

    static final String INHIBITION = "router.J";

    /** Less than the least oscillation, more than is left of the slow drift of the threshold after some hundred ticks. */
    private static final double MOST_AT_REST = 0.05;

    /** How far beyond the ends of the sweep a prediction is looked for, and how finely. */
    private static final double ROOM = 2.0;

    private static final double ACCURACY = 0.005;

    /** The 97.5 % point of the normal distribution. */
    private static final double Z = 1.959963984540054;

    private final Map<Integer, RoutingScores> scores;
    private final Experiment experiment;
    private final SweptSeries series;

    private CountOnset(Map<Integer, RoutingScores> scores, Experiment experiment, SweptSeries series) {
        this.scores = scores;
        this.experiment = experiment;
        this.series = series;
    }

    /** @return the tables, or none where there is nothing to be said */
    static List<TableRows> of(Map<Integer, RoutingScores> scores, SweptValues swept, Experiment experiment) {
        List<String> keys = new ArrayList<>(swept.keys());
        keys.remove(INHIBITION);
        List<String> means = new ArrayList<>(keys);
        means.addAll(List.of("tokens", "onset", "onset_low", "onset_high"));
        means.addAll(List.of("predicted", "predicted_low", "predicted_high"));
        means.addAll(List.of("difference", "difference_low", "difference_high"));
        means.addAll(List.of("correlation", "correlation_low", "correlation_high"));
        means.addAll(List.of("beyond", "beyond_low", "beyond_high"));
        List<String> each = new ArrayList<>(keys);
        each.addAll(List.of("token", "onset", "predicted"));
        List<List<String>> meanRows = new ArrayList<>();
        List<List<String>> tokenRows = new ArrayList<>();
        for (SweptSeries series : SweptSeries.over(swept, INHIBITION)) {
            CountOnset onset = new CountOnset(scores, experiment, series);
            if (onset.applies()) {
                onset.addTo(meanRows, tokenRows);
            }
        }
        return meanRows.isEmpty()
                ? List.of()
                : List.of(new TableRows(TABLE, means, meanRows), new TableRows(TOKENS, each, tokenRows));
    }

    private boolean applies() {
        return experiment.paired() && series.conditions().stream().allMatch(this::applies);
    }

    private boolean applies(int condition) {
        RouterSettings settings = experiment.router(condition);
        TokenProtocol protocol = settings.protocol();
        Coupling coupling = experiment.condition(condition).coupling();
        return settings.study() == RouterSettings.Study.COMPETITION
                && scores.containsKey(condition)
                && settings.model().noise() == 0.0
                && protocol.tokens() instanceof Tokens.Repeated
                && protocol.count() > 1
                && coupling.fixedDelay().isPresent();
    }

    private void addTo(List<List<String>> meanRows, List<List<String>> tokenRows) {
        double[] measured = measured();
        double[] predicted = predicted(measured.length);
        for (int token = 0; token < measured.length; token++) {
            List<String> row = new ArrayList<>(series.others());
            row.add(Integer.toString(token));
            row.add(ShortestDecimal.of(measured[token]));
            row.add(ShortestDecimal.of(predicted[token]));
            tokenRows.add(row);
        }
        int[] both = IntStream.range(0, measured.length)
                .filter(token -> !Double.isNaN(predicted[token]))
                .toArray();
        double[] ours =
                Arrays.stream(both).mapToDouble(token -> measured[token]).toArray();
        double[] theirs =
                Arrays.stream(both).mapToDouble(token -> predicted[token]).toArray();
        List<String> row = new ArrayList<>(series.others());
        row.add(Integer.toString(measured.length));
        RouterSpectrumRows.addTo(row, open(series.mean(measured), measured));
        RouterSpectrumRows.addTo(row, Estimate.ofMean(theirs));
        double[] differences = IntStream.range(0, both.length)
                .mapToDouble(i -> ours[i] - theirs[i])
                .toArray();
        RouterSpectrumRows.addTo(row, open(Estimate.ofMean(differences), ours));
        RouterSpectrumRows.addTo(row, correlation(ours, theirs));
        Rate beyond = new Rate(count(measured, first()) + count(measured, last()), measured.length);
        RouterSpectrumRows.addTo(row, new Estimate(beyond.value(), beyond.low(), beyond.high()));
        meanRows.add(row);
    }

    /** By token: the J below which it comes to rest, as the area under "at rest" over J. */
    private double[] measured() {
        double[] x = series.x();
        double[] onset = new double[atRest(0).length];
        Arrays.fill(onset, x[0]);
        for (int i = 1; i < x.length; i++) {
            boolean[] before = atRest(i - 1);
            boolean[] after = atRest(i);
            for (int token = 0; token < onset.length; token++) {
                double half = (x[i] - x[i - 1]) / 2.0;
                onset[token] += (before[token] ? half : 0.0) + (after[token] ? half : 0.0);
            }
        }
        return onset;
    }

    private boolean[] atRest(int point) {
        RoutingScores of = scores.get(series.conditions().get(point));
        double[] swing = of.sums()[Observable.COUNT_SWING.ordinal()];
        double[] readings = of.weights()[Observable.COUNT_SWING.ordinal()];
        boolean[] atRest = new boolean[swing.length];
        for (int token = 0; token < atRest.length; token++) {
            atRest[token] = swing[token] <= MOST_AT_REST * readings[token];
        }
        return atRest;
    }

    private double first() {
        return series.x()[0];
    }

    private double last() {
        return series.x()[series.x().length - 1];
    }

    private static long count(double[] measured, double end) {
        return Arrays.stream(measured).filter(j -> j == end).count();
    }

    /** Without the ends that tokens beyond the sweep leave unknown. */
    private Estimate open(Estimate estimate, double[] measured) {
        return new Estimate(
                estimate.value(),
                count(measured, first()) > 0 ? Double.NaN : estimate.low(),
                count(measured, last()) > 0 ? Double.NaN : estimate.high());
    }

    /** Pearson's, with Fisher's interval: artanh r is normal with variance 1/(n − 3). */
    private static Estimate correlation(double[] ours, double[] theirs) {
        double r = ours.length < 2 ? Double.NaN : new PearsonsCorrelation().correlation(ours, theirs);
        double half = ours.length > 3 ? Z / Math.sqrt(ours.length - 3.0) : Double.NaN;
        double centre = 0.5 * Math.log((1.0 + r) / (1.0 - r));
        return new Estimate(r, Math.tanh(centre - half), Math.tanh(centre + half));
    }

    /** NaN where none is found. */
    private double[] predicted(int tokens) {
        int any = series.conditions().get(0);
        RouterSettings settings = experiment.router(any);
        Condition condition = experiment.condition(any);
        CountCycle cycle = new CountCycle(settings.model(), settings.groups(), delay(condition.coupling()));
        StreamRange range = new StreamRange(condition.noiseSeed(), condition.noiseCondition(), 0L, tokens);
        double[][] logits = new TokenLogits(
                        settings.model(),
                        settings.protocol(),
                        range,
                        new ExpertSlice(0, settings.model().experts()))
                .next();
        double least = series.x()[0] / ROOM;
        double most = series.x()[series.x().length - 1] * ROOM;
        return IntStream.range(0, tokens)
                .parallel()
                .mapToObj(token ->
                        Arrays.stream(logits).mapToDouble(row -> row[token]).toArray())
                .map(token -> cycle.onset(token, least, most, ACCURACY))
                .mapToDouble(onset -> onset.orElse(Double.NaN))
                .toArray();
    }

    private static int delay(Coupling coupling) {
        return coupling.fixedDelay().orElse(0);
    }
}
