package org.separatrix.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.separatrix.experiment.NearestKey;
import org.separatrix.study.Study;
import org.separatrix.tables.DataDictionary;
import org.separatrix.tables.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code separatrix columns}: what the columns of the tables mean. */
@Command(
        name = "columns",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Prints the type, the unit and the meaning of every column.",
            "The output is Markdown, of all tables that a run may write, or of one. Swept keys stand in"
                    + " front of these columns. Columns that are repeated, as for each ring, are shown three times."
                    + " The columns.md of a results folder has the columns of its tables as they are.",
            ""
        },
        footer = {"", "Example:", "  separatrix columns spectrum.csv"})
final class ColumnsCommand implements Callable<Integer> {

    /** How often repeated columns are shown. */
    private static final int REPEATED = 3;

    @Parameters(
            arity = "0..1",
            paramLabel = "TABLE",
            description = "The file of a table, with or without its ending; without it, all tables.")
    private String name;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<Table<?>> all =
                Study.all().flatMap(study -> study.tables().stream()).distinct().collect(Collectors.toList());
        String text = (name == null ? all : named(all))
                .stream().map(table -> DataDictionary.section(table, REPEATED)).collect(Collectors.joining("\n"));
        Messages.of(spec.commandLine()).print(name == null ? contents(all) + text : text);
        return 0;
    }

    /** The title, and the tables as links to their sections. */
    private static String contents(List<Table<?>> all) {
        return "# All columns of all tables\n\nSwept keys stand in front of these columns. Columns that are repeated, as for each"
                + " ring, are shown three times.\n\n"
                + all.stream()
                        .map(table ->
                                "- [" + table.file() + "](#" + table.file().replace(".", "") + ")\n")
                        .distinct()
                        .collect(Collectors.joining())
                + "\n";
    }

    /** Studies may have a table of the same name each. */
    private List<Table<?>> named(List<Table<?>> all) {
        List<Table<?>> found = all.stream()
                .filter(table ->
                        table.file().equals(name) || withoutEnding(table.file()).equals(name))
                .collect(Collectors.toList());
        if (found.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "unknown table '" + name + "', nearest: " + nearest(all).file());
        }
        return found;
    }

    private Table<?> nearest(List<Table<?>> all) {
        String nearest = NearestKey.to(withoutEnding(name), all.stream().map(table -> withoutEnding(table.file())));
        return all.stream()
                .filter(table -> withoutEnding(table.file()).equals(nearest))
                .findFirst()
                .orElseThrow();
    }

    private static String withoutEnding(String file) {
        return file.contains(".") ? file.substring(0, file.lastIndexOf('.')) : file;
    }
}
