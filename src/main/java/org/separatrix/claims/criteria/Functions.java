package org.separatrix.claims.criteria;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.separatrix.claims.criteria.Node.Condition;
import org.separatrix.claims.criteria.Node.Term;
import org.separatrix.statistics.Estimate;

/** The functions of expressions, by name; {@link #HELP} says what each is. */
final class Functions {

    /** What each function comes to. */
    static final Map<String, String> HELP = new TreeMap<>(Map.ofEntries(
            Map.entry("all", "all(rows, condition): whether it holds of every row"),
            Map.entry("any", "any(rows, condition): whether it holds of some row, corrected for how many there are"),
            Map.entry("share", "share(rows, condition): the share of the rows of which it holds"),
            Map.entry("count", "count(rows): how many there are"),
            Map.entry("at", "at(rows, value): the value of the only row"),
            Map.entry("first", "first(rows, value): the value of the first row"),
            Map.entry("last", "last(rows, value): the value of the last row"),
            Map.entry("max", "max(rows, value): the largest"),
            Map.entry("min", "min(rows, value): the smallest"),
            Map.entry("mean", "mean(rows, value): the mean, with Student's interval over the rows"),
            Map.entry("median", "median(rows, value): the median of the values, without interval"),
            Map.entry("argmax", "argmax(rows, value, of): the value of the row where `of` is largest"),
            Map.entry("argmin", "argmin(rows, value, of): the value of the row where `of` is smallest"),
            Map.entry("order", "order(rows, value): the rows in ascending order"),
            Map.entry("by", "by(rows, key): groups of rows that share a key; `here` is the group"),
            Map.entry("steps", "steps(rows): each row with the one behind it, see next"),
            Map.entry("next", "next(value): the value of the row behind"),
            Map.entry("abs", "abs(value): without its sign"),
            Map.entry("known", "known(value): whether the table has it"),
            Map.entry("covers", "covers(value, number): whether the interval of 95 % contains the number"),
            Map.entry("interval", "interval(value, low, high): a number whose interval stands in other columns"),
            Map.entry(
                    "z", "z(rate, published, n): standard errors from a published rate of n trials, of a common rate"),
            Map.entry("width", "width(rows, x, rate): 25 to 75 % of the span of a psychometric function of x"),
            Map.entry("midpoint", "midpoint(rows, x, rate): the x at half of its span"),
            Map.entry("optimum", "optimum(rows, x, value): the x > 0 of the maximum, by fits in ln x"),
            Map.entry("interpolate", "interpolate(rows, x, value, at): linear between neighbours in x"),
            Map.entry("correlation", "correlation(rows, a, b): Spearman's rank correlation"),
            Map.entry("slope", "slope(rows, x, value): of log |value| over log x, least squares"),
            Map.entry("signs", "signs(rows, condition): one-sided probability of the sign test that so many hold")));

    private Functions() {}

    static Node of(String name, List<Node> arguments) {
        Arguments of = new Arguments(name, arguments);
        return switch (name) {
            case "all" -> Quantifiers.all(of.term(0), of.condition(1));
            case "any" -> Quantifiers.any(of.term(0), of.condition(1));
            case "known" -> known(of.term(0));
            case "covers" -> covers(of.term(0), of.term(1));
            case "share" -> Quantifiers.share(of.term(0), of.condition(1));
            case "signs" -> Fits.signs(of.term(0), of.condition(1));
            case "at" -> Selections.at(of.term(0), of.term(1));
            case "first" -> Selections.end(of.term(0), of.term(1), true);
            case "last" -> Selections.end(of.term(0), of.term(1), false);
            case "argmax" -> Selections.extreme(of.term(0), of.term(1), of.term(2), 1.0);
            case "argmin" -> Selections.extreme(of.term(0), of.term(1), of.term(2), -1.0);
            case "order" -> Selections.ordered(of.term(0), of.term(1));
            default -> value(name, of);
        };
    }

    private static Term value(String name, Arguments of) {
        Term one = of.term(0);
        return switch (name) {
            case "count" -> scope -> Quantity.of(one.elements(scope).size());
            case "max" -> extreme(one, of.term(1), 1.0);
            case "min" -> extreme(one, of.term(1), -1.0);
            case "mean" -> mean(one, of.term(1));
            case "median" -> Fits.median(one, of.term(1));
            case "by" -> by(one, of.name(1));
            case "steps" -> scope -> new Elements.Steps(one.rows(scope));
            case "next" ->
                scope -> one.value(
                        scope.next().orElseThrow(() -> new IllegalArgumentException("next is for rows of steps(...)")));
            case "abs" -> scope -> Derived.absolute(one.number(scope));
            case "interval" -> interval(one, of.term(1), of.term(2));
            case "z" -> Fits.standardErrors(one, of.term(1), of.term(2));
            case "width" -> Fits.psychometric(one, of.term(1), of.term(2), fit -> fit.width());
            case "midpoint" -> Fits.psychometric(one, of.term(1), of.term(2), fit -> fit.midpoint());
            case "optimum" -> Fits.optimum(one, of.term(1), of.term(2));
            case "interpolate" -> Fits.interpolated(one, of.term(1), of.term(2), of.term(3));
            case "correlation" -> Fits.rankCorrelation(one, of.term(1), of.term(2));
            case "slope" -> Fits.slope(one, of.term(1), of.term(2));
            default -> throw new IllegalArgumentException("no function: " + name);
        };
    }

    private static Term extreme(Term elements, Term value, double sign) {
        return scope -> Derived.largest(Selections.values(elements, value, scope).stream()
                        .map(one -> one.times(sign))
                        .toList())
                .times(sign);
    }

    private static Term mean(Term elements, Term value) {
        return scope -> Derived.mean(Selections.values(elements, value, scope).stream()
                .mapToDouble(Quantity::value)
                .toArray());
    }

    private static Term by(Term rows, String key) {
        return scope -> Elements.Groups.by(rows.rows(scope), key);
    }

    private static Condition known(Term value) {
        return (scope, levels) -> Truth.of(!Double.isNaN(value.number(scope).value()));
    }

    private static Condition covers(Term value, Term number) {
        return (scope, levels) -> {
            Estimate estimate = value.number(scope).estimate();
            double at = number.number(scope).value();
            return Truth.of(estimate.low() <= at && at <= estimate.high());
        };
    }

    private static Term interval(Term value, Term low, Term high) {
        return scope -> Derived.estimate(
                new Estimate(
                        value.number(scope).value(),
                        low.number(scope).value(),
                        high.number(scope).value()),
                Double.POSITIVE_INFINITY);
    }

    private record Arguments(String function, List<Node> nodes) {

        private Node node(int index) {
            if (index >= nodes.size()) {
                throw new IllegalArgumentException("too few arguments: " + HELP.getOrDefault(function, function));
            }
            return nodes.get(index);
        }

        Term term(int index) {
            return Parser.term(node(index));
        }

        Condition condition(int index) {
            return Parser.condition(node(index));
        }

        /** A name itself, not what it stands for. */
        String name(int index) {
            Node node = node(index);
            if (node instanceof Name name) {
                return name.name();
            }
            throw new IllegalArgumentException("a name is wanted: " + HELP.get(function));
        }
    }

    /** A column, or rows of a table. */
    record Name(String name) implements Term {

        @Override
        public Value value(Scope scope) {
            return scope.find(name).orElseThrow(() -> new NotInTables("there is no " + name));
        }
    }
}
