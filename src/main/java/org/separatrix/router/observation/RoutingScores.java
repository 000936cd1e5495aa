package org.separatrix.router.observation;

import java.util.Arrays;
import java.util.List;
import org.separatrix.statistics.Estimate;

/**
 * The observables of consecutive streams, each as a sum over tokens and the weight of that sum (tokens, or whatever the
 * observable is a share of).
 *
 * <p>An estimate is a ratio of totals R = Σ x_i / Σ w_i over streams, which are independent; its standard error follows
 * from the residuals x_i − R w_i, for equal weights the usual one of a mean.
 *
 * @param sums x, {@code [observable][stream]}
 * @param weights w, {@code [observable][stream]}
 */
public record RoutingScores(double[][] sums, double[][] weights) {

    private static final double LEVEL = 0.95;

    /** Of streams of which nothing is observed yet. */
    public static RoutingScores zeros(int streams) {
        int observables = Observable.values().length;
        return new RoutingScores(new double[observables][streams], new double[observables][streams]);
    }

    /** All streams of the parts, in their order. */
    public static RoutingScores concat(List<RoutingScores> parts) {
        return new RoutingScores(
                join(parts.stream().map(RoutingScores::sums).toList()),
                join(parts.stream().map(RoutingScores::weights).toList()));
    }

    public int streams() {
        return sums[0].length;
    }

    /** x of an observable by stream. */
    public double[] sums(Observable observable) {
        return sums[observable.ordinal()];
    }

    /** w of an observable by stream. */
    public double[] weights(Observable observable) {
        return weights[observable.ordinal()];
    }

    /** How many tokens were observed. */
    public long tokens() {
        return (long) Arrays.stream(weights(Observable.MISROUTING)).sum();
    }

    /** The estimate of an observable; NaN where nothing was observed. */
    public Estimate estimate(Observable observable) {
        Estimate symmetric = estimate(observable, LEVEL);
        return observable.isShare() ? Estimate.ofShare(symmetric.value(), error(observable), streams()) : symmetric;
    }

    /** The estimate of an observable with Student's interval of a level. */
    public Estimate estimate(Observable observable, double level) {
        double total = Arrays.stream(weights(observable)).sum();
        double ratio = Arrays.stream(sums(observable)).sum() / total;
        return Estimate.of(ratio, error(observable), streams(), level);
    }

    /** The standard error of an observable. */
    private double error(Observable observable) {
        double[] x = sums(observable);
        double[] w = weights(observable);
        double total = Arrays.stream(w).sum();
        double ratio = Arrays.stream(x).sum() / total;
        double squares = 0.0;
        for (int i = 0; i < x.length; i++) {
            double residual = x[i] - ratio * w[i];
            squares += residual * residual;
        }
        int n = x.length;
        return Math.sqrt(squares * n / (n - 1.0)) / total;
    }

    void add(Observable observable, int stream, double x, double weight) {
        sums[observable.ordinal()][stream] += x;
        weights[observable.ordinal()][stream] += weight;
    }

    private static double[][] join(List<double[][]> parts) {
        double[][] joined = new double[Observable.values().length][];
        Arrays.setAll(joined, row -> parts.stream()
                .flatMapToDouble(p -> Arrays.stream(p[row]))
                .toArray());
        return joined;
    }
}
