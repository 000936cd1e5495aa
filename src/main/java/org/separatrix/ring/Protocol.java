package org.separatrix.ring;

import java.util.List;

/**
 * What happens in a trial.
 *
 * @param steps the length of a trial
 * @param items the angle of the item that each ring holds, radians; the target first
 * @param epochs the drives; where epochs overlap their drives add
 */
public record Protocol(int steps, List<Double> items, List<Epoch> epochs) {

    public Protocol {
        items = List.copyOf(items);
        epochs = List.copyOf(epochs);
    }
}
