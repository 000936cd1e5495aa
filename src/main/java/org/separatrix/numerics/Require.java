package org.separatrix.numerics;

/** The one wording of a value that is out of its range. */
public final class Require {

    private Require() {}

    /**
     * Holds a value to its range.
     *
     * @param holds whether it is within
     * @param name of the value
     * @param allowed the range, as the end of a sentence
     * @throws IllegalArgumentException that names the value and the range, unless the condition holds
     */
    public static void that(boolean holds, String name, Object value, String allowed) {
        if (!holds) {
            throw new IllegalArgumentException(name + " = " + value + ": allowed is " + allowed);
        }
    }
}
