package org.separatrix.statistics;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;

/**
 * Fluctuations of an observable, with 95 % intervals by the {@link Jackknife} over groups of trials. There are no
 * intervals with fewer trials than groups.
 *
 * @param variance of the observable
 * @param relaxationTime of its slowest mode, in steps: see {@link ExponentialTail}. The first stretch of lags counts
 *     whose rate does not differ significantly from that of the next. The interval is that of the rate 1/T; it has no
 *     upper end where a rate of zero lies in it. NaN where the autocovariance does not decay
 */
public record Fluctuations(Estimate variance, Estimate relaxationTime) {

    private static final int ALL = -1;

    public static Fluctuations of(CovarianceSums sums) {
        return new Fluctuations(estimate(sums, Autocovariance::variance), relaxationTime(sums));
    }

    /** The power spectral density at an angular frequency, radians per step, with its interval. */
    public static Estimate power(CovarianceSums sums, double omega) {
        return estimate(sums, of -> of.power(omega));
    }

    /** Why a number or an end of an interval is not to be had; empty where nothing is missing. */
    public String note() {
        if (Double.isNaN(relaxationTime.value())) {
            return "no relaxation time: up to the longest lag the autocovariance does not fall like an exponential, or"
                    + " faster modes are left in it; a longer readout.fluctuations.longest-lag may tell";
        }
        if (Double.isNaN(variance.low())) {
            return Jackknife.TOO_FEW;
        }
        if (Double.isNaN(relaxationTime.low())) {
            return "no interval of the relaxation time: not every group of trials gives one";
        }
        return Double.isNaN(relaxationTime.high())
                ? "no upper end of the relaxation time: the trials do not exclude that the autocovariance does not fall"
                : "";
    }

    private static Estimate estimate(CovarianceSums sums, ToDoubleFunction<Autocovariance> quantity) {
        Jackknife jackknife = new Jackknife(sums.trials());
        double value = quantity.applyAsDouble(sums.without(ALL));
        return jackknife.complete()
                ? jackknife.interval(value, group -> quantity.applyAsDouble(sums.without(group)))
                : Estimate.withoutInterval(value);
    }

    private static Estimate relaxationTime(CovarianceSums sums) {
        Jackknife jackknife = new Jackknife(sums.trials());
        Autocovariance all = sums.without(ALL);
        List<ExponentialTail> tails = ExponentialTail.of(all);
        if (tails.isEmpty()) {
            return Estimate.NONE;
        }
        if (!jackknife.complete()) {
            return Estimate.withoutInterval(1.0 / tails.get(0).rate(all));
        }
        ExponentialTail tail = settled(tails, all, sums, jackknife);
        if (tail.isEarly() && differ(tail.before(), tail, all, sums, jackknife)) {
            return Estimate.NONE;
        }
        double rate = tail.rate(all);
        double reach = jackknife.reach(jackknife.error(group -> tail.rate(sums.without(group))));
        return new Estimate(1.0 / rate, 1.0 / (rate + reach), rate > reach ? 1.0 / (rate - reach) : Double.NaN);
    }

    private static ExponentialTail settled(
            List<ExponentialTail> tails, Autocovariance all, CovarianceSums sums, Jackknife jackknife) {
        for (int i = 0; i + 1 < tails.size(); i++) {
            if (!differ(tails.get(i), tails.get(i + 1), all, sums, jackknife)) {
                return tails.get(i);
            }
        }
        return tails.get(tails.size() - 1);
    }

    private static boolean differ(
            ExponentialTail one, ExponentialTail other, Autocovariance all, CovarianceSums sums, Jackknife jackknife) {
        IntToDoubleFunction difference = group -> one.rate(sums.without(group)) - other.rate(sums.without(group));
        return Math.abs(one.rate(all) - other.rate(all)) > jackknife.reach(jackknife.error(difference));
    }
}
