package org.separatrix.monitor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.separatrix.experiment.Batch;
import org.separatrix.record.Failure;

/**
 * What has failed, by its cause: a fault that hits a thousand batches is one line, in the words of the first of them. Not
 * thread-safe.
 */
final class FailureCauses {

    private static final int MOST_CAUSES = 100;
    private static final int MOST_NODES = 20;
    private static final String OTHERS = "further causes";

    /** A cause. */
    static final class Cause {
        final String text;
        final Batch first;
        final Set<String> nodes = new LinkedHashSet<>();
        final Set<Long> batches = new LinkedHashSet<>();
        long attempts;
        long givenUp;
        long trials;

        private Cause(String text, Batch first) {
            this.text = text;
            this.first = first;
        }
    }

    private final Map<String, Cause> causes = new LinkedHashMap<>();

    /**
     * An attempt has failed.
     *
     * @param node where
     * @param givenUp whether there will be no other
     */
    void add(Batch batch, String node, String reason, boolean givenUp) {
        String text = Failure.cause(reason);
        boolean room = causes.size() < MOST_CAUSES || causes.containsKey(Failure.kind(text));
        Cause cause = causes.computeIfAbsent(
                room ? Failure.kind(text) : OTHERS, first -> new Cause(room ? text : OTHERS, batch));
        cause.attempts++;
        if (cause.nodes.size() < MOST_NODES) {
            cause.nodes.add(node);
        }
        if (cause.batches.size() < 10_000) {
            cause.batches.add(batch.id());
        }
        if (givenUp) {
            cause.givenUp++;
            cause.trials += batch.share();
        }
    }

    List<Cause> all() {
        return new ArrayList<>(causes.values());
    }
}
