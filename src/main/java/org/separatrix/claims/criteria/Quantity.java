package org.separatrix.claims.criteria;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.separatrix.statistics.Estimate;

/**
 * A sum of measured numbers with known factors, c + Σ a_i x_i, so that what occurs twice is one. Its interval joins those of
 * its parts by their distances d_i from the values (Zou and Donner, Stat. Med. 27, 1693 (2008)),
 *
 * <pre>
 *   low = value − √(Σ_ij ρ_ij d_i d_j),
 * </pre>
 *
 * with the correlations ρ_ij; where one is not known it is taken as what makes the interval widest.
 */
final class Quantity implements Value {

    private final double constant;
    private final Map<Uncertain, Double> terms;

    private Quantity(double constant, Map<Uncertain, Double> terms) {
        this.constant = constant;
        this.terms = terms;
    }

    static Quantity of(double exact) {
        return new Quantity(exact, Map.of());
    }

    static Quantity of(Uncertain measured) {
        return new Quantity(0.0, Map.of(measured, 1.0));
    }

    /** What is not there. */
    static Quantity unknown() {
        return of(Double.NaN);
    }

    /** Whether it has no error. */
    boolean exact() {
        return terms.isEmpty();
    }

    Quantity plus(Quantity other) {
        Map<Uncertain, Double> sum = new LinkedHashMap<>(terms);
        other.terms.forEach((part, factor) -> sum.merge(part, factor, Double::sum));
        sum.values().removeIf(factor -> factor == 0.0);
        return new Quantity(constant + other.constant, sum);
    }

    Quantity minus(Quantity other) {
        return plus(other.times(-1.0));
    }

    Quantity times(double factor) {
        Map<Uncertain, Double> product = new LinkedHashMap<>();
        terms.forEach((part, own) -> product.put(part, own * factor));
        return new Quantity(constant * factor, product);
    }

    /** One of the two must be exact. */
    Quantity times(Quantity other) {
        if (!exact() && !other.exact()) {
            throw new IllegalArgumentException("the product of two measured values is not offered");
        }
        return exact() ? other.times(constant) : times(other.constant);
    }

    double value() {
        double value = constant;
        for (Map.Entry<Uncertain, Double> term : terms.entrySet()) {
            value += term.getValue() * term.getKey().value();
        }
        return value;
    }

    double low(double error) {
        return exact() ? constant : value() - distance(error, false);
    }

    double high(double error) {
        return exact() ? constant : value() + distance(error, true);
    }

    /** Of how many trials it is the rate; NaN where it is something else. */
    double trials() {
        return constant == 0.0 && terms.size() == 1 && terms.keySet().iterator().next() instanceof MeasuredRate rate
                ? rate.trials()
                : Double.NaN;
    }

    /** With its interval of 95 %. */
    Estimate estimate() {
        return new Estimate(value(), low(Levels.USUAL_ERROR), high(Levels.USUAL_ERROR));
    }

    private double distance(double error, boolean up) {
        List<Map.Entry<Uncertain, Double>> parts = List.copyOf(terms.entrySet());
        double[] distance = new double[parts.size()];
        for (int i = 0; i < distance.length; i++) {
            Uncertain part = parts.get(i).getKey();
            double factor = parts.get(i).getValue();
            double end = factor > 0.0 == up ? part.high(error) : part.low(error);
            distance[i] = Math.abs(factor) * Math.abs(end - part.value());
        }
        if (distance.length == 1) {
            return distance[0];
        }
        double square = 0.0;
        for (int i = 0; i < distance.length; i++) {
            square += distance[i] * distance[i];
            for (int j = 0; j < i; j++) {
                double rho = parts.get(i).getKey().correlation(parts.get(j).getKey());
                double sign = Math.signum(parts.get(i).getValue() * parts.get(j).getValue());
                square += 2.0 * (Double.isNaN(rho) ? 1.0 : sign * rho) * distance[i] * distance[j];
            }
        }
        return Math.sqrt(Math.max(0.0, square));
    }
}
