package org.separatrix.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.separatrix.statistics.WithInterval;

/**
 * A table of the results folder: its file, what a row of it is, and its columns. Some columns may be repeated, as for each
 * ring; how often is the width of a row.
 *
 * @param <R> what a row is of
 */
public final class Table<R> {

    private final String file;
    private final String meaning;
    private final Class<R> rowType;
    private final ToIntFunction<R> width;
    private final List<IntFunction<List<Column<R>>>> parts;

    private Table(Builder<R> of) {
        this.file = of.file;
        this.meaning = of.meaning;
        this.rowType = of.rowType;
        this.width = of.width;
        this.parts = List.copyOf(of.parts);
    }

    /**
     * Begins a table.
     *
     * @param file its name in the results folder
     * @param rowType a record of numbers, texts, flags and arrays of them
     * @param meaning what it holds and what a row is, as a sentence
     */
    public static <R> Builder<R> of(String file, Class<R> rowType, String meaning) {
        return new Builder<>(file, rowType, meaning);
    }

    /** The value at a place, NaN beyond the end. */
    public static double at(double[] values, int index) {
        return index < values.length ? values[index] : Double.NaN;
    }

    public String file() {
        return file;
    }

    public String meaning() {
        return meaning;
    }

    public Class<R> rowType() {
        return rowType;
    }

    /** How often the repeated columns are repeated in a row. */
    public int width(R row) {
        return width.applyAsInt(row);
    }

    /** @param width how often the repeated columns are repeated, ≥ 0 */
    public List<Column<R>> columns(int width) {
        return Stream.concat(parts.stream().flatMap(part -> part.apply(width).stream()), MoreColumns.of(this).stream())
                .toList();
    }

    /** Its columns in their order. */
    public static final class Builder<R> {

        private final String file;
        private final Class<R> rowType;
        private final String meaning;
        private ToIntFunction<R> width = row -> 0;
        private final List<IntFunction<List<Column<R>>>> parts = new ArrayList<>();

        private Builder(String file, Class<R> rowType, String meaning) {
            this.file = file;
            this.rowType = rowType;
            this.meaning = meaning;
        }

        public Builder<R> columns(List<Column<R>> columns) {
            parts.add(any -> columns);
            return this;
        }

        public Builder<R> number(String name, String unit, String meaning, ToDoubleFunction<R> value) {
            return columns(List.of(Column.number(name, unit, meaning, value)));
        }

        public Builder<R> whole(String name, String unit, String meaning, ToLongFunction<R> value) {
            return columns(List.of(Column.whole(name, unit, meaning, value)));
        }

        public Builder<R> flag(String name, String meaning, Predicate<R> value) {
            return columns(List.of(Column.flag(name, meaning, value)));
        }

        public Builder<R> text(String name, String meaning, Function<R, String> value) {
            return columns(List.of(Column.text(name, meaning, value)));
        }

        /** Three columns: a number and the ends of its interval. */
        public Builder<R> estimate(
                String name, String unit, String meaning, Function<R, ? extends WithInterval> value) {
            return columns(Column.estimate(name, unit, meaning, value));
        }

        /** How often the repeated columns are repeated in a row; without it, not at all. */
        public Builder<R> width(ToIntFunction<R> of) {
            this.width = of;
            return this;
        }

        /** A column for each index from 0 to the width of the table − 1. */
        public Builder<R> each(IntFunction<Column<R>> column) {
            return repeated(count -> IntStream.range(0, count).mapToObj(column));
        }

        /** Columns that depend on the width of the table. */
        public Builder<R> repeated(IntFunction<Stream<Column<R>>> columns) {
            parts.add(count -> columns.apply(count).toList());
            return this;
        }

        public Table<R> build() {
            return new Table<>(this);
        }
    }
}
