package org.separatrix.cluster;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which texts occur for the first time. The number of texts is bounded, since a stranger can send any number of them. */
final class FirstOccurrences {

    /** How a text is to be treated. */
    enum Seen {
        NEW,
        /** The first one too many. */
        LAST,
        SEEN
    }

    private static final int MOST = 20;

    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private boolean full;

    synchronized Seen see(String text) {
        if (seen.contains(text) || full) {
            return Seen.SEEN;
        }
        full = seen.size() == MOST;
        if (full) {
            return Seen.LAST;
        }
        seen.add(text);
        return Seen.NEW;
    }

    boolean isNew(String text) {
        return see(text) == Seen.NEW;
    }
}
