package org.separatrix.study.router;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.separatrix.statistics.Estimate;
import org.separatrix.study.SweptValues;
import org.separatrix.tables.TableRows;

/**
 * {@code training.csv}: the mean over seeds of what came of the training of each condition, with Student's interval, and,
 * where methods are compared, by how much the value exceeds that of the first method with the same seeds.
 */
public final class TrainingSummary {

    public static final String TABLE = "training.csv";

    static final String METHOD = "router.training.method";
    private static final String ADVANTAGE = "value_advantage";

    private final TableRows seeds;
    private final SweptValues swept;

    private TrainingSummary(TableRows seeds, SweptValues swept) {
        this.seeds = seeds;
        this.swept = swept;
    }

    /** @return the table, or none where nothing was trained */
    static List<TableRows> of(Map<String, TableRows> tables, SweptValues swept) {
        TableRows seeds = tables.get(TrainingRows.SEEDS);
        return seeds == null ? List.of() : List.of(new TrainingSummary(seeds, swept).table());
    }

    private TableRows table() {
        List<String> columns = new ArrayList<>(List.of("condition"));
        columns.addAll(swept.keys());
        columns.add("seeds");
        TrainingRows.QUANTITIES.forEach(quantity -> addWithInterval(columns, quantity));
        if (swept.keys().contains(METHOD)) {
            addWithInterval(columns, ADVANTAGE);
        }
        return new TableRows(
                TABLE,
                columns,
                seeds.distinct("condition").stream()
                        .map(condition -> row(Integer.parseInt(condition)))
                        .toList());
    }

    private static void addWithInterval(List<String> columns, String name) {
        columns.addAll(List.of(name, name + "_low", name + "_high"));
    }

    private List<String> row(int condition) {
        TableRows own = rows(condition);
        List<String> row = new ArrayList<>(List.of(Integer.toString(condition)));
        row.addAll(swept.rows().get(condition));
        row.add(Integer.toString(own.rows().size()));
        TrainingRows.QUANTITIES.forEach(
                quantity -> RouterSpectrumRows.addTo(row, mean(quantity, own.numbers(quantity))));
        if (swept.keys().contains(METHOD)) {
            RouterSpectrumRows.addTo(row, advantage(own, rows(first(condition))));
        }
        return row;
    }

    /** That no expert collapsed in a few seeds does not say that none ever does. */
    private static Estimate mean(String quantity, double[] values) {
        return quantity.equals(TrainingRows.COLLAPSED) ? Estimate.ofShares(values) : Estimate.ofMean(values);
    }

    /** Over the repetitions that both have. */
    private static Estimate advantage(TableRows own, TableRows other) {
        List<String> theirs = other.column("repetition");
        double[] value = own.numbers("value");
        double[] otherValue = other.numbers("value");
        List<String> ours = own.column("repetition");
        return Estimate.ofMean(IntStream.range(0, value.length)
                .filter(i -> theirs.contains(ours.get(i)))
                .mapToDouble(i -> value[i] - otherValue[theirs.indexOf(ours.get(i))])
                .toArray());
    }

    private TableRows rows(int condition) {
        return seeds.where("condition", Integer.toString(condition));
    }

    /** The first condition that differs in nothing but the method. */
    private int first(int condition) {
        List<String> wanted = withoutMethod(condition);
        return IntStream.rangeClosed(0, condition)
                .filter(c -> withoutMethod(c).equals(wanted))
                .findFirst()
                .orElse(condition);
    }

    private List<String> withoutMethod(int condition) {
        String[] values = swept.rows().get(condition).toArray(String[]::new);
        values[swept.keys().indexOf(METHOD)] = "";
        return Arrays.asList(values);
    }
}
