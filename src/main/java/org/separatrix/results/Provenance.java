package org.separatrix.results;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Where results come from, {@code provenance.json}.
 *
 * @param version of the program
 * @param commit of the program's sources
 * @param jvm name and version
 * @param hosts how many took part
 * @param cores of all hosts together
 * @param kernel which implementation of the ring kernel ran
 * @param seed of the experiment
 * @param trials how many are in the results
 * @param start ISO 8601
 * @param end ISO 8601
 * @param wallSeconds from start to end
 * @param reproducible whether another run would give the same tables: not so where participants race
 * @param status whether all trials are there
 */
@JsonPropertyOrder({
    "version",
    "commit",
    "jvm",
    "hosts",
    "cores",
    "kernel",
    "seed",
    "trials",
    "start",
    "end",
    "wall_seconds",
    "reproducible",
    "status"
})
public record Provenance(
        String version,
        String commit,
        String jvm,
        int hosts,
        int cores,
        String kernel,
        long seed,
        long trials,
        String start,
        String end,
        @JsonProperty("wall_seconds") double wallSeconds,
        boolean reproducible,
        Status status) {

    /** Whether all trials of the experiment are in the results. */
    public enum Status {
        @JsonProperty("complete")
        COMPLETE,
        @JsonProperty("incomplete")
        INCOMPLETE
    }

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** The contents of {@code provenance.json}. */
    public String json() {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        try {
            return MAPPER.writer(printer).writeValueAsString(this) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Reads a file that {@link #json} wrote. */
    public static Provenance read(Path path) {
        try {
            return MAPPER.readValue(path.toFile(), Provenance.class);
        } catch (IOException failure) {
            throw new ResultsException(path + " cannot be read: " + failure.getMessage(), failure);
        }
    }
}
