package org.separatrix.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.separatrix.cli.CommandLineRun;
import org.separatrix.experiment.Batch;
import org.separatrix.experiment.Experiment;
import org.separatrix.record.Provenance;
import org.separatrix.study.Pieces;
import org.separatrix.study.Study;

/** What a results folder holds, seen from outside, be it while the run goes on. */
record Results(Path folder) {

    private static final List<String> TABLES = List.of("conditions.csv", "trials.parquet");

    private static final String RECORD = "run.sqlite";

    /** What a run in this process alone gives. */
    static Results alone(Path folder, String... arguments) {
        return alone("run", folder, arguments);
    }

    /** What a command that runs an experiment gives in this process alone. */
    static Results alone(String command, Path folder, String... arguments) {
        CommandLineRun run = CommandLineRun.of(
                Stream.concat(Stream.of(command, "--quiet", "--out", folder.toString()), Stream.of(arguments))
                        .toArray(String[]::new));
        assertEquals(0, run.exitCode(), run::err);
        return new Results(folder);
    }

    /** How many batches are committed. */
    long committed() {
        return committedHere().size();
    }

    /** The numbers of the batches that are committed, as the run gives them out. */
    BitSet committedBatches() {
        Experiment experiment = Experiment.load(folder.resolve("experiment.conf"));
        Pieces pieces = Study.of(experiment).pieces(experiment);
        BitSet batches = new BitSet();
        committedHere().forEach(batch -> batches.set((int) pieces.find(batch)));
        return batches;
    }

    /** By their places in the record. Does not touch the record, which another process may have just left open. */
    private List<Batch> committedHere() {
        List<Batch> batches = new ArrayList<>();
        if (!Files.exists(folder.resolve(RECORD))) {
            return batches;
        }
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:file:" + folder.resolve(RECORD) + "?mode=ro");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id, condition, first_trial, trials FROM batch")) {
            while (rows.next()) {
                batches.add(new Batch(rows.getLong(1), rows.getInt(2), rows.getLong(3), rows.getInt(4)));
            }
            return batches;
        } catch (SQLException notYet) {
            return List.of();
        }
    }

    /** The run is complete and its tables are those of another one, byte for byte. */
    void assertSameAs(Results other) throws IOException {
        assertSameAs(other, TABLES);
    }

    /** The same of these tables. */
    void assertSameAs(Results other, List<String> tables) throws IOException {
        Provenance provenance = Provenance.read(folder.resolve("provenance.json"));
        assertEquals(Provenance.Status.COMPLETE, provenance.status());
        for (String table : tables) {
            assertArrayEquals(
                    Files.readAllBytes(other.folder.resolve(table)), Files.readAllBytes(folder.resolve(table)), table);
        }
    }
}
