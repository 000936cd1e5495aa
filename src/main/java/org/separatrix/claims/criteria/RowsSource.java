package org.separatrix.claims.criteria;

/** Where named rows come from. */
public sealed interface RowsSource {

    /**
     * Rows of a table of results.
     *
     * @param table {@code experiment/file}
     * @param where the condition that they meet; empty for all
     */
    record FromTable(String table, String where) implements RowsSource {

        private static final String WHERE = " where ";

        /** {@code experiment/file where condition}, or without a condition. */
        public static FromTable of(String text) {
            int at = text.indexOf(WHERE);
            return at < 0
                    ? new FromTable(text.strip(), "")
                    : new FromTable(
                            text.substring(0, at).strip(),
                            text.substring(at + WHERE.length()).strip());
        }
    }

    /** Rows that stand with the claim itself, such as published numbers. */
    record Stated(ResultTable table) implements RowsSource {}
}
