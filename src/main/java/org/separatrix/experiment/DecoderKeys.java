package org.separatrix.experiment;

import java.util.stream.Stream;

/** Reads the keys of a decoder where the decoder is chosen. */
public final class DecoderKeys {

    private DecoderKeys() {}

    public static Stream<Rule> rules() {
        return Parameters.DECODERS.rules();
    }
}
