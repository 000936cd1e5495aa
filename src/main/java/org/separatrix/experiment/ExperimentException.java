package org.separatrix.experiment;

/** What is wrong with an experiment, in one line for the person who wrote it: where, which key, what is allowed. */
public final class ExperimentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ExperimentException(String where, String problem) {
        super((where + ": " + problem).replaceAll("\\s+", " "));
    }

    ExperimentException(ExperimentException problem, String circumstance) {
        super(problem.getMessage() + " (" + circumstance + ")", problem);
    }
}
