package org.separatrix.study;

import java.util.List;

/**
 * What the report of a run says first: a table, and what of it makes a sentence.
 *
 * @param file of the table
 * @param columns those that are shown, without the ends of intervals; none: the first ones
 * @param told what makes a sentence
 */
public record Headline(String file, List<String> columns, List<Told> told) {

    public Headline {
        columns = List.copyOf(columns);
        told = List.copyOf(told);
    }

    /** A part of the sentence. */
    public sealed interface Told {}

    /**
     * The least and the greatest value of a column, and where.
     *
     * @param words what it is, in the plural, as {@code reported swaps}
     * @param rate whether it is a fraction, told in %
     * @param beside what else is told of the same conditions
     */
    public record Extremes(String column, String words, boolean rate, List<Beside> beside) implements Told {

        public Extremes {
            beside = List.copyOf(beside);
        }
    }

    /**
     * How many rows there are of each word in a column.
     *
     * @param words what the rows are, in the plural, as {@code special points}
     */
    public record Kinds(String column, String words) implements Told {}

    /**
     * Another column of the same row, told like the first.
     *
     * @param words what it is, as {@code a uniform guess}
     */
    public record Beside(String column, String words) {}
}
