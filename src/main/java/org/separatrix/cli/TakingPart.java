package org.separatrix.cli;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.separatrix.cluster.RunEvent;
import org.separatrix.record.Machine;
import org.separatrix.record.NodeShare;

/** Who computes which share of an execution of a run, and from when to when. */
final class TakingPart {

    /** Events name the node that the run was started on by no name. */
    private static final String HERE = "";

    /** So many nodes are remembered; what others do counts as of {@link #OTHERS}. */
    private static final int MOST = 1_000;

    private static final String OTHERS = "others";

    private static final class Presence {
        private final String joined;
        private String left = "";
        private String why = "";
        private long done;

        private Presence(String joined) {
            this.joined = joined;
        }
    }

    private final Map<String, Presence> nodes = new LinkedHashMap<>();

    TakingPart() {
        nodes.put(HERE, new Presence(now()));
    }

    synchronized void accept(RunEvent event) {
        if (event instanceof RunEvent.Committed committed) {
            committed
                    .results()
                    .forEach(result -> of(result.node()).done += result.batch().share());
        } else if (event instanceof RunEvent.NodeJoined joined) {
            Presence again = of(joined.node());
            again.left = "";
            again.why = "";
        } else if (event instanceof RunEvent.NodeLeft left) {
            Presence gone = of(left.node());
            gone.left = now();
            gone.why = left.why();
        }
    }

    private Presence of(String node) {
        String known = nodes.containsKey(node) || nodes.size() < MOST ? node : OTHERS;
        return nodes.computeIfAbsent(known, first -> new Presence(now()));
    }

    /** Everybody who was there, this process first. */
    synchronized List<NodeShare> shares(long execution) {
        List<NodeShare> shares = new ArrayList<>();
        nodes.forEach((node, of) -> shares.add(new NodeShare(
                execution, node.equals(HERE) ? Machine.hostName() : node, of.joined, of.left, of.why, of.done)));
        return shares;
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
