package org.separatrix.record;

/** The results folder, or a file in it, cannot be used; the message is one line that says what to do about it. */
public final class ResultsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ResultsException(String message) {
        super(message);
    }

    public ResultsException(String message, Throwable cause) {
        super(message, cause);
    }
}
