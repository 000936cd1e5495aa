package org.separatrix.spectrum.modes;

import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Follows the dominance mode along a branch by the overlap of its vectors from point to point. */
public final class ModeTracker {

    /** With less overlap the mode is lost, and the classification decides anew. */
    private static final double CONTINUOUS = 0.7;

    private @Nullable Mode followed;

    /** The eigenvalue of the mode at the next point of the branch. */
    public OptionalDouble next(Spectrum spectrum) {
        Optional<Mode> successor = Optional.ofNullable(followed).flatMap(previous -> spectrum.modes().stream()
                .max(Comparator.comparingDouble(previous::overlap))
                .filter(mode -> previous.overlap(mode) > CONTINUOUS));
        followed = successor.or(() -> spectrum.leading(ModeKind.DOMINANCE)).orElse(null);
        return followed == null ? OptionalDouble.empty() : OptionalDouble.of(followed.real());
    }
}
