package org.separatrix.coupling;

/**
 * Input that a participant receives from all others in a tick, flattened [channel][trial]; not to be modified.
 *
 * @param peers the sum over the other participants of its own population; zeros for one alone
 * @param others the sum over those participants of the other population that send to it; empty if none does
 */
public record CouplingInput(double[] peers, double[] others) {

    private static final double[] NOTHING = {};

    /** Of peers alone. */
    public static CouplingInput of(double[] peers) {
        return new CouplingInput(peers, NOTHING);
    }
}
