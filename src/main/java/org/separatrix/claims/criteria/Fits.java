package org.separatrix.claims.criteria;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.apache.commons.math3.stat.descriptive.rank.Median;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.separatrix.claims.criteria.Node.Condition;
import org.separatrix.claims.criteria.Node.Term;
import org.separatrix.statistics.Estimate;
import org.separatrix.statistics.optimum.Measured;
import org.separatrix.statistics.optimum.Optimum;
import org.separatrix.statistics.psychometric.Family;
import org.separatrix.statistics.psychometric.Levels;
import org.separatrix.statistics.psychometric.Psychometric;

/** Numbers that are fitted to the rows of a table, or tested of them. */
final class Fits {

    private static final String TRIALS = "trials";

    private Fits() {}

    /**
     * Something of the logistic psychometric function; the hull of profile intervals of 95 % with a lapse and without one, where
     * both are possible. A lapse that is fitted where there is none narrows the function, one that is left out widens it.
     */
    static Term psychometric(Term rows, Term level, Term rate, Function<Psychometric, Estimate> wanted) {
        return scope -> {
            List<Scope> scopes = Quantifiers.required(rows, scope).scopes(scope);
            double[] x = numbers(scopes, level);
            long[] trials = scopes.stream()
                    .mapToLong(one -> Math.round(((Quantity) one.find(TRIALS).orElseThrow()).value()))
                    .toArray();
            double[] rates = numbers(scopes, rate);
            long[] hits = IntStream.range(0, x.length)
                    .mapToLong(i -> Math.round(rates[i] * trials[i]))
                    .toArray();
            return Psychometric.fit(Family.LOGISTIC, new Levels(x, trials, hits))
                    .map(fit ->
                            hull(wanted.apply(fit), fit.otherwise().map(wanted).orElse(Estimate.NONE)))
                    .map(estimate -> Derived.estimate(estimate, Double.POSITIVE_INFINITY))
                    .orElseGet(Quantity::unknown);
        };
    }

    /** What the second does not bound, it does not move. */
    private static Estimate hull(Estimate chosen, Estimate other) {
        return new Estimate(
                chosen.value(),
                other.low() < chosen.low() ? other.low() : chosen.low(),
                other.high() > chosen.high() ? other.high() : chosen.high());
    }

    /**
     * Where a value is largest, among those that have an interval; without one at an end of the sweep, since it may be beyond.
     */
    static Term optimum(Term rows, Term key, Term value) {
        return scope -> {
            List<Scope> scopes = Quantifiers.required(rows, scope).scopes(scope).stream()
                    .filter(one -> value.number(one).estimate().halfWidth() > 0.0)
                    .toList();
            double[] x = numbers(scopes, key);
            if (!Measured.suffices(x)) {
                return Quantity.unknown();
            }
            Optimum optimum = Optimum.of(new Measured(x, numbers(scopes, value), errors(scopes, value)));
            boolean inside = optimum.best() > x[0] && optimum.best() < x[x.length - 1];
            return Derived.estimate(
                    inside ? optimum.location() : new Estimate(optimum.best(), Double.NaN, Double.NaN),
                    Double.POSITIVE_INFINITY);
        };
    }

    private static double[] errors(List<Scope> scopes, Term value) {
        return scopes.stream()
                .mapToDouble(one -> value.number(one).estimate().halfWidth() / Estimate.Z)
                .toArray();
    }

    /**
     * How far a rate is from a published one, in standard errors of the difference of two shares of a common rate. By the
     * published share itself a count of few would seem surer than it is.
     */
    static Term standardErrors(Term rate, Term published, Term n) {
        return scope -> {
            Quantity own = rate.number(scope);
            double trials = own.trials();
            if (Double.isNaN(trials)) {
                throw new IllegalArgumentException("z is of a rate of trials");
            }
            double other = published.number(scope).value();
            double others = n.number(scope).value();
            double common = (own.value() * trials + other * others) / (trials + others);
            double error = Math.sqrt(common * (1.0 - common) * (1.0 / trials + 1.0 / others));
            return Quantity.of(error > 0.0 ? (own.value() - other) / error : 0.0);
        };
    }

    /** Between the two rows whose x are nearest around a place. */
    static Term interpolated(Term rows, Term key, Term value, Term at) {
        return scope -> {
            List<Scope> scopes = Quantifiers.required(rows, scope).scopes(scope);
            double[] x = numbers(scopes, key);
            double place = at.number(scope).value();
            for (int i = 0; i < x.length - 1; i++) {
                if ((x[i] - place) * (x[i + 1] - place) <= 0.0 && x[i] != x[i + 1]) {
                    double share = (place - x[i]) / (x[i + 1] - x[i]);
                    Quantity left = value.number(scopes.get(i));
                    return left.plus(value.number(scopes.get(i + 1)).minus(left).times(share));
                }
            }
            throw new NotInTables("the rows do not reach from below to above " + place);
        };
    }

    static Term median(Term elements, Term value) {
        return scope -> Quantity.of(new Median()
                .evaluate(Selections.values(elements, value, scope).stream()
                        .mapToDouble(Quantity::value)
                        .toArray()));
    }

    static Term rankCorrelation(Term elements, Term one, Term other) {
        return scope -> {
            List<Scope> scopes = Quantifiers.required(elements, scope).scopes(scope);
            return Quantity.of(new SpearmansCorrelation().correlation(numbers(scopes, one), numbers(scopes, other)));
        };
    }

    static Term slope(Term elements, Term key, Term value) {
        return scope -> {
            SimpleRegression line = new SimpleRegression();
            for (Scope one : Quantifiers.required(elements, scope).scopes(scope)) {
                line.addData(
                        Math.log(key.number(one).value()),
                        Math.log(Math.abs(value.number(one).value())));
            }
            return Quantity.of(line.getSlope());
        };
    }

    /** The probability that as many of the elements or more would meet the condition if it were a coin's toss. */
    static Term signs(Term elements, Condition condition) {
        Term share = Quantifiers.share(elements, condition);
        return scope -> {
            int n = elements.elements(scope).size();
            int holding = (int) Math.round(share.number(scope).low(0.0) * n);
            return Quantity.of(
                    holding == 0
                            ? 1.0
                            : 1.0 - new BinomialDistribution(null, n, 0.5).cumulativeProbability(holding - 1));
        };
    }

    private static double[] numbers(List<Scope> scopes, Term value) {
        return scopes.stream().mapToDouble(one -> value.number(one).value()).toArray();
    }
}
