package org.separatrix.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.separatrix.record.Failure;

/**
 * Failures while they come: a line when a cause is met first, and one more when something is given up for it. Only so many
 * causes are told, as each batch may fail in a way of its own. Not thread-safe.
 */
final class FailureLines {

    private static final int MOST_CAUSES = 20;

    private final Consumer<String> out;
    private final String elsewhere;
    private final Map<String, Boolean> givenUp = new HashMap<>();
    private boolean full;

    /**
     * @param out takes a line
     * @param elsewhere where all failures are told, as the end of a sentence
     */
    FailureLines(Consumer<String> out, String elsewhere) {
        this.out = out;
        this.elsewhere = elsewhere;
    }

    /**
     * Something has failed.
     *
     * @param cause why
     * @param lost whether it is given up for it
     * @param line to be told, if that is news
     */
    void tell(String cause, boolean lost, String line) {
        String kind = Failure.kind(cause);
        if (!givenUp.containsKey(kind) && givenUp.size() >= MOST_CAUSES) {
            if (!full) {
                full = true;
                out.accept("more has failed, of other causes: " + elsewhere);
            }
            return;
        }
        Boolean before = givenUp.put(kind, lost || givenUp.getOrDefault(kind, false));
        if (before == null || lost && !before) {
            out.accept(line);
        }
    }
}
