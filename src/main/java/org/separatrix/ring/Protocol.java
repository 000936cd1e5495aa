package org.separatrix.ring;

import java.util.List;
import java.util.stream.IntStream;

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

    /** The first step after which no epoch begins or ends within the trial: from here on the drive is constant. */
    public int lastChange() {
        return epochs.stream()
                .flatMapToInt(epoch -> IntStream.of(epoch.from(), epoch.to()))
                .filter(step -> step < steps)
                .max()
                .orElse(0);
    }
}
