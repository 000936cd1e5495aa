package org.separatrix.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.separatrix.record.Provenance.Status;

class ProvenanceTest {

    private static final Provenance PROVENANCE = new Provenance(
            "0.1.0",
            "0123abc",
            "OpenJDK 17.0.15",
            2,
            8,
            "vector",
            20260211,
            128000,
            "2026-02-11T10:00:00Z",
            "2026-02-11T10:00:12Z",
            11.8,
            true,
            Status.COMPLETE,
            List.of(new Execution(
                    "0.1.0",
                    "0123abc",
                    "OpenJDK 17.0.15",
                    "here",
                    2,
                    8,
                    "2026-02-11T10:00:00Z",
                    "2026-02-11T10:00:12Z",
                    128000,
                    11.8)));

    @TempDir
    Path temporary;

    @Test
    void isReadableJson() {
        assertEquals(
                """
                {
                  "version" : "0.1.0",
                  "commit" : "0123abc",
                  "jvm" : "OpenJDK 17.0.15",
                  "hosts" : 2,
                  "cores" : 8,
                  "kernel" : "vector",
                  "seed" : 20260211,
                  "trials" : 128000,
                  "start" : "2026-02-11T10:00:00Z",
                  "end" : "2026-02-11T10:00:12Z",
                  "wall_seconds" : 11.8,
                  "reproducible" : true,
                  "status" : "complete",
                  "executions" : [
                    {
                      "version" : "0.1.0",
                      "commit" : "0123abc",
                      "jvm" : "OpenJDK 17.0.15",
                      "host" : "here",
                      "hosts" : 2,
                      "cores" : 8,
                      "start" : "2026-02-11T10:00:00Z",
                      "end" : "2026-02-11T10:00:12Z",
                      "trials" : 128000,
                      "wall_seconds" : 11.8
                    }
                  ]
                }
                """,
                PROVENANCE.json());
    }

    @Test
    void readsBackAsItWas() throws IOException {
        Path path = Files.writeString(temporary.resolve("provenance.json"), PROVENANCE.json());

        assertEquals(PROVENANCE, Provenance.read(path));
    }

    @Test
    void saysWhenThereIsNone() {
        assertThrows(ResultsException.class, () -> Provenance.read(temporary.resolve("provenance.json")));
    }
}
