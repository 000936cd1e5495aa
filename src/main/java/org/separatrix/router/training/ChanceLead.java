package org.separatrix.router.training;

import java.util.Arrays;

/**
 * Predicts where the load tips by chance, before the even state loses its stability. The lead x of an expert is a
 * random walk. With p(x) = f(x) k/E of {@link PopularityBalance} the chance of being drawn for a token, and N tokens,
 *
 * <pre>
 *   x ← x + η (n E/(N k) − 1 − x),   n binomial with N and p(x), here normal with its mean and variance
 * </pre>
 *
 * <p>on a grid of x, up to a lead from which a return is unlikely. The experts are taken for independent, as many as
 * they are.
 *
 * <p>Tipped are the steps, of which the second half counts, when the effective number of experts of the load falls
 * below {@value PopularityBalance#PLURALITY} E. An expert that gets away with n steps to go gathers, growing without
 * luck, a share of the load of the steps that count, and the others have the rest in equal parts: that tells how late
 * it may get away at most.
 *
 * @param balance what is to be expected of a lead
 * @param tokens N, of a step
 * @param rate η
 * @param steps of the training, of which the second half counts
 */
public record ChanceLead(PopularityBalance balance, int tokens, double rate, int steps) {

    /** In units of the least lead that grows. */
    private static final double NO_RETURN = 3.0;

    /** Where the least lead is near 0, luck still decides beyond that. */
    private static final double LEAST_AWAY = 1.0;

    private static final double LOWEST = -0.6;
    private static final double CELLS_PER_DEVIATION = 3.0;
    private static final double DEVIATIONS = 5.0;
    private static final double ACCURACY = 0.001;
    private static final double LEAST_RATIO = 0.3;

    /** Some minutes, and some hundred megabytes where the steps are few. */
    private static final double MOST_EFFORT = 1e10;

    private static final double MOST_CELLS = 1e5;

    /**
     * The G/T at which the load is tipped with probability ½; NaN where that lies outside of 0.3 and the derived one, or
     * would take too long to find.
     */
    public double tippingRatio() {
        double not = LEAST_RATIO;
        double does = balance.tippingRatio() - ACCURACY;
        if (effort(not) > MOST_EFFORT || tips(does) < 0.5 || tips(not) >= 0.5) {
            return Double.NaN;
        }
        while (does - not > ACCURACY) {
            double middle = (not + does) / 2.0;
            if (tips(middle) >= 0.5) {
                does = middle;
            } else {
                not = middle;
            }
        }
        return (not + does) / 2.0;
    }

    /** How many moves of probability between cells it takes to follow a lead through all steps. */
    private double effort(double ratio) {
        double range = away(balance.criticalHeadStart(ratio).orElse(0.0)) - LOWEST;
        double cells = range / deviation(0.0, ratio) * CELLS_PER_DEVIATION;
        return cells > MOST_CELLS ? Double.POSITIVE_INFINITY : cells * 2.0 * DEVIATIONS * CELLS_PER_DEVIATION * steps;
    }

    /** The probability that the load is tipped at a ratio G/T below the derived one. */
    public double tips(double ratio) {
        return escape(ratio, latest(ratio));
    }

    /** The last step at which an expert may get away so that the load is tipped still; 0 if there is none. */
    int latest(double ratio) {
        double x = away(balance.criticalHeadStart(ratio).orElse(0.0));
        int counted = steps / 2;
        double[] load = new double[steps];
        double gathered = 0.0;
        for (int ago = 0; ago < steps; ago++) {
            load[ago] = balance.relativeLoad(x, ratio);
            x += rate * (load[ago] - 1.0 - x);
            gathered += load[ago] - (ago < counted ? 1.0 : load[ago - counted]);
            if (!balance.isPlural(effective(1.0 + gathered / counted))) {
                return steps - 1 - ago;
            }
        }
        return 0;
    }

    /** The lead from which on an expert has got away. */
    private static double away(double critical) {
        return Math.max(NO_RETURN * critical, LEAST_AWAY);
    }

    /** exp of the entropy of the load where one expert has a load, relative to the mean, and the others equal parts. */
    private double effective(double relative) {
        double one = relative / balance.experts();
        double other = (1.0 - one) / (balance.experts() - 1.0);
        return Math.exp(-one * Math.log(one) - (1.0 - one) * Math.log(other));
    }

    /** The probability that one of the experts gets away within some steps at a ratio G/T. */
    double escape(double ratio, int within) {
        double critical = balance.criticalHeadStart(ratio).orElse(Double.NaN);
        if (Double.isNaN(critical)) {
            return 0.0;
        }
        double cell = deviation(0.0, ratio) / CELLS_PER_DEVIATION;
        int cells = (int) Math.ceil((away(critical) - LOWEST) / cell);
        Jump[] jumps = new Jump[cells];
        Arrays.setAll(jumps, i -> jump(LOWEST + i * cell, ratio, cell, cells));
        double[] probability = new double[cells];
        probability[(int) Math.round(-LOWEST / cell)] = 1.0;
        for (int step = 0; step < within; step++) {
            probability = next(probability, jumps);
        }
        double stays = Arrays.stream(probability).sum();
        return 1.0 - Math.pow(stays, balance.experts());
    }

    /** Where the probability of a cell goes to, from its first target on; what goes beyond the last cell is gone. */
    private record Jump(int first, double[] weights) {}

    private Jump jump(double x, double ratio, double cell, int cells) {
        double mean = (x + rate * (balance.relativeLoad(x, ratio) - 1.0 - x) - LOWEST) / cell;
        double deviation = deviation(x, ratio) / cell;
        int first = (int) Math.floor(mean - DEVIATIONS * deviation);
        int last = (int) Math.ceil(mean + DEVIATIONS * deviation);
        double[] weights = new double[last - first + 1];
        double sum = 0.0;
        for (int i = 0; i < weights.length; i++) {
            double z = (first + i - mean) / deviation;
            weights[i] = Math.exp(-z * z / 2.0);
            sum += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return new Jump(
                first, first + weights.length <= cells ? weights : Arrays.copyOf(weights, Math.max(0, cells - first)));
    }

    private static double[] next(double[] probability, Jump[] jumps) {
        double[] next = new double[probability.length];
        for (int from = 0; from < probability.length; from++) {
            Jump jump = jumps[from];
            for (int i = 0; i < jump.weights().length; i++) {
                next[Math.max(0, jump.first() + i)] += probability[from] * jump.weights()[i];
            }
        }
        return next;
    }

    /** Of x in a step. */
    private double deviation(double x, double ratio) {
        double share = (double) balance.k() / balance.experts();
        double drawn = Math.min(1.0 - 1e-9, share * balance.relativeLoad(x, ratio));
        return rate * Math.sqrt(drawn * (1.0 - drawn) / tokens) / share;
    }
}
