package org.separatrix.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.separatrix.experiment.Experiment;
import org.separatrix.record.Execution;
import org.separatrix.record.Provenance;
import org.separatrix.record.ResultsException;
import org.separatrix.record.ResultsFolder;
import org.separatrix.record.RunStore;
import org.separatrix.study.Figures;
import org.separatrix.study.Pieces;
import org.separatrix.study.RecordedPieces;
import org.separatrix.study.Run;
import org.separatrix.study.RunResults;
import org.separatrix.study.SweptValues;

/**
 * The contents of a results folder for its report. Where the last execution was killed before it wrote its tables and
 * figures, they are made for the report from the record, in a folder that goes when this is closed.
 */
final class Contents implements AutoCloseable {

    private final Source source;
    private final Optional<Path> made;

    private Contents(Source source, Optional<Path> made) {
        this.source = source;
        this.made = made;
    }

    static Contents of(ResultsFolder folder) {
        try (RunStore store = RunStore.existing(folder.record())) {
            String resolved = store.experiment();
            Experiment experiment = Experiment.of(resolved, folder.record(), List.of());
            Pieces pieces = RecordedPieces.of(experiment, store);
            List<Execution> executions = store.executions().all();
            boolean whole = isWritten(folder, executions);
            Optional<Path> made = whole ? Optional.empty() : Optional.of(make(experiment, pieces, store));
            BitSet skipped = pieces.rounds().skipped();
            BitSet done = new BitSet();
            store.forEachBatch(batch -> done.set((int) pieces.find(batch)));
            BitSet closed = (BitSet) done.clone();
            closed.or(skipped);
            Source source = new Source(
                    folder.path(),
                    new DataTables(made.orElse(folder.path()), SweptValues.of(experiment)),
                    experiment,
                    resolved,
                    whole,
                    pieces.size() - pieces.sizeOf(skipped),
                    pieces.sizeOf(done),
                    lacking(pieces, closed),
                    executions,
                    store.executions().shares(),
                    store.failures());
            return new Contents(source, made);
        }
    }

    /** Whether the tables are of all that the record holds. */
    private static boolean isWritten(ResultsFolder folder, List<Execution> executions) {
        Path file = folder.path().resolve(ResultsFolder.PROVENANCE);
        return Files.isRegularFile(file) && Provenance.read(file).executions().equals(executions);
    }

    /** How many conditions lack trials. */
    private static long lacking(Pieces pieces, BitSet closed) {
        BitSet conditions = new BitSet();
        for (int id = closed.nextClearBit(0); id < pieces.count(); id = closed.nextClearBit(id + 1)) {
            if (pieces.batch(id).trials() > 0) {
                conditions.set(pieces.batch(id).condition());
            }
        }
        return conditions.cardinality();
    }

    private static Path make(Experiment experiment, Pieces pieces, RunStore store) {
        try {
            Path tables = Files.createTempDirectory("separatrix-report");
            try (ResultsFolder folder = ResultsFolder.create(tables)) {
                folder.keep();
                Run.write(new RunResults(experiment, folder, store, pieces), new Figures(folder::write));
            }
            return tables;
        } catch (IOException failure) {
            throw new ResultsException("no folder for tables can be made: " + failure.getMessage(), failure);
        }
    }

    Source source() {
        return source;
    }

    @Override
    public void close() {
        made.ifPresent(Contents::delete);
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException stays) {
            return;
        }
    }
}
