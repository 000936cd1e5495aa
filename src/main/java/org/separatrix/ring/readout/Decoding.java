package org.separatrix.ring.readout;

import java.util.OptionalInt;
import org.separatrix.ring.Model;

/**
 * How an angle is read from a response: a decoder with its parameters, for any model. Immutable; an implementation is a record
 * of what crosses the network.
 */
public interface Decoding {

    /** The decoder for the responses of a model. */
    Decoder decoder(Model model);

    /** The number n of angles −π + 2π k/n that it chooses from; none where any angle may come out. */
    default OptionalInt grid() {
        return OptionalInt.empty();
    }
}
