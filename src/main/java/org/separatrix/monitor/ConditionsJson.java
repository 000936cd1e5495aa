package org.separatrix.monitor;

import static org.separatrix.monitor.JsonValues.bytes;
import static org.separatrix.monitor.JsonValues.number;
import static org.separatrix.monitor.JsonValues.swept;
import static org.separatrix.monitor.JsonValues.value;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.separatrix.experiment.Experiment;
import org.separatrix.experiment.SweptValue;
import org.separatrix.study.RunResults;

/** The conditions of a run as JSON: what distinguishes them, and their numbers so far. */
final class ConditionsJson {

    /** Since this version all has changed that ever did. */
    private static final long BEGINNING = 1;

    private static final int DIGITS = 5;

    private final RunWatch watch;
    private @Nullable String sweep;

    ConditionsJson(RunWatch watch) {
        this.watch = watch;
    }

    /** It never changes, and is encoded for the first who asks. */
    void writeSweep(JsonGenerator out) throws IOException {
        if (sweep == null) {
            sweep = new String(bytes(this::encodeSweep), StandardCharsets.UTF_8);
        }
        out.writeFieldName("sweep");
        out.writeRawValue(sweep);
    }

    private void encodeSweep(JsonGenerator out) throws IOException {
        Experiment experiment = watch.facts.experiment();
        List<String> keys = experiment.sweptKeys();
        int held = (int) Math.min(experiment.conditionCount(), RunResults.MOST_CONDITIONS);
        List<Map<SweptValue, Integer>> values = new ArrayList<>();
        keys.forEach(key -> values.add(new LinkedHashMap<>()));
        boolean grid = experiment.gridSizes().size() == 1;
        for (int condition = 0; grid && condition < held; condition++) {
            List<SweptValue> of = experiment.swept(condition);
            for (int key = 0; key < keys.size(); key++) {
                values.get(key).putIfAbsent(of.get(key), condition);
            }
        }
        out.writeStartObject();
        out.writeFieldName("keys");
        value(out, keys);
        out.writeNumberField("conditions", experiment.conditionCount());
        out.writeNumberField("block", watch.blocks.block());
        // A grid is told by its axes; of a list of grids every condition is told, as far as they can be held.
        if (grid && values.stream().mapToLong(Map::size).reduce(1L, (a, b) -> a * b) == experiment.conditionCount()) {
            out.writeFieldName("sizes");
            value(out, values.stream().map(Map::size).toList());
            out.writeArrayFieldStart("values");
            for (Map<SweptValue, Integer> axis : values) {
                writeRow(out, List.copyOf(axis.keySet()));
            }
            out.writeEndArray();
        } else {
            out.writeArrayFieldStart("points");
            for (int condition = 0; condition < held; condition += watch.blocks.block()) {
                writeRow(out, experiment.swept(condition));
            }
            out.writeEndArray();
        }
        out.writeEndObject();
    }

    private static void writeRow(JsonGenerator out, List<SweptValue> values) throws IOException {
        out.writeStartArray();
        for (SweptValue value : values) {
            swept(out, value);
        }
        out.writeEndArray();
    }

    /**
     * What has changed since a version. While the run goes on, means have five digits in it; at the end all that has ever
     * changed comes once more with all digits.
     */
    void writeConditions(JsonGenerator out, long version) throws IOException {
        boolean over = watch.state.isOver();
        long since = over && version != RunJson.NOTHING ? BEGINNING : version;
        boolean rounded = !over && since != RunJson.NOTHING;
        int[] index = changed(since);
        if (index.length == 0) {
            return;
        }
        out.writeObjectFieldStart("conditions");
        if (since != RunJson.NOTHING) {
            out.writeFieldName("index");
            out.writeArray(index, 0, index.length);
        }
        column(out, "done", index, block -> watch.doneOf[block]);
        if (since == RunJson.NOTHING || watch.failuresChanged > 0) {
            column(out, "failed", index, block -> watch.failedOf[block]);
        }
        if (watch.facts.experiment().adaptive().isPresent()) {
            column(out, "planned", index, watch.planned::of);
        }
        List<String> names = watch.live.names();
        for (int name = 0; name < names.size(); name++) {
            if (since != RunJson.NOTHING && watch.live.constants().contains(names.get(name))) {
                continue;
            }
            int place = name;
            column(
                    out,
                    names.get(name),
                    index,
                    block -> rounded ? rounded(watch.live.number(place, block)) : watch.live.number(place, block));
        }
        out.writeEndObject();
    }

    private static double rounded(double value) {
        if (value == Math.rint(value) || !Double.isFinite(value)) {
            return value;
        }
        double scale = Math.pow(10.0, DIGITS - 1 - Math.floor(Math.log10(Math.abs(value))));
        return Double.isFinite(scale) ? Math.rint(value * scale) / scale : value;
    }

    private int[] changed(long since) {
        int[] changed = new int[watch.changedOf.length];
        int count = 0;
        for (int block = 0; block < changed.length; block++) {
            if (watch.changedOf[block] > since) {
                changed[count++] = block;
            }
        }
        return Arrays.copyOf(changed, count);
    }

    /** A number of a block. */
    @FunctionalInterface
    private interface Numbers {
        double of(int block);
    }

    private static void column(JsonGenerator out, String name, int[] index, Numbers numbers) throws IOException {
        out.writeArrayFieldStart(name);
        for (int block : index) {
            number(out, numbers.of(block));
        }
        out.writeEndArray();
    }

    /** Everything that is known of a condition; of the block that it stands in where there are very many. */
    byte[] condition(int condition) {
        synchronized (watch) {
            int block = watch.blocks.of(condition);
            Experiment experiment = watch.facts.experiment();
            return bytes(out -> {
                out.writeStartObject();
                out.writeNumberField("condition", condition);
                out.writeNumberField("block", watch.blocks.block());
                out.writeObjectFieldStart("values");
                List<String> keys = experiment.sweptKeys();
                List<SweptValue> values = experiment.swept(condition);
                for (int key = 0; key < keys.size(); key++) {
                    out.writeFieldName(keys.get(key));
                    swept(out, values.get(key));
                }
                out.writeEndObject();
                out.writeNumberField("done", watch.doneOf[block]);
                out.writeNumberField("failed", watch.failedOf[block]);
                if (experiment.hasTrials()) {
                    out.writeNumberField("planned", watch.planned.of(block));
                }
                for (Map.Entry<String, Object> part : watch.live.details(block).entrySet()) {
                    out.writeFieldName(part.getKey());
                    value(out, part.getValue());
                }
                out.writeEndObject();
            });
        }
    }
}
