package org.separatrix.spectrum;

import java.util.List;
import java.util.Locale;

/** What stands between coexistence and one winner at one J_cross. */
public sealed interface Barrier {

    double jCross();

    /** In one sentence. */
    String statement();

    /**
     * Coexistence is metastable: an effective potential U along the critical mode separates it from the saddle.
     *
     * @param jCross J_cross
     * @param height ΔU = −∫ force dx from coexistence to the saddle, x in units of rate along the unit critical vector
     * @param diffusion D of x at coexistence, per τ: half the variance that one step's noise adds, times τ/dt
     * @param exponent ∫ −force/D dx: escape takes a time ∝ exp(exponent)
     * @param escapeTime Kramers' mean time to leave to either side, in τ
     * @param curvature λ_dom at coexistence, &lt; 0, in units of 1/τ
     * @param separation how much faster the next mode decays than the critical one
     * @param potential U along the path, from coexistence to the saddle
     */
    record Metastable(
            double jCross,
            double height,
            double diffusion,
            double exponent,
            double escapeTime,
            double curvature,
            double separation,
            List<PotentialPoint> potential)
            implements Barrier {

        public Metastable {
            potential = List.copyOf(potential);
        }

        /** One dimension is enough if the others relax faster, and escape is rare if the exponent exceeds 1. */
        public boolean legitimate() {
            return separation > 2.0 && exponent > 1.0;
        }

        @Override
        public String statement() {
            return String.format(
                    Locale.ROOT,
                    "J_cross = %.4f: a barrier of %.3g, exponent %.3g, mean escape after %.3g tau%s",
                    jCross,
                    height,
                    exponent,
                    escapeTime,
                    legitimate()
                            ? ""
                            : separation > 2.0
                                    ? "; the noise is as high as the barrier, this is no rare event"
                                    : "; other modes are as slow, one dimension is not enough");
        }
    }

    /**
     * There is nothing to climb.
     *
     * @param jCross J_cross
     * @param statement why
     */
    record None(double jCross, String statement) implements Barrier {}

    /** A point of the effective potential. */
    record PotentialPoint(double x, double potential, double diffusion) {}
}
