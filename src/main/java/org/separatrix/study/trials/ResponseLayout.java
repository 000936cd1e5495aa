package org.separatrix.study.trials;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.separatrix.experiment.Condition;
import org.separatrix.noise.Stream;
import org.separatrix.statistics.outcomes.Trials;
import org.separatrix.tables.ShortestDecimal;

/**
 * How the trials of a run are written for other programs, a row a trial.
 *
 * <p>Each trial of the absolute layouts is rotated by an angle of its own, target, items and response alike, since mixtur
 * takes non-targets that are all exactly 0 for none. The angle is a draw from the stream {@code rotation} at (seed,
 * condition, trial), and stands in a column.
 */
public enum ResponseLayout {
    /** {@code response, target, non_target_1 …}: absolute, radians (Grange and Moore 2022). */
    MIXTUR("responses-mixtur.csv"),
    /** {@code X, T, NT1 …}: absolute, radians (Bays, Catalao and Husain 2009). */
    JV10("responses-jv10.csv"),
    /** {@code errors, distractors_1 …}: relative to the target, degrees (Suchow et al. 2013). */
    MEMTOOLBOX("responses-memtoolbox.csv"),
    /** Every column of {@code trials.parquet}. */
    CSV("trials.csv.gz");

    private static final String MISSING = "NA";

    private final String file;

    ResponseLayout(String file) {
        this.file = file;
    }

    /** The name of the file, where no other is given. */
    public String file() {
        return file;
    }

    /** The word for it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What angles are written in. */
    public String unit() {
        return this == MEMTOOLBOX ? "degrees, relative to the target" : "radians";
    }

    /** Whether trials without a report are written: other programs cannot read them. */
    boolean keepsMissing() {
        return this == CSV;
    }

    /** @param rings the largest number of rings of any condition */
    List<String> header(int rings) {
        List<String> names = new ArrayList<>();
        switch (this) {
            case MIXTUR -> {
                names.addAll(List.of("set_size", "rotation", "response", "target"));
                IntStream.range(1, rings).forEach(item -> names.add("non_target_" + item));
            }
            case JV10 -> {
                names.addAll(List.of("rotation", "X", "T"));
                IntStream.range(1, rings).forEach(item -> names.add("NT" + item));
            }
            case MEMTOOLBOX -> {
                names.add("errors");
                IntStream.range(1, rings).forEach(item -> names.add("distractors_" + item));
            }
            case CSV -> TrialTable.TABLE.columns(rings).stream().skip(2).forEach(column -> names.add(column.name()));
        }
        return names;
    }

    /**
     * The cells of a trial.
     *
     * @param index of the trial in its condition
     * @param place where it stands among {@code trials}
     */
    List<String> cells(Condition condition, long index, Trials trials, int place, int rings) {
        if (this == CSV) {
            TrialTable.Row row = new TrialTable.Row(condition.index(), index, trials, place, TrialTable.Swept.NONE);
            return TrialTable.TABLE.columns(rings).stream()
                    .skip(2)
                    .map(column -> column.cell(row))
                    .toList();
        }
        List<Double> items = condition.protocol().items();
        double target = items.get(0);
        double error = trials.error()[place];
        List<String> cells = new ArrayList<>();
        if (this == MEMTOOLBOX) {
            cells.add(number(Math.toDegrees(error)));
            for (int item = 1; item < rings; item++) {
                cells.add(item < items.size() ? number(Math.toDegrees(wrapped(items.get(item) - target))) : MISSING);
            }
            return cells;
        }
        double rotation = 2.0 * Math.PI * rotation(condition, index) - Math.PI;
        if (this == MIXTUR) {
            cells.add(Integer.toString(items.size()));
        }
        cells.add(number(rotation));
        cells.add(number(wrapped(target + error + rotation)));
        for (int item = 0; item < rings; item++) {
            cells.add(item < items.size() ? number(wrapped(items.get(item) + rotation)) : MISSING);
        }
        return cells;
    }

    private static double rotation(Condition condition, long trial) {
        return Stream.of("rotation", condition.noiseSeed(), condition.index(), trial)
                .uniform(0);
    }

    private static double wrapped(double angle) {
        return angle - 2.0 * Math.PI * Math.floor((angle + Math.PI) / (2.0 * Math.PI));
    }

    private static String number(double value) {
        return ShortestDecimal.of(value);
    }
}
