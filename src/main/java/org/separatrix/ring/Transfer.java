package org.separatrix.ring;

import java.util.Map;
import org.separatrix.ring.transfer.Shape;
import org.separatrix.ring.transfer.TransferVariant;
import org.separatrix.variant.Values;

/**
 * The transfer function of a neuron, f(h) = rMax · φ(x) with x = β (h − h0), where φ is the shape.
 *
 * @param shape what φ is
 * @param rMax what φ is multiplied by, &gt; 0; the rate at saturation where φ saturates at 1
 * @param beta the slope β of the argument, ≥ 0, in 1/input
 * @param h0 the threshold, in units of input
 */
public record Transfer(Shape shape, double rMax, double beta, double h0) {

    /**
     * A shape that has no options, with its own slope and threshold and rMax = 1.
     *
     * @param kind its name in an experiment file
     * @throws IllegalArgumentException if there is none of this name, or it has options
     */
    public static Transfer of(String kind) {
        TransferVariant variant = TransferVariant.ALL.get(kind);
        return new Transfer(variant.create(new Values(Map.of())), 1.0, variant.beta(), variant.h0());
    }

    /** f(h). */
    public double rate(double h) {
        return rMax * shape.value(beta * (h - h0));
    }

    /** f′(h). */
    public double slope(double h) {
        return rMax * beta * shape.slope(beta * (h - h0));
    }

    /** The most that f can be. */
    public double mostRate() {
        return rMax * shape.most();
    }
}
