package org.separatrix.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.separatrix.experiment.Experiment;
import org.separatrix.record.Execution;
import org.separatrix.record.FailedBatch;
import org.separatrix.record.NodeShare;
import org.separatrix.record.ResultsException;
import org.separatrix.record.ResultsFolder;
import org.separatrix.study.Study;
import org.separatrix.tables.DataDictionary;

/**
 * What a results folder holds, as far as its report says it.
 *
 * @param folder of the run
 * @param tables that are there: in the folder of the run, or in one that they were made in for the report
 * @param resolved the text of the experiment
 * @param whole whether the last execution came as far as writing its tables
 * @param planned trials, or what the study counts
 * @param done how many of them the record holds
 * @param lacking how many conditions lack some, where they are of trials
 */
record Source(
        Path folder,
        DataTables tables,
        Experiment experiment,
        String resolved,
        boolean whole,
        long planned,
        long done,
        long lacking,
        List<Execution> executions,
        List<NodeShare> nodes,
        List<FailedBatch> failures) {

    Source {
        executions = List.copyOf(executions);
        nodes = List.copyOf(nodes);
        failures = List.copyOf(failures);
    }

    boolean complete() {
        return done >= planned;
    }

    /** The state in a word. */
    String state() {
        return complete() ? "complete" : whole ? "incomplete" : "broken off";
    }

    Study study() {
        return Study.of(experiment);
    }

    /** A table, with what it is told by. */
    Optional<DataTable> table(String file) {
        return tables.table(file);
    }

    /** Where a table or a folder of figures is. */
    Path place(String file) {
        return tables.folder().resolve(file);
    }

    boolean has(String file) {
        return Files.isRegularFile(place(file));
    }

    /** The columns of the tables. */
    List<DataDictionary.Section> dictionary() {
        Path file = place(ResultsFolder.COLUMNS);
        try {
            return Files.isRegularFile(file) ? DataDictionary.read(Files.readString(file)) : List.of();
        } catch (IOException failure) {
            throw new ResultsException(file + " cannot be read: " + failure.getMessage(), failure);
        }
    }

    /** The SVG of each figure by its name: those that the study expects in the order in which they are shown, then others by name. */
    Map<String, Path> figures() {
        Path place = place("figures");
        Map<String, Path> figures = new LinkedHashMap<>();
        study().figureNames(experiment).forEach(name -> figures.put(name, place.resolve(name + ".svg")));
        try (Stream<Path> files = Files.isDirectory(place) ? Files.list(place) : Stream.empty()) {
            files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".svg") && !file.startsWith("."))
                    .sorted()
                    .forEach(file -> figures.putIfAbsent(
                            file.substring(0, file.length() - ".svg".length()), place.resolve(file)));
        } catch (IOException failure) {
            throw new ResultsException(place + " cannot be read: " + failure.getMessage(), failure);
        }
        figures.values().removeIf(file -> !Files.isRegularFile(file));
        return figures;
    }
}
