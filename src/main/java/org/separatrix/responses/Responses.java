package org.separatrix.responses;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.separatrix.statistics.mixture.Reports;

/**
 * The responses of a file.
 *
 * @param format how it was read
 * @param by the names of the columns that tell groups apart
 * @param groups the trials of each group and number of items, in order of first appearance
 */
public record Responses(Format format, List<String> by, Map<Group, Reports> groups) {

    /** Missing, as other programs write it. */
    private static final List<String> MISSING = List.of("", "NA", "NaN", "nan", "NULL", "None");

    /**
     * How angles stand in a file.
     *
     * @param relative whether non-targets are relative to the target
     * @param nontargets the columns of non-targets
     * @param expected how their names begin
     * @param unread the columns that are not read
     */
    public record Format(boolean relative, Unit unit, List<String> nontargets, String expected, List<String> unread) {}

    /**
     * Trials that belong together: set sizes are fitted apart, since the weight of non-targets has nowhere to go where there
     * is none.
     */
    public record Group(List<String> values, int items) {}

    /**
     * What a file is to be read as; empty is what its header says.
     *
     * @param layout null to take it from the header
     * @param unit null to take radians where no angle is above 2π, degrees else
     * @param by null for {@code id} and {@code condition}, where there are such columns
     */
    public record Wanted(
            @Nullable Layout layout, @Nullable Unit unit, @Nullable Boolean relative, @Nullable List<String> by) {}

    /**
     * Reads a file.
     *
     * @throws ResponseException if it is not such a table
     */
    public static Responses read(String text, Wanted wanted) {
        List<CsvLine> lines = CsvText.lines(text);
        if (lines.isEmpty()) {
            throw new ResponseException("the file is empty; a line of column names is needed");
        }
        List<String> header = lines.get(0).fields();
        Layout layout =
                wanted.layout() != null ? wanted.layout() : Layout.of(header).orElseThrow(() -> unknown(header));
        int response = column(header, layout.response());
        int target = layout.target().isEmpty() ? -1 : column(header, layout.target());
        int[] nontargets = IntStream.range(0, header.size())
                .filter(i -> header.get(i).startsWith(layout.nontargets()) && i != response && i != target)
                .toArray();
        List<String> by = wanted.by() != null
                ? wanted.by()
                : List.of("id", "condition").stream().filter(header::contains).toList();
        int[] keys = by.stream().mapToInt(name -> column(header, name)).toArray();
        double largest = 0.0;
        List<double[]> angles = new ArrayList<>();
        List<CsvLine> rows = lines.subList(1, lines.size());
        for (CsvLine line : rows) {
            double[] row = new double[nontargets.length + 2];
            row[0] = number(line, response, header);
            row[1] = target < 0 ? 0.0 : number(line, target, header);
            for (int j = 0; j < nontargets.length; j++) {
                row[j + 2] = number(line, nontargets[j], header);
            }
            for (double angle : row) {
                largest = Double.isNaN(angle) ? largest : Math.max(largest, Math.abs(angle));
            }
            angles.add(row);
        }
        Unit unit = wanted.unit() != null
                ? wanted.unit()
                : layout == Layout.MEMTOOLBOX && wanted.layout() != null ? Unit.DEGREES : Unit.of(largest);
        boolean relative = wanted.relative() != null ? wanted.relative() : layout.isRelative();
        Map<Group, List<Reports.Trial>> trials = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            double[] row = angles.get(i);
            List<String> fields = rows.get(i).fields();
            List<String> values = IntStream.of(keys)
                    .mapToObj(key -> key < fields.size() ? fields.get(key) : "")
                    .toList();
            if (Double.isNaN(row[1])) {
                throw new ResponseException("line " + rows.get(i).number() + ": the target is missing");
            }
            Reports.Trial trial = trial(row, unit, relative);
            trials.computeIfAbsent(new Group(values, trial.offsets().size() + 1), none -> new ArrayList<>())
                    .add(trial);
        }
        Map<Group, Reports> groups = new LinkedHashMap<>();
        trials.forEach((group, of) -> groups.put(group, Reports.of(of)));
        List<String> unread = IntStream.range(0, header.size())
                .filter(i -> IntStream.concat(
                                IntStream.of(response, target),
                                IntStream.concat(IntStream.of(nontargets), IntStream.of(keys)))
                        .noneMatch(read -> read == i))
                .mapToObj(header::get)
                .toList();
        Format format = new Format(
                relative, unit, IntStream.of(nontargets).mapToObj(header::get).toList(), layout.nontargets(), unread);
        return new Responses(format, by, groups);
    }

    private static Reports.Trial trial(double[] row, Unit unit, boolean relative) {
        double target = unit.toRadians(row[1]);
        List<Double> offsets = new ArrayList<>();
        for (int j = 2; j < row.length; j++) {
            if (!Double.isNaN(row[j])) {
                offsets.add(unit.toRadians(row[j]) - (relative ? 0.0 : target));
            }
        }
        return new Reports.Trial(wrapped(unit.toRadians(row[0]) - target), offsets);
    }

    private static double wrapped(double angle) {
        return angle - 2.0 * Math.PI * Math.floor((angle + Math.PI) / (2.0 * Math.PI));
    }

    private static int column(List<String> header, String name) {
        int at = header.indexOf(name);
        if (at < 0) {
            throw new ResponseException("there is no column '" + name + "' among " + String.join(", ", header));
        }
        return at;
    }

    private static double number(CsvLine line, int column, List<String> header) {
        String text = column < line.fields().size() ? line.fields().get(column) : "";
        if (MISSING.contains(text)) {
            return Double.NaN;
        }
        try {
            double value = Double.parseDouble(text);
            if (Double.isInfinite(value)) {
                throw new NumberFormatException(text);
            }
            return value;
        } catch (NumberFormatException notANumber) {
            throw new ResponseException("line " + line.number() + ", column '" + header.get(column) + "': '" + text
                    + "' is no angle; a number is needed, or nothing or NA where it is missing");
        }
    }

    private static ResponseException unknown(List<String> header) {
        return new ResponseException("the columns " + String.join(", ", header)
                + " are of no known layout: response, target, non_target_1 ... (mixtur); X, T, NT1 ... (JV10); or errors,"
                + " distractors_1 ... (MemToolbox, relative to the target)");
    }
}
