package org.separatrix.monitor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.separatrix.experiment.Batch;

/** What has failed, by its cause: a fault that hits a thousand batches is one line. Not thread-safe. */
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
        String text = reason.replaceFirst("^batch \\d+: ", "");
        if (!causes.containsKey(text) && causes.size() >= MOST_CAUSES) {
            text = OTHERS;
        }
        String key = text;
        Cause cause = causes.computeIfAbsent(key, first -> new Cause(key, batch));
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
