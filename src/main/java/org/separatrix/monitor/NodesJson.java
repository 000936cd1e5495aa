package org.separatrix.monitor;

import static org.separatrix.monitor.JsonValues.number;
import static org.separatrix.monitor.JsonValues.value;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.separatrix.cluster.Occupancy;

/** The machines of a run as JSON: its nodes, what their slots compute, what has happened to them, and what has failed. */
final class NodesJson {

    /** The place of a node that is not known. */
    private static final int UNKNOWN = -1;

    private final RunWatch watch;

    NodesJson(RunWatch watch) {
        this.watch = watch;
    }

    void writeNodes(JsonGenerator out, long since) throws IOException {
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

    void writeSlots(JsonGenerator out) throws IOException {
        Map<String, Integer> places = watch.nodes.places();
        out.writeArrayFieldStart("slots");
        for (Occupancy.Slot slot : watch.occupancy.slots()) {
            out.writeStartObject();
            out.writeNumberField("node", places.getOrDefault(slot.node(), UNKNOWN));
            out.writeStringField("slot", slot.name());
            out.writeNumberField("batch", slot.batch().id());
            out.writeNumberField("condition", slot.batch().condition());
            number(out, "since", slot.seconds());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    void writeNews(JsonGenerator out, long since) throws IOException {
        if (watch.newsChanged <= since || watch.news.isEmpty()) {
            return;
        }
        Map<String, Integer> places = watch.nodes.places();
        out.writeArrayFieldStart("happened");
        for (News news : watch.news) {
            out.writeStartObject();
            number(out, "at", news.at());
            out.writeStringField("what", news.what());
            out.writeNumberField("node", places.getOrDefault(news.node(), UNKNOWN));
            out.writeStringField("text", news.text());
            out.writeNumberField("given_again", news.givenAgain());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    void writeFailures(JsonGenerator out, long since) throws IOException {
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
                out.writeStringField("replay", watch.facts.replay(cause.first.condition(), cause.first.firstTrial()));
            }
            out.writeEndObject();
            out.writeEndObject();
        }
        out.writeEndArray();
    }
}
