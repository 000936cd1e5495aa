package org.separatrix.ring;

import java.util.List;
import java.util.stream.Stream;
import org.separatrix.ring.transfer.Tabulated;

/** Transfer functions of every kind. */
public final class Transfers {

    private Transfers() {}

    /** The kinds of the published code. */
    public static List<String> published() {
        return List.of("sigmoid", "steep-sigmoid", "threshold-power", "supralinear");
    }

    public static Stream<Transfer> all() {
        return Stream.concat(published().stream().map(Transfer::of), Stream.of(table()));
    }

    /** From 0 to 1, neither smooth nor even. */
    public static Transfer table() {
        double[] h = {-0.2, 0.1, 0.4, 0.55, 0.9, 1.5};
        double[] f = {0.0, 0.02, 0.3, 0.55, 0.95, 1.0};
        return new Transfer(Tabulated.through(h, f), 1.0, 1.0, 0.0);
    }
}
