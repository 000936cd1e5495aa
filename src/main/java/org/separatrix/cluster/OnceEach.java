package org.separatrix.cluster;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers what was said, so that it is said once. Strangers can think of any number of texts, so it forgets none and takes so many. */
final class OnceEach {

    /** How a text is to be treated. */
    enum Seen {
        NEW,
        /** The first one too many. */
        LAST,
        SEEN
    }

    private static final int MOST = 20;

    private final Set<String> said = ConcurrentHashMap.newKeySet();
    private boolean full;

    synchronized Seen see(String text) {
        if (said.contains(text) || full) {
            return Seen.SEEN;
        }
        full = said.size() == MOST;
        if (full) {
            return Seen.LAST;
        }
        said.add(text);
        return Seen.NEW;
    }

    boolean isNew(String text) {
        return see(text) == Seen.NEW;
    }
}
