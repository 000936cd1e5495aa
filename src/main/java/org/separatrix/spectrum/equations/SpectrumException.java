package org.separatrix.spectrum.equations;

/** A question about the fixed points of a model has no answer; the message gives the reason in one line. */
public final class SpectrumException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SpectrumException(String message) {
        super(message);
    }
}
