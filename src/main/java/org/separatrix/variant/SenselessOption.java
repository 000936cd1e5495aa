package org.separatrix.variant;

/** That an option has a value which makes no sense beside the others. */
public final class SenselessOption extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String key;

    SenselessOption(String key, String allowed) {
        super(allowed);
        this.key = key;
    }

    public String key() {
        return key;
    }

    /** What is allowed, as the end of a sentence. */
    public String allowed() {
        return getMessage();
    }
}
