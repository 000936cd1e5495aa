package org.separatrix.experiment;

import java.util.List;
import org.separatrix.ring.Epoch;
import org.separatrix.router.ExpertOwnership;

/**
 * How the experts of a router are coupled to the rings beside them.
 *
 * @param ownership whose experts they are
 * @param biases when the logits of the experts of an item are raised by the gain of an epoch; overlapping ones add
 */
public record RingCoupling(ExpertOwnership ownership, List<Epoch> biases) {

    public RingCoupling {
        biases = List.copyOf(biases);
    }

    /** δ of the experts of an item in a tick. */
    public double bias(int item, int tick) {
        double bias = 0.0;
        for (Epoch epoch : biases) {
            bias += epoch.drives(item, tick) ? epoch.gain() : 0.0;
        }
        return bias;
    }
}
