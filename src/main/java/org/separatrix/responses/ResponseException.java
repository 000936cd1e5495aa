package org.separatrix.responses;

/** That responses are not as they must be: what, where, and what is allowed. */
public final class ResponseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ResponseException(String message) {
        super(message);
    }
}
