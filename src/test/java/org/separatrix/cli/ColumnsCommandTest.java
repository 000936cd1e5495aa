package org.separatrix.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.separatrix.study.Study;
import org.separatrix.tables.Column;
import org.separatrix.tables.Table;

/** What {@code separatrix columns} says of every table. */
class ColumnsCommandTest {

    static Stream<Table<?>> tables() {
        return Study.all().flatMap(study -> study.tables().stream()).distinct();
    }

    @Test
    void withoutANameItDescribesTheTablesOfAllStudies() {
        CommandLineRun run = CommandLineRun.of("columns");

        assertEquals(0, run.exitCode(), run.err());
        List<String> headings =
                run.out().lines().filter(line -> line.startsWith("## ")).toList();
        assertEquals(tables().map(table -> "## " + table.file()).toList(), headings);
        assertTrue(headings.contains("## spectrum.csv") && headings.contains("## notes.csv"), headings.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"specials.csv", "specials"})
    void aTableIsNamedWithItsEndingOrWithout(String name) {
        CommandLineRun run = CommandLineRun.of("columns", name);

        assertEquals(0, run.exitCode(), run.err());
        assertEquals(1, run.out().lines().filter(line -> line.startsWith("## ")).count(), run.out());
        assertTrue(run.out().startsWith("## specials.csv\n"), run.out());
        assertTrue(run.out().contains("| `lambda` | number | 1/tau | real part of the critical eigenvalue"), run.out());
    }

    @Test
    void repeatedColumnsAreShownForThreeRings() {
        String out = CommandLineRun.of("columns", "spectrum").out();

        assertTrue(out.contains("| `mean_2` |") && !out.contains("| `mean_3` |"), out);
    }

    @ParameterizedTest
    @ValueSource(strings = {"specails.csv", "special", "SPECIALS"})
    void anUnknownTableIsAnsweredWithTheNearest(String name) {
        CommandLineRun run = CommandLineRun.of("columns", name);

        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("unknown table '" + name + "', nearest: specials.csv"), run.err());
        assertEquals("", run.out());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyColumnHasANameOfItsOwnAndAMeaning(Table<?> table) {
        List<? extends Column<?>> columns = table.columns(3);

        assertEquals(
                columns.size(), columns.stream().map(Column::name).distinct().count(), table.file());
        assertTrue(table.meaning().endsWith("."), table.meaning());
        for (Column<?> column : columns) {
            assertFalse(column.meaning().isBlank() || column.meaning().endsWith("."), column.toString());
        }
    }
}
