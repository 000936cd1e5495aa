package org.separatrix.router.observation;

/** Cause of mis-routing at an end of a {@link Valley}. */
public enum Wall {
    /** Mis-routing does not rise significantly. */
    NONE("none"),
    /** The state follows the noise. */
    FLICKER("flicker"),
    /** Those who were routed before are kept. */
    PERSEVERATION("perseveration"),
    OTHER("other");

    private final String label;

    Wall(String label) {
        this.label = label;
    }

    /** As it is called in tables and figures. */
    public String label() {
        return label;
    }
}
