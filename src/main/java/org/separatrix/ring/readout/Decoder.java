package org.separatrix.ring.readout;

import org.separatrix.ring.Model;

/** Reads an angle from the response of a population; stateless. */
public interface Decoder {

    /**
     * Decodes trial by trial; the batch they come in makes no difference.
     *
     * @param response the summed response Σ_k r^k, {@code [neuron][trial]} flattened, ≥ 0; not modified
     * @return one angle a trial, radians in [−π, π); NaN where it has none: of a response
     *     that is flat or not finite, see {@link FlatResponses}, and of a population vector that vanishes
     */
    double[] decode(double[] response);

    static Decoder of(Model model, ReadOut readOut) {
        return readOut.decoding().decoder(model);
    }
}
