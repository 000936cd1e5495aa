package com.example.rings;

import org.separatrix.ring.Model;
import org.separatrix.ring.readout.Decoder;
import org.separatrix.ring.readout.DecoderVariant;
import org.separatrix.ring.readout.Decoding;
import org.separatrix.variant.Values;

/** A decoder that the program knows nothing of: the preferred angle of the neuron with the highest rate. */
public record Loudest() implements Decoding {

    @Override
    public Decoder decoder(Model model) {
        return response -> {
            double[] angles = new double[response.length / model.neurons()];
            for (int trial = 0; trial < angles.length; trial++) {
                int loudest = 0;
                for (int i = 1; i < model.neurons(); i++) {
                    loudest = response[i * angles.length + trial] > response[loudest * angles.length + trial]
                            ? i
                            : loudest;
                }
                angles[trial] = model.preferredAngle(loudest);
            }
            return angles;
        };
    }

    /** Its words. */
    public static final class Kind implements DecoderVariant {

        @Override
        public String name() {
            return "loudest";
        }

        @Override
        public String meaning() {
            return "the angle of the neuron with the highest rate";
        }

        @Override
        public Decoding create(Values values) {
            return new Loudest();
        }

        @Override
        public Class<Loudest> type() {
            return Loudest.class;
        }
    }
}
