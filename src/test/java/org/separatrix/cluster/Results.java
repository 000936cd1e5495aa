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
import java.util.List;
import org.separatrix.results.Provenance;

/** What a results folder holds, seen from outside, be it while the run goes on. */
record Results(Path folder) {

    private static final List<String> TABLES = List.of("conditions.csv", "trials.parquet");

    /** How many batches are committed. */
    long committed() {
        if (!Files.exists(folder.resolve("run.sqlite"))) {
            return 0;
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("run.sqlite"));
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT count(*) FROM batch")) {
            return count.getLong(1);
        } catch (SQLException notYet) {
            return 0;
        }
    }

    /** The run is complete and its tables are those of another one, byte for byte. */
    void assertSameAs(Results other) throws IOException {
        Provenance provenance = Provenance.read(folder.resolve("provenance.json"));
        assertEquals(Provenance.Status.COMPLETE, provenance.status());
        for (String table : TABLES) {
            assertArrayEquals(
                    Files.readAllBytes(other.folder.resolve(table)), Files.readAllBytes(folder.resolve(table)), table);
        }
    }
}
