package org.separatrix.router;

/** The one wording of a value that is out of range. */
final class Require {

    private Require() {}

    static void that(boolean holds, String name, Object value, String allowed) {
        if (!holds) {
            throw new IllegalArgumentException(name + " = " + value + ": allowed is " + allowed);
        }
    }
}
