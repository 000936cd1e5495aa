package org.separatrix.monitor;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads the numbers that a run is told by from what its port answers. */
public final class WatchedSummary {

    private WatchedSummary() {}

    /** @param state of {@code api/run}, or what a client holds that took the deltas since */
    public static RunSummary of(JsonNode state) {
        return new RunSummary(
                RunState.of(state.get("state").asText()),
                state.at("/experiment/unit").asText(),
                state.at("/trials/planned").asLong(),
                state.at("/trials/done").asLong(),
                state.at("/trials/running").asLong(),
                state.at("/trials/failed").asLong(),
                state.at("/trials/restored").asLong(),
                number(state, "/trials/per_second"),
                number(state, "/trials/per_second_mean"),
                number(state, "/time/elapsed"),
                number(state, "/time/last_result"),
                new TimeLeft.Left(
                        number(state, "/time/left"),
                        number(state, "/time/left_low"),
                        number(state, "/time/left_high")));
    }

    private static double number(JsonNode state, String path) {
        JsonNode value = state.at(path);
        return value.isNumber() ? value.asDouble() : Double.NaN;
    }
}
