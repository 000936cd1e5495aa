package org.separatrix.variant;

/** An option has a value that contradicts the other options. */
public final class SenselessOption extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final String allowed;

    SenselessOption(String key, String allowed) {
        super(allowed);
        this.key = key;
        this.allowed = allowed;
    }

    public String key() {
        return key;
    }

    /** What is allowed, as the end of a sentence. */
    public String allowed() {
        return allowed;
    }
}
