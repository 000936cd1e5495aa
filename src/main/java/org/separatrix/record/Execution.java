package org.separatrix.record;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * One execution of a run: the first process, or one that resumed it.
 *
 * @param version of the program
 * @param commit of the program's sources
 * @param jvm name and version
 * @param host the machine that it ran on
 * @param hosts how many machines took part
 * @param cores of all of them together
 * @param start ISO 8601
 * @param end ISO 8601; of one that was killed, when its last result was committed
 * @param trials how many it has added to the results
 * @param wallSeconds from start to end
 */
@JsonPropertyOrder({"version", "commit", "jvm", "host", "hosts", "cores", "start", "end", "trials", "wall_seconds"})
public record Execution(
        String version,
        String commit,
        String jvm,
        String host,
        int hosts,
        int cores,
        String start,
        String end,
        long trials,
        @JsonProperty("wall_seconds") double wallSeconds) {}
