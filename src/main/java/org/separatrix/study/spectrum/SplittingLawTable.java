package org.separatrix.study.spectrum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.separatrix.experiment.Section;
import org.separatrix.spectrum.continuation.SpecialPoint;
import org.separatrix.spectrum.modes.ModeKind;
import org.separatrix.spectrum.studies.DisorderStudy;
import org.separatrix.spectrum.studies.PowerLaw;
import org.separatrix.spectrum.studies.SplittingLaw;
import org.separatrix.study.GatheredRows;
import org.separatrix.study.SweptValues;
import org.separatrix.tables.Column;
import org.separatrix.tables.Rows;
import org.separatrix.tables.Table;

/**
 * The law of splitting averaged over seeds of the disorder. The seeds are a swept key; conditions that differ in
 * nothing else are averaged.
 */
final class SplittingLawTable {

    private static final String SEED = "model.heterogeneity.seed";
    private static final String ROTATION = Section.word(ModeKind.ROTATION);

    static final Table<SplittingLaw> TABLE = Table.of(
                    "splitting-law.csv",
                    SplittingLaw.class,
                    "How the eigenvalues of the rotations grow with the strength of the disorder, and what becomes of"
                            + " coexistence; a row for all seeds of "
                            + SEED + " that share the other swept keys.")
            .whole("seeds", "", "number of seeds", SplittingLaw::seeds)
            .number(
                    "exponent",
                    "",
                    "exponent of the power law rotation_size = prefactor * strength^exponent, mean over seeds",
                    row -> of(row, PowerLaw::exponent))
            .number("exponent_low", "", end("lower", "exponent"), row -> of(row, PowerLaw::exponentLow))
            .number("exponent_high", "", end("upper", "exponent"), row -> of(row, PowerLaw::exponentHigh))
            .number(
                    "prefactor",
                    "1/tau",
                    "prefactor of that power law, geometric mean over seeds",
                    row -> of(row, PowerLaw::prefactor))
            .number("prefactor_low", "1/tau", end("lower", "prefactor"), row -> of(row, PowerLaw::prefactorLow))
            .number("prefactor_high", "1/tau", end("upper", "prefactor"), row -> of(row, PowerLaw::prefactorHigh))
            .whole(
                    "published_rule_looked",
                    "",
                    "number of spectra, one for each strength of each seed",
                    SplittingLaw::spectra)
            .whole(
                    "published_rule_took_rotation",
                    "",
                    "number of these spectra in which the published rule took a rotation for the dominance mode",
                    SplittingLaw::rotationsPicked)
            .columns(outcomes())
            .build();

    private SplittingLawTable() {}

    /** The table; none where there are no splittings, or where seeds are not swept. */
    static Optional<Rows<SplittingLaw>> of(GatheredRows found, SweptValues swept) {
        if (!found.has(SplittingRow.TABLE) || !swept.keys().contains(SEED)) {
            return Optional.empty();
        }
        Map<Integer, List<SplittingRow>> splittings =
                found.of(SplittingRow.TABLE).byCondition();
        Map<Integer, List<DisorderRow>> disorder = found.of(DisorderRow.TABLE).byCondition();
        Map<List<String>, List<SplittingLaw.Seed>> groups = new LinkedHashMap<>();
        for (int condition = 0; condition < swept.conditions(); condition++) {
            groups.computeIfAbsent(swept.without(SEED, condition), none -> new ArrayList<>())
                    .add(seed(
                            splittings.getOrDefault(condition, List.of()),
                            disorder.getOrDefault(condition, List.of())));
        }
        List<Rows.Row<SplittingLaw>> rows = new ArrayList<>();
        groups.forEach((front, seeds) -> rows.add(new Rows.Row<>(-1, front, SplittingLaw.of(seeds))));
        return Optional.of(new Rows<>(TABLE, swept.keysWithout(SEED), rows));
    }

    private static SplittingLaw.Seed seed(List<SplittingRow> splittings, List<DisorderRow> disorder) {
        return new SplittingLaw.Seed(
                splittings.stream().map(SplittingRow::strength).toList(),
                splittings.stream().map(SplittingRow::size).toList(),
                (int) splittings.stream()
                        .filter(row -> row.picked().equals(ROTATION))
                        .count(),
                disorder.stream()
                        .map(row -> row.end().isEmpty() ? row.fate() : row.end())
                        .findFirst());
    }

    /** A column for everything that may become of coexistence: how it ends, or why it does not. */
    private static List<Column<SplittingLaw>> outcomes() {
        Stream<Column<SplittingLaw>> ends = Arrays.stream(SpecialPoint.Type.values())
                .map(SpecialPoint.Type::label)
                .map(end ->
                        outcome(end, "number of seeds for which stable coexistence ends in a special point: " + end));
        Stream<Column<SplittingLaw>> others = Arrays.stream(DisorderStudy.Fate.values())
                .filter(fate -> fate != DisorderStudy.Fate.ENDS)
                .map(Section::word)
                .map(fate -> outcome(fate, "number of seeds whose fate in disorder.csv is " + fate));
        return Stream.concat(ends, others).toList();
    }

    private static Column<SplittingLaw> outcome(String word, String meaning) {
        return Column.whole("end_" + word.replace('-', '_'), "", meaning, row -> row.outcomes()
                .getOrDefault(word, 0));
    }

    private static double of(SplittingLaw row, ToDoubleFunction<PowerLaw> value) {
        return row.power().map(value::applyAsDouble).orElse(Double.NaN);
    }

    private static String end(String which, String of) {
        return which + " end of the 95 % interval of " + of + " from the scatter between seeds (Student's t)";
    }
}
