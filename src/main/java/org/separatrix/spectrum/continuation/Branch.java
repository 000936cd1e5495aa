package org.separatrix.spectrum.continuation;

import java.util.List;
import java.util.Optional;
import org.separatrix.spectrum.equations.Parameter;
import org.separatrix.spectrum.equilibria.BranchKind;

/**
 * A connected piece of a branch.
 *
 * @param kind its name
 * @param parameter what it is continued in
 * @param noise the σ that f was averaged over; 0 without noise
 * @param points in order along the arc
 * @param specials in order along the arc
 * @param end why it stops at its last point
 */
public record Branch(
        BranchKind kind,
        Parameter parameter,
        double noise,
        List<BranchPoint> points,
        List<SpecialPoint> specials,
        End end) {

    /** Why a branch stops. */
    public enum End {
        /** It leaves the range of the parameter. */
        RANGE,
        /** It meets a branch of higher symmetry, at its last special point. */
        JOINED,
        /** It is closed. */
        CLOSED,
        /** It has as many points as allowed. */
        POINT_LIMIT,
        /** The corrector no longer converges for any step. */
        STEP_LIMIT
    }

    public Branch {
        points = List.copyOf(points);
        specials = List.copyOf(specials);
    }

    /** The first special point of a type. */
    public Optional<SpecialPoint> first(SpecialPoint.Type type) {
        return specials.stream().filter(special -> special.type() == type).findFirst();
    }

    public BranchPoint last() {
        return points.get(points.size() - 1);
    }
}
