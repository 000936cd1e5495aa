package org.separatrix.record;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

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
 * @param start of the first execution, ISO 8601
 * @param end of the last execution, ISO 8601
 * @param wallSeconds of all executions together, without the time between them
 * @param reproducible whether another run would give the same tables: not so where participants race
 * @param status whether all trials are there
 * @param executions in their order; what stands above of program and Java is of the last
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
    "status",
    "executions"
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
        Status status,
        List<Execution> executions) {

    public Provenance {
        executions = List.copyOf(executions);
    }

    /** @param executions of which one is under way at least */
    public static Provenance of(
            Program program, Executions executions, long seed, long trials, boolean reproducible, Status status) {
        List<Execution> all = executions.all();
        Execution last = all.get(all.size() - 1);
        int[] hostsAndCores = executions.hostsAndCores();
        return new Provenance(
                program.version(),
                program.commit(),
                last.jvm(),
                hostsAndCores[0],
                hostsAndCores[1],
                program.kernel(),
                seed,
                trials,
                all.get(0).start(),
                last.end(),
                all.stream()
                                .mapToLong(one -> Math.round(1000.0 * one.wallSeconds()))
                                .sum()
                        / 1000.0,
                reproducible,
                status,
                all);
    }

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
        printer.indentArraysWith(new DefaultIndenter("  ", "\n"));
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
