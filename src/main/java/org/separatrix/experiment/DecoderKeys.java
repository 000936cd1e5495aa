package org.separatrix.experiment;

import java.util.stream.Stream;

/** The keys of a decoder are read where it is chosen. */
public final class DecoderKeys {

    private DecoderKeys() {}

    public static Stream<Rule> rules() {
        return Parameters.DECODERS.rules();
    }
}
