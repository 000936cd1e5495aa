package org.separatrix.experiment;

/**
 * What an experiment states that can be run and is most likely not meant.
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
