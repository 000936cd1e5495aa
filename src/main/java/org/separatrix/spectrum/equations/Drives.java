package org.separatrix.spectrum.equations;

import java.util.List;
import org.separatrix.ring.Epoch;
import org.separatrix.ring.Protocol;

/**
 * The constant drive of a moment of a trial: ring k gets Σ gain · T(θ_i − item_k), summed over the epochs that act on it at
 * that moment.
 *
 * @param epochs those that act, whatever their gain
 */
public record Drives(List<Epoch> epochs) {

    public static final Drives NONE = new Drives(List.of());

    public Drives {
        epochs = List.copyOf(epochs);
    }

    /** @param step of the trial, 0-based */
    public static Drives at(Protocol protocol, int step) {
        return new Drives(protocol.epochs().stream()
                .filter(epoch -> epoch.from() <= step && step < epoch.to())
                .toList());
    }

    /** One cue that stays on. */
    static Drives of(Cue cue) {
        return new Drives(List.of(new Epoch("cue", 0, Integer.MAX_VALUE, cue.ring(), cue.gain())));
    }

    /** The gain of all epochs together on a ring, in units of input. */
    public double gain(int ring) {
        double gain = 0.0;
        for (Epoch epoch : epochs) {
            gain += epoch.ring() == Epoch.EVERY_RING || epoch.ring() == ring ? epoch.gain() : 0.0;
        }
        return gain;
    }

    /** Whether a ring is driven, or will be as a parameter is continued in. */
    boolean reach(int ring, Parameter parameter) {
        return epochs.stream()
                .filter(epoch -> epoch.ring() == Epoch.EVERY_RING || epoch.ring() == ring)
                .anyMatch(epoch -> epoch.gain() != 0.0 || parameter.equals(Parameter.gain(epoch.name())));
    }

    /** The gain of an epoch; 0 where it does not act. */
    double gainOf(String epoch) {
        return epochs.stream()
                .filter(e -> e.name().equals(epoch))
                .mapToDouble(Epoch::gain)
                .sum();
    }

    /** The same with another gain of an epoch. */
    Drives withGain(String epoch, double gain) {
        return new Drives(epochs.stream()
                .map(e -> e.name().equals(epoch) ? new Epoch(e.name(), e.from(), e.to(), e.ring(), gain) : e)
                .toList());
    }

    /** The same with every gain multiplied. */
    public Drives scaled(double factor) {
        return new Drives(epochs.stream()
                .map(e -> new Epoch(e.name(), e.from(), e.to(), e.ring(), factor * e.gain()))
                .toList());
    }

    /** The largest |gain| on any of so many rings. */
    public double strongest(int rings) {
        double strongest = 0.0;
        for (int k = 0; k < rings; k++) {
            strongest = Math.max(strongest, Math.abs(gain(k)));
        }
        return strongest;
    }
}
