package org.separatrix.spectrum.equations;

/** A question about the skeleton of a model that has no answer; the message says why in one line. */
public final class SpectrumException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SpectrumException(String message) {
        super(message);
    }
}
