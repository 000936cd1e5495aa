package org.separatrix.coupling;

import java.util.Arrays;

/**
 * The activity of a participant as another one knows it.
 *
 * @param field flattened [channel][trial]; not modified
 * @param since the tick t of the m(t) that it is, of each trial, or one for all of them; not modified
 */
public record Signal(double[] field, int[] since) {

    static Signal of(double[] field, int tick) {
        return new Signal(field, new int[] {tick});
    }

    int since(int trial) {
        return since[since.length == 1 ? 0 : trial];
    }

    /** The same, with room for every trial to be of another tick. */
    Signal spread(int trials) {
        int[] each = since.clone();
        if (since.length < trials) {
            each = new int[trials];
            Arrays.fill(each, since[0]);
        }
        return new Signal(field.clone(), each);
    }

    /** Overwrites one trial, in all its channels; only for the one who made this signal, before it is passed on. */
    void take(Signal other, int trial) {
        for (int i = trial; i < field.length; i += since.length) {
            field[i] = other.field[i];
        }
        since[trial] = other.since(trial);
    }
}
