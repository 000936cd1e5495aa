package org.separatrix.monitor;

import static org.separatrix.monitor.JsonValues.bytes;
import static org.separatrix.monitor.JsonValues.number;
import static org.separatrix.monitor.JsonValues.value;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.separatrix.experiment.Batch;
import org.separatrix.experiment.Experiment;

/**
 * The state of a run as JSON: all of it, or what has changed since a version. Values are absolute, so that a client which
 * puts what it gets over what it has holds the state, whatever it missed. Numbers are finite or {@code null}.
 */
final class RunJson {

    /** Since this version everything has changed. */
    static final long NOTHING = 0;

    private static final int MOST_PIECES = 5_000;

    private final RunWatch watch;
    private final ConditionsJson conditions;
    private final NodesJson nodes;
    private final List<String> labels = new ArrayList<>();

    RunJson(RunWatch watch) {
        this.watch = watch;
        this.conditions = new ConditionsJson(watch);
        this.nodes = new NodesJson(watch);
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
                conditions.writeConditions(out, since);
                writePieces(out, since);
                nodes.writeNodes(out, since);
                nodes.writeSlots(out);
                nodes.writeNews(out, since);
                writeWhole(out, since);
                nodes.writeFailures(out, since);
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
        conditions.writeSweep(out);
        out.writeFieldName("figures");
        value(out, LiveFigures.names(experiment));
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
        long[] parts = watch.throughput.parts();
        out.writeObjectFieldStart("rate_of_all");
        number(out, "bucket", watch.throughput.part() * Throughput.BUCKET);
        out.writeFieldName("trials");
        out.writeArray(parts, 0, parts.length);
        out.writeEndObject();
    }

    private void writePieces(JsonGenerator out, long since) throws IOException {
        if (watch.facts.experiment().hasTrials()
                || watch.facts.pieces().count() > MOST_PIECES
                || watch.piecesChanged <= since) {
            return;
        }
        if (labels.isEmpty()) {
            for (int id = 0; id < watch.facts.pieces().count(); id++) {
                labels.add(label(id));
            }
        }
        out.writeArrayFieldStart("pieces");
        for (int id = 0; id < watch.facts.pieces().count(); id++) {
            out.writeStartObject();
            out.writeStringField("name", labels.get(id));
            out.writeNumberField("condition", watch.facts.pieces().batch(id).condition());
            out.writeBooleanField("done", watch.donePieces.get(id));
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private String label(int id) {
        Batch batch = watch.facts.pieces().batch(id);
        String label = watch.facts.pieces().work(id).label();
        boolean several = label.isEmpty() && batch.trials() > 0;
        return several && batch.trials() + batch.firstTrial() > 1
                ? batch.firstTrial() + " to " + (batch.firstTrial() + batch.trials() - 1)
                : label;
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

    /** Everything that is known of a condition; of the block that it stands in where there are very many. */
    byte[] condition(int condition) {
        return conditions.condition(condition);
    }
}
