package org.separatrix.claims.criteria;

import org.separatrix.claims.criteria.Node.Condition;
import org.separatrix.claims.criteria.Node.Term;
import org.separatrix.statistics.Estimate;

/**
 * A comparison of two values: it holds where the whole interval of the difference meets it, fails where the whole interval
 * violates it, and is open otherwise.
 */
record Comparison(Term left, Operator operator, Term right) implements Condition {

    /** Swept values are written and read back. */
    private static final double ROUNDING = 1e-9;

    enum Operator {
        BELOW("<"),
        AT_MOST("<="),
        ABOVE(">"),
        AT_LEAST(">="),
        EQUAL("="),
        DIFFERENT("!=");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        static Operator of(String sign) {
            for (Operator operator : values()) {
                if (operator.sign.equals(sign)) {
                    return operator;
                }
            }
            throw new IllegalArgumentException("no comparison: " + sign);
        }
    }

    @Override
    public Truth truth(Scope scope, Levels levels) {
        Value one = left.value(scope);
        Value other = right.value(scope);
        if (one instanceof Text || other instanceof Text) {
            return words(one, other);
        }
        if (!(one instanceof Quantity a) || !(other instanceof Quantity b)) {
            throw new IllegalArgumentException("rows cannot be compared");
        }
        Quantity difference = a.minus(b);
        if (Double.isNaN(difference.value())) {
            return Truth.open(Double.POSITIVE_INFINITY, "a value is not in the tables");
        }
        return switch (operator) {
            case BELOW -> below(difference, levels, true);
            case AT_MOST -> below(difference, levels, false);
            case ABOVE -> below(difference.times(-1.0), levels, true);
            case AT_LEAST -> below(difference.times(-1.0), levels, false);
            case EQUAL -> equal(a, b, levels);
            case DIFFERENT -> equal(a, b, levels.swapped()).not();
        };
    }

    private Truth words(Value one, Value other) {
        return switch (operator) {
            case EQUAL -> Truth.of(one.equals(other));
            case DIFFERENT -> Truth.of(!one.equals(other));
            default -> throw new IllegalArgumentException("words have no order");
        };
    }

    private static Truth below(Quantity difference, Levels levels, boolean strictly) {
        double high = difference.high(levels.hold());
        double low = difference.low(levels.fail());
        if (strictly ? high < 0.0 : high <= 0.0) {
            return Truth.HOLDS;
        }
        if (strictly ? low >= 0.0 : low > 0.0) {
            return Truth.FAILS;
        }
        double value = difference.value();
        double half = value < 0.0 ? high - value : value - low;
        return open(difference, Math.pow(half / value, 2.0));
    }

    private static Truth equal(Quantity a, Quantity b, Levels levels) {
        Quantity difference = a.minus(b);
        double value = difference.value();
        if (difference.exact()) {
            return Truth.of(Math.abs(value) <= ROUNDING * Math.max(1.0, Math.abs(a.value())));
        }
        double error = levels.fail() / 2.0;
        boolean outside = difference.low(error) > 0.0 || difference.high(error) < 0.0;
        return outside
                ? Truth.FAILS
                : Truth.open(Double.POSITIVE_INFINITY, "no number of trials shows that measured values are equal");
    }

    private static Truth open(Quantity difference, double factor) {
        Estimate interval = difference.estimate();
        return Double.isNaN(factor)
                ? Truth.open(Double.POSITIVE_INFINITY, "a value has no interval")
                : Truth.open(
                        factor, "the interval of " + Numbers.of(interval) + " contains the limit of " + Numbers.ZERO);
    }
}
