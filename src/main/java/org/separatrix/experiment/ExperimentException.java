package org.separatrix.experiment;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An error in an experiment, as one line for its author: the place, the key, and what is allowed. */
public final class ExperimentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String unread;

    /**
     * @param where a file with a line, an option of the command line, a condition
     * @param problem the key, what is wrong with it and what is allowed
     */
    public ExperimentException(String where, String problem) {
        this(where, problem, null);
    }

    private ExperimentException(String where, String problem, @Nullable String unread) {
        super((where + ": " + problem).replaceAll("\\s+", " "));
        this.unread = unread;
    }

    private ExperimentException(ExperimentException problem, String advice, @Nullable String unread) {
        super(problem.getMessage() + "; " + advice, problem);
        this.unread = unread;
    }

    ExperimentException(ExperimentException problem, String circumstance) {
        super(problem.getMessage() + " (" + circumstance + ")", problem);
        this.unread = null;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    /** That a key is set which nothing reads, so that the experiment can be run without it. */
    static ExperimentException unread(String where, String problem) {
        return new ExperimentException(where, problem, where);
    }

    /** The same with what to do, as the end of the line. */
    public ExperimentException advising(String advice) {
        return new ExperimentException(this, advice, unread);
    }

    /** Where a key is set that nothing reads, if that is what is wrong. */
    public Optional<String> unread() {
        return Optional.ofNullable(unread);
    }
}
