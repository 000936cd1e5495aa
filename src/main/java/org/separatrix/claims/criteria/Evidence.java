package org.separatrix.claims.criteria;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.separatrix.claims.criteria.Node.Term;

/** What criteria are evaluated on: rows of tables, by name. */
public final class Evidence {

    /** {@code {value}}, or {@code {value %}} in percent. */
    private static final Pattern HOLE = Pattern.compile("\\{([^{}]*)\\}");

    private static final String PERCENT = "%";
    private static final String ALONE = "!";

    private final Map<String, RowsSource> sources;
    private final Function<String, ResultTable> tables;
    private final Map<String, Value> found = new HashMap<>();
    private final Map<String, Value> computed = new HashMap<>();
    private final Scope scope = new Scope() {
        @Override
        public Optional<Value> find(String name) {
            return Evidence.this.find(name);
        }

        @Override
        public Optional<Map<String, Value>> memory() {
            return Optional.of(computed);
        }
    };

    /**
     * @param sources the rows that have names
     * @param tables gives a table by {@code experiment/file}, or throws {@link NotInTables}
     */
    public Evidence(Map<String, RowsSource> sources, Function<String, ResultTable> tables) {
        this.sources = Map.copyOf(sources);
        this.tables = tables;
    }

    private Optional<Value> find(String name) {
        if (!found.containsKey(name) && sources.containsKey(name)) {
            found.put(name, rows(sources.get(name)));
        }
        return Optional.ofNullable(found.get(name));
    }

    private Value rows(RowsSource source) {
        if (source instanceof RowsSource.Stated stated) {
            return new Elements.Rows(stated.table().rows());
        }
        RowsSource.FromTable from = (RowsSource.FromTable) source;
        Elements.Rows all = new Elements.Rows(tables.apply(from.table()).rows());
        return from.where().isEmpty()
                ? all
                : Selections.where(outer -> all, Parser.condition(from.where())).value(scope);
    }

    /**
     * What a condition comes to; open, with the reason, where the tables do not have what it needs.
     *
     * @throws IllegalArgumentException if the text is no condition
     */
    public Truth truth(String condition) {
        try {
            return Parser.condition(condition).truth(scope, Levels.USUAL);
        } catch (NotInTables missing) {
            return Truth.open(Double.POSITIVE_INFINITY, missing.what());
        }
    }

    /**
     * A text whose braces are filled in with numbers of the tables: {@code {value}} with its interval, {@code {value %}} in
     * percent, {@code {value !}} without interval.
     */
    public String filled(String template) {
        Matcher holes = HOLE.matcher(template);
        StringBuilder text = new StringBuilder();
        while (holes.find()) {
            holes.appendReplacement(
                    text, Matcher.quoteReplacement(shown(holes.group(1).strip())));
        }
        return holes.appendTail(text).toString();
    }

    private String shown(String hole) {
        boolean percent = hole.endsWith(PERCENT);
        boolean alone = hole.endsWith(ALONE);
        Term term = Parser.term(percent || alone ? hole.substring(0, hole.length() - 1) : hole);
        try {
            Value value = term.value(scope);
            if (value instanceof Text word) {
                return word.text();
            }
            Quantity number = term.number(scope);
            return percent
                    ? Numbers.percent(number.estimate())
                    : Numbers.of((alone ? Quantity.of(number.value()) : number).estimate());
        } catch (NotInTables missing) {
            return "(" + missing.getMessage() + ")";
        }
    }

    /** @throws IllegalArgumentException if a text is not what it must be: for tests of entries */
    public static void requireCondition(String condition) {
        Parser.condition(condition);
    }

    /** @throws IllegalArgumentException if a brace holds no value */
    public static void requireTemplate(String template) {
        Matcher holes = HOLE.matcher(template);
        while (holes.find()) {
            String hole = holes.group(1).strip();
            Parser.term(hole.endsWith(PERCENT) || hole.endsWith(ALONE) ? hole.substring(0, hole.length() - 1) : hole);
        }
    }
}
