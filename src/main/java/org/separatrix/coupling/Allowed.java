package org.separatrix.coupling;

/** What the parameters of a coupling are held to. */
final class Allowed {

    private Allowed() {}

    static void require(boolean holds, String name, Number value, String allowed) {
        if (!holds) {
            throw new IllegalArgumentException(name + " = " + value + ": allowed is " + allowed);
        }
    }
}
