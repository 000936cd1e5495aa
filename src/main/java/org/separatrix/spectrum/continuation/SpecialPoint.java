package org.separatrix.spectrum.continuation;

import org.separatrix.spectrum.equilibria.FixedPoint;
import org.separatrix.spectrum.modes.ModeKind;

/**
 * A point of a branch where its stability or its direction changes. Its type, its multiplicity and its value are those of
 * the point, whichever branch it was found on.
 *
 * @param type what happens
 * @param mode what the critical mode does to the bumps
 * @param multiplicity the number of eigenvalues that vanish there, neutral rotations aside (a complex pair is 2)
 * @param value of the parameter
 * @param low the lower end of the interval that brackets the value
 * @param high its upper end
 * @param lambda the real part of the critical eigenvalue at the value, in units of 1/τ
 * @param at the fixed point
 */
public record SpecialPoint(
        Type type,
        ModeKind mode,
        int multiplicity,
        double value,
        double low,
        double high,
        double lambda,
        FixedPoint at) {

    /** The kinds of special points. */
    public enum Type {
        /** One real eigenvalue vanishes whose vector a symmetry of the state turns into its opposite. */
        PITCHFORK("pitchfork"),
        /** Any other real crossing away from a fold. */
        BRANCH_POINT("branch-point"),
        /** The branch turns around in the parameter. */
        FOLD("fold"),
        /** A ring without bump becomes unstable to a pattern. */
        TURING("turing"),
        /** A complex pair crosses. */
        HOPF("hopf"),
        /** The stability changes, but no other type meets its criterion. */
        UNCLASSIFIED("unclassified");

        private final String label;

        Type(String label) {
            this.label = label;
        }

        /** The name in tables. */
        public String label() {
            return label;
        }
    }
}
