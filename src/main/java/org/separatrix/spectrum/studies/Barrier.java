package org.separatrix.spectrum.studies;

import java.util.List;
import java.util.Locale;

/** The barrier between coexistence and one winner at one J_cross. */
public sealed interface Barrier {

    /** Kinds of answers about the escape from coexistence. */
    enum Verdict {
        /** It is a rare event along one mode: Kramers' law holds. */
        RARE,
        /** The noise is as high as the barrier. */
        FREQUENT,
        /** Other modes are as slow as the critical one: one dimension is not enough. */
        SEVERAL_MODES,
        /** There is no coexistence to escape from. */
        NO_COEXISTENCE,
        /** Coexistence is linearly unstable: the rings part without climbing anything. */
        UNSTABLE,
        /** No saddle lies along the critical mode. */
        NO_SADDLE,
        /** Saddle and coexistence are one, at the pitchfork itself. */
        PITCHFORK
    }

    double jCross();

    Verdict verdict();

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
        @Override
        public Verdict verdict() {
            if (separation <= 2.0) {
                return Verdict.SEVERAL_MODES;
            }
            return exponent > 1.0 ? Verdict.RARE : Verdict.FREQUENT;
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
                    switch (verdict()) {
                        case FREQUENT -> "; the noise is as high as the barrier, this is no rare event";
                        case SEVERAL_MODES -> "; other modes are as slow, one dimension is not enough";
                        default -> "";
                    });
        }
    }

    /**
     * There is nothing to climb.
     *
     * @param jCross J_cross
     * @param statement why
     */
    record None(double jCross, Verdict verdict, String statement) implements Barrier {}

    /** A point of the effective potential. */
    record PotentialPoint(double x, double potential, double diffusion) {}
}
