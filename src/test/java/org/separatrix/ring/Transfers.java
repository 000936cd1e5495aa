package org.separatrix.ring;

import java.util.List;
import java.util.stream.Stream;

/** Transfer functions of every kind. */
public final class Transfers {

    private Transfers() {}

    /** The kinds of the published code. */
    public static List<String> published() {
        return List.of("sigmoid", "steep-sigmoid", "threshold-power", "supralinear");
    }

    public static Stream<Transfer> all() {
        return published().stream().map(Transfer::of);
    }
}
