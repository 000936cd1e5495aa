package org.separatrix.claims.criteria;

import java.util.ArrayList;
import java.util.List;
import org.separatrix.claims.criteria.Node.Condition;
import org.separatrix.claims.criteria.Node.Term;

/**
 * Conditions of several. That all hold needs no correction, since each must; that one of many holds is corrected for how many
 * there are, and so is that one of many fails.
 */
final class Quantifiers {

    private Quantifiers() {}

    static Condition all(List<Condition> parts) {
        return (scope, levels) -> {
            Levels each = levels.oneOfManyFails(parts.size());
            return Truth.all(parts.stream().map(part -> part.truth(scope, each)).toList());
        };
    }

    static Condition any(List<Condition> parts) {
        return (scope, levels) -> {
            Levels each = levels.oneOfManyHolds(parts.size());
            return Truth.any(parts.stream().map(part -> part.truth(scope, each)).toList());
        };
    }

    static Condition all(Term elements, Condition condition) {
        return (scope, levels) -> {
            Elements of = required(elements, scope);
            return Truth.all(truths(of, condition, scope, levels.oneOfManyFails(of.size())));
        };
    }

    static Condition any(Term elements, Condition condition) {
        return (scope, levels) -> {
            Elements of = required(elements, scope);
            return Truth.any(truths(of, condition, scope, levels.oneOfManyHolds(of.size())));
        };
    }

    /**
     * The share of the elements that meet a condition. It has no error of its own, since it is asked of those that were looked
     * at; where the condition is open for some, it lies between.
     */
    static Term share(Term elements, Condition condition) {
        return scope -> {
            Elements of = required(elements, scope);
            List<Truth> truths = truths(of, condition, scope, Levels.USUAL);
            double holding = truths.stream().filter(Truth::holds).count();
            double open = truths.size()
                    - holding
                    - truths.stream().filter(Truth::fails).count();
            double low = holding / truths.size();
            double high = (holding + open) / truths.size();
            return open == 0.0 ? Quantity.of(low) : Quantity.of(new Between(low, high));
        };
    }

    private record Between(double low, double high) implements Uncertain {

        @Override
        public double value() {
            return (low + high) / 2.0;
        }

        @Override
        public double low(double error) {
            return low;
        }

        @Override
        public double high(double error) {
            return high;
        }
    }

    /** That all of none hold would say nothing. */
    static Elements required(Term elements, Scope scope) {
        Elements of = elements.elements(scope);
        if (of.size() == 0) {
            throw new NotInTables("no rows are as asked for");
        }
        return of;
    }

    private static List<Truth> truths(Elements of, Condition condition, Scope scope, Levels levels) {
        List<Truth> truths = new ArrayList<>();
        for (Scope one : of.scopes(scope)) {
            truths.add(condition.truth(one, levels));
        }
        return truths;
    }
}
