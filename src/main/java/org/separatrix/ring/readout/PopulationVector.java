package org.separatrix.ring.readout;

import org.separatrix.ring.Model;
import org.separatrix.variant.Values;

/** The argument of Σ_i r_i e^{iθ_i}. See {@link PopulationVectorDecoder}. */
public record PopulationVector() implements Decoding {

    @Override
    public Decoder decoder(Model model) {
        return new PopulationVectorDecoder(model);
    }

    /** {@code population-vector} of an experiment file. */
    public static final class Kind implements DecoderVariant {

        @Override
        public String name() {
            return "population-vector";
        }

        @Override
        public String meaning() {
            return "the angle of the sum of the neurons' directions, each times its rate";
        }

        @Override
        public Decoding create(Values values) {
            return new PopulationVector();
        }

        @Override
        public Class<? extends Decoding> type() {
            return PopulationVector.class;
        }
    }
}
