package org.separatrix.claims.criteria;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Rows of a table, groups of them, or pairs of neighbours: what conditions and values are asked of one by one. */
sealed interface Elements extends Value {

    /** A scope for each. */
    List<Scope> scopes(Scope outer);

    /** The rows in all. */
    List<ResultRow> rows();

    default int size() {
        return rows().size();
    }

    /** Single rows. */
    record Rows(List<ResultRow> rows) implements Elements {

        public Rows {
            rows = List.copyOf(rows);
        }

        @Override
        public List<Scope> scopes(Scope outer) {
            return rows.stream().map(row -> Scope.within(outer, row::value)).toList();
        }
    }

    /** Groups of rows; in each, {@code here} is the group, and a column is that of its first row. */
    record Groups(List<Rows> groups) implements Elements {

        private static final String HERE = "here";

        public Groups {
            groups = List.copyOf(groups);
        }

        static Groups by(Rows rows, String key) {
            Map<String, List<ResultRow>> groups = new LinkedHashMap<>();
            for (ResultRow row : rows.rows()) {
                String value = row.value(key).map(Groups::text).orElseThrow(() -> new NotInTables("no column " + key));
                groups.computeIfAbsent(value, none -> new ArrayList<>()).add(row);
            }
            return new Groups(groups.values().stream().map(Rows::new).toList());
        }

        private static String text(Value value) {
            return value instanceof Quantity number ? Double.toString(number.value()) : value.toString();
        }

        @Override
        public List<Scope> scopes(Scope outer) {
            return groups.stream()
                    .map(group -> Scope.within(
                            outer,
                            name -> name.equals(HERE)
                                    ? Optional.of(group)
                                    : group.rows().get(0).value(name)))
                    .toList();
        }

        @Override
        public List<ResultRow> rows() {
            return groups.stream().flatMap(group -> group.rows().stream()).toList();
        }

        @Override
        public int size() {
            return groups.size();
        }
    }

    /** Rows with the ones behind them; the last row has none. */
    record Steps(Rows of) implements Elements {

        @Override
        public List<Scope> scopes(Scope outer) {
            List<Scope> single = of.scopes(outer);
            return Stream.iterate(0, i -> i < single.size() - 1, i -> i + 1)
                    .map(i -> pair(single.get(i), single.get(i + 1)))
                    .toList();
        }

        private static Scope pair(Scope row, Scope behind) {
            return new Scope() {
                @Override
                public Optional<Value> find(String name) {
                    return row.find(name);
                }

                @Override
                public Optional<Scope> next() {
                    return Optional.of(behind);
                }
            };
        }

        @Override
        public List<ResultRow> rows() {
            return of.rows();
        }

        @Override
        public int size() {
            return Math.max(0, of.size() - 1);
        }
    }
}
