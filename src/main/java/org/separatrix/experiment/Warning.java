package org.separatrix.experiment;

/**
 * A statement of an experiment that can be run, and that its author most likely did not mean.
 *
 * @param place where it was written: {@code file:line} or a command line option
 * @param text what it is about: the key, what happens, and what to write instead; one line
 */
public record Warning(String place, String text) {

    @Override
    public String toString() {
        return place + ": " + text;
    }
}
