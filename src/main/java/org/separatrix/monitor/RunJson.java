package org.separatrix.monitor;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.separatrix.cluster.Occupancy;
import org.separatrix.experiment.Batch;
import org.separatrix.experiment.Experiment;
import org.separatrix.experiment.SweptValue;
import org.separatrix.study.SweptValues;

/**
 * The state of a run as JSON: all of it, or what has changed since a version. Values are absolute, so that a client which
 * puts what it gets over what it has holds the state, whatever it missed. Numbers are finite or {@code null}.
 */
final class RunJson {

    /** Since this version everything has changed. */
    static final long NOTHING = 0;

    private static final int MOST_PIECES = 5_000;
    private static final double WHOLE = 9e15;
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final RunWatch watch;
    private final List<String> labels = new ArrayList<>();

    RunJson(RunWatch watch) {
        this.watch = watch;
    }

    /** What is to be written. */
    @FunctionalInterface
    private interface Content {
        void writeTo(JsonGenerator out) throws IOException;
    }

    private static byte[] bytes(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
        try (JsonGenerator out = FACTORY.createGenerator(bytes)) {
            content.writeTo(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** An encoded state. */
    record Encoded(long version, byte[] bytes) {}

    /** All of it. */
    Encoded snapshot() {
        return encoded(NOTHING);
    }

    /** What has changed since a version. */
    Encoded since(long version) {
        return encoded(version);
    }

    private Encoded encoded(long since) {
        synchronized (watch) {
            return new Encoded(watch.version, bytes(out -> {
                out.writeStartObject();
                out.writeStringField("epoch", watch.facts.epoch());
                out.writeNumberField("version", watch.version);
                RunSummary summary = watch.summary();
                out.writeStringField("state", summary.state().word());
                if (since == NOTHING || watch.reason != null) {
                    out.writeStringField("reason", watch.reason);
                }
                if (since == NOTHING) {
                    writeFacts(out);
                }
                writeNumbers(out, summary);
                writeRate(out, since);
                writeConditions(out, since);
                writePieces(out, since);
                writeNodes(out, since);
                writeSlots(out);
                writeNews(out, since);
                writeWhole(out, since);
                writeFailures(out, since);
                out.writeEndObject();
            }));
        }
    }

    private void writeFacts(JsonGenerator out) throws IOException {
        Experiment experiment = watch.facts.experiment();
        out.writeObjectFieldStart("experiment");
        out.writeStringField("name", experiment.name());
        out.writeNumberField("seed", experiment.seed());
        out.writeBooleanField("reproducible", experiment.reproducible());
        out.writeStringField("scope", experiment.kind().word());
        out.writeStringField("unit", watch.facts.unit());
        out.writeNumberField("per_condition", experiment.hasTrials() ? experiment.trials() : 0);
        out.writeStringField("folder", watch.facts.folder().toString());
        out.writeEndObject();
        out.writeObjectFieldStart("program");
        out.writeStringField("version", watch.facts.program().version());
        out.writeStringField("commit", watch.facts.program().commit());
        out.writeStringField("kernel", watch.facts.program().kernel());
        out.writeEndObject();
        writeSweep(out, experiment);
    }

    private void writeSweep(JsonGenerator out, Experiment experiment) throws IOException {
        List<String> keys = experiment.sweptKeys();
        SweptValues swept = SweptValues.of(experiment);
        List<Map<SweptValue, Integer>> values = new ArrayList<>();
        keys.forEach(key -> values.add(new LinkedHashMap<>()));
        boolean grid = experiment.gridSizes().size() == 1;
        for (int condition = 0; grid && condition < swept.conditions(); condition++) {
            List<SweptValue> of = experiment.swept(condition);
            for (int key = 0; key < keys.size(); key++) {
                values.get(key).putIfAbsent(of.get(key), condition);
            }
        }
        out.writeObjectFieldStart("sweep");
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
            for (int condition = 0; condition < swept.conditions(); condition += watch.blocks.block()) {
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

    private void writeNumbers(JsonGenerator out, RunSummary summary) throws IOException {
        out.writeObjectFieldStart("time");
        out.writeStringField("started", watch.facts.started().toString());
        number(out, "elapsed", summary.elapsed());
        number(out, "last_result", summary.lastResult());
        number(out, "left", summary.left().seconds());
        number(out, "left_low", summary.left().low());
        number(out, "left_high", summary.left().high());
        number(out, "late_after", Math.max(10.0, 5.0 * orZero(watch.nodes.slowest())));
        out.writeEndObject();
        out.writeObjectFieldStart("trials");
        out.writeNumberField("planned", summary.planned());
        out.writeNumberField("done", summary.done());
        out.writeNumberField("running", summary.running());
        out.writeNumberField("failed", summary.failed());
        out.writeNumberField("restored", summary.restored());
        number(out, "per_second", summary.perSecond());
        number(out, "per_second_mean", summary.perSecondMean());
        out.writeEndObject();
    }

    private static double orZero(double value) {
        return Double.isNaN(value) ? 0.0 : value;
    }

    private void writeRate(JsonGenerator out, long since) throws IOException {
        double now = watch.seconds();
        long first = since == NOTHING ? watch.throughput.first(now) : watch.throughput.firstSince(now, since);
        long[] counts = watch.throughput.from(first);
        if (since != NOTHING && counts.length == 0) {
            return;
        }
        out.writeObjectFieldStart("rate");
        number(out, "bucket", Throughput.BUCKET);
        out.writeNumberField("first", first);
        number(out, "from", first * Throughput.BUCKET - now);
        out.writeFieldName("trials");
        out.writeArray(counts, 0, counts.length);
        out.writeEndObject();
    }

    private void writeConditions(JsonGenerator out, long since) throws IOException {
        int[] index = changed(since);
        if (index.length == 0) {
            return;
        }
        out.writeObjectFieldStart("conditions");
        if (since != NOTHING) {
            out.writeFieldName("index");
            out.writeArray(index, 0, index.length);
        }
        column(out, "done", index, block -> watch.doneOf[block]);
        column(out, "failed", index, block -> watch.failedOf[block]);
        List<String> names = watch.live.names();
        for (int name = 0; name < names.size(); name++) {
            int place = name;
            column(out, names.get(name), index, block -> watch.live.number(place, block));
        }
        out.writeEndObject();
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

    private void writePieces(JsonGenerator out, long since) throws IOException {
        if (watch.facts.experiment().hasTrials()
                || watch.pieces().count() > MOST_PIECES
                || watch.piecesChanged <= since) {
            return;
        }
        if (labels.isEmpty()) {
            for (int id = 0; id < watch.pieces().count(); id++) {
                labels.add(label(id));
            }
        }
        out.writeArrayFieldStart("pieces");
        for (int id = 0; id < watch.pieces().count(); id++) {
            out.writeStartObject();
            out.writeStringField("name", labels.get(id));
            out.writeNumberField("condition", watch.pieces().batch(id).condition());
            out.writeBooleanField("done", watch.donePieces.get(id));
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private String label(int id) {
        Batch batch = watch.pieces().batch(id);
        String label = watch.pieces().work(id).label();
        boolean several = label.isEmpty() && batch.trials() > 0;
        return several && batch.trials() + batch.firstTrial() > 1
                ? batch.firstTrial() + " to " + (batch.firstTrial() + batch.trials() - 1)
                : label;
    }

    private void writeNodes(JsonGenerator out, long since) throws IOException {
        if (watch.nodesChanged <= since) {
            return;
        }
        double now = watch.seconds();
        out.writeArrayFieldStart("nodes");
        boolean here = true;
        for (NodeStates.State node : watch.nodes.all()) {
            out.writeStartObject();
            out.writeStringField("node", node.name);
            out.writeBooleanField("here", here);
            out.writeNumberField("slots", node.slots);
            out.writeNumberField("cores", node.cores);
            number(out, "trials_per_second", node.perSecond(now));
            number(out, "p50", node.quantile(0.5));
            number(out, "p95", node.quantile(0.95));
            number(out, "joined", node.joined);
            number(out, "left", node.left);
            out.writeStringField("why", node.why.isEmpty() ? null : node.why);
            out.writeEndObject();
            here = false;
        }
        out.writeEndArray();
    }

    private void writeSlots(JsonGenerator out) throws IOException {
        out.writeArrayFieldStart("slots");
        for (Occupancy.Slot slot : watch.occupancy.slots()) {
            out.writeStartObject();
            out.writeNumberField("node", watch.nodes.indexOf(slot.node()));
            out.writeStringField("slot", slot.name());
            out.writeNumberField("batch", slot.batch().id());
            out.writeNumberField("condition", slot.batch().condition());
            number(out, "since", slot.seconds());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void writeNews(JsonGenerator out, long since) throws IOException {
        if (watch.newsChanged <= since || watch.news.isEmpty()) {
            return;
        }
        out.writeArrayFieldStart("happened");
        for (RunWatch.News news : watch.news) {
            out.writeStartObject();
            number(out, "at", news.at());
            out.writeStringField("what", news.what());
            out.writeNumberField("node", watch.nodes.indexOf(news.node()));
            out.writeStringField("text", news.text());
            out.writeNumberField("given_again", news.givenAgain());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void writeWhole(JsonGenerator out, long since) throws IOException {
        if (watch.piecesChanged <= since) {
            return;
        }
        for (Map.Entry<String, Object> part : watch.live.whole().entrySet()) {
            out.writeFieldName(part.getKey());
            value(out, part.getValue());
        }
    }

    private void writeFailures(JsonGenerator out, long since) throws IOException {
        if (watch.failuresChanged <= since || watch.causes.all().isEmpty()) {
            return;
        }
        out.writeArrayFieldStart("failures");
        for (FailureCauses.Cause cause : watch.causes.all()) {
            out.writeStartObject();
            out.writeStringField("cause", cause.text);
            out.writeNumberField("batches", cause.batches.size());
            out.writeNumberField("trials", cause.trials);
            out.writeNumberField("attempts", cause.attempts);
            out.writeNumberField("given_up", cause.givenUp);
            out.writeFieldName("nodes");
            value(out, List.copyOf(cause.nodes));
            out.writeObjectFieldStart("first");
            out.writeNumberField("condition", cause.first.condition());
            out.writeNumberField("trial", cause.first.firstTrial());
            out.writeNumberField("seed", watch.facts.experiment().seed());
            if (cause.first.trials() > 0 && watch.facts.experiment().hasTrials()) {
                out.writeStringField("replay", replay(cause.first.condition(), cause.first.firstTrial()));
            }
            out.writeEndObject();
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private String replay(int condition, long trial) {
        return "separatrix replay " + watch.facts.folder() + " --condition " + condition + " --trial " + trial;
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
                    out.writeNumberField("planned", experiment.trials() * watch.blocks.block());
                }
                for (Map.Entry<String, Object> part : watch.live.details(block).entrySet()) {
                    out.writeFieldName(part.getKey());
                    value(out, part.getValue());
                }
                out.writeEndObject();
            });
        }
    }

    private static void swept(JsonGenerator out, SweptValue value) throws IOException {
        if (Double.isNaN(value.number())) {
            out.writeString(value.cell());
        } else {
            number(out, value.number());
        }
    }

    private static void number(JsonGenerator out, String name, double value) throws IOException {
        out.writeFieldName(name);
        number(out, value);
    }

    private static void number(JsonGenerator out, double value) throws IOException {
        if (!Double.isFinite(value)) {
            out.writeNull();
        } else if (value == Math.rint(value) && Math.abs(value) < WHOLE) {
            out.writeNumber((long) value);
        } else {
            out.writeNumber(value);
        }
    }

    private static void value(JsonGenerator out, Object value) throws IOException {
        if (value instanceof Double number) {
            number(out, number);
        } else if (value instanceof Map<?, ?> map) {
            out.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                out.writeFieldName(entry.getKey().toString());
                value(out, entry.getValue());
            }
            out.writeEndObject();
        } else if (value instanceof double[] numbers) {
            out.writeStartArray();
            for (double number : numbers) {
                number(out, number);
            }
            out.writeEndArray();
        } else {
            MAPPER.writeValue(out, value);
        }
    }
}
