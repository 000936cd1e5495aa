package org.separatrix.ring.readout;

import org.separatrix.variant.Variant;
import org.separatrix.variant.Variants;

/** A kind of decoder: {@code readout.decoder} chooses one. Its options stand beside the other keys of {@code readout}. */
public interface DecoderVariant extends Variant<Decoding> {

    /** All that are on the class path. */
    Variants<DecoderVariant> ALL = Variants.of(DecoderVariant.class);
}
