package org.separatrix.tables;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.separatrix.statistics.WithInterval;

/**
 * A column of a table: its name, type, unit, meaning, and value in a row, in one object. Headers, cells, schemas,
 * figures and the data dictionary come from it.
 *
 * @param <R> the rows of the table
 */
public sealed interface Column<R> {

    /** A whole number that is not known. */
    long UNKNOWN = Long.MIN_VALUE;

    String name();

    /** The unit, as {@code 1/tau} or {@code steps}; empty for what has none. */
    String unit();

    /** What it is, as part of a sentence without a period. */
    String meaning();

    /** What its cells are, in a word. */
    String type();

    /** The cell of a row, as text; empty where the value is not known. */
    String cell(R row);

    /** A number: NaN is not known. */
    record Number<R>(String name, String unit, String meaning, ToDoubleFunction<R> value) implements Column<R> {

        @Override
        public String type() {
            return "number";
        }

        @Override
        public String cell(R row) {
            return ShortestDecimal.of(value.applyAsDouble(row));
        }
    }

    /** A whole number: {@link #UNKNOWN} is not known. */
    record Whole<R>(String name, String unit, String meaning, ToLongFunction<R> value) implements Column<R> {

        @Override
        public String type() {
            return "integer";
        }

        @Override
        public String cell(R row) {
            long whole = value.applyAsLong(row);
            return whole == UNKNOWN ? "" : Long.toString(whole);
        }
    }

    /** Whether something is so. */
    record Flag<R>(String name, String unit, String meaning, Predicate<R> value) implements Column<R> {

        @Override
        public String type() {
            return "true or false";
        }

        @Override
        public String cell(R row) {
            return Boolean.toString(value.test(row));
        }
    }

    /** A word. */
    record Text<R>(String name, String unit, String meaning, Function<R, String> value) implements Column<R> {

        @Override
        public String type() {
            return "text";
        }

        @Override
        public String cell(R row) {
            return value.apply(row);
        }
    }

    static <R> Column<R> number(String name, String unit, String meaning, ToDoubleFunction<R> value) {
        return new Number<>(name, unit, meaning, value);
    }

    static <R> Column<R> whole(String name, String unit, String meaning, ToLongFunction<R> value) {
        return new Whole<>(name, unit, meaning, value);
    }

    static <R> Column<R> flag(String name, String meaning, Predicate<R> value) {
        return new Flag<>(name, "", meaning, value);
    }

    static <R> Column<R> text(String name, String meaning, Function<R, String> value) {
        return new Text<>(name, "", meaning, value);
    }

    /** A number and the ends of its 95 % interval, {@code name_low} and {@code name_high}. */
    static <R> List<Column<R>> estimate(
            String name, String unit, String meaning, Function<R, ? extends WithInterval> value) {
        return List.of(
                number(name, unit, meaning, row -> value.apply(row).value()),
                number(name + Interval.LOW, unit, "lower end of the 95 % interval of " + name, row -> value.apply(row)
                        .low()),
                number(name + Interval.HIGH, unit, "upper end of the 95 % interval of " + name, row -> value.apply(row)
                        .high()));
    }

    /** How the ends of an interval are called. */
    final class Interval {

        public static final String LOW = "_low";
        public static final String HIGH = "_high";

        private Interval() {}
    }
}
