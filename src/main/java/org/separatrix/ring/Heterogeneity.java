package org.separatrix.ring;

/**
 * Quenched disorder of the synaptic weights, as standard deviations σ_h ≥ 0 (0: none).
 *
 * <p>With Ξ, Z of independent standard normals divided by √N and z of independent standard normals:
 *
 * <pre>
 *   W_ij → W_ij + within · (Ξ + Ξᵀ)_ij / 2
 *   J_cross c_ij → J_cross c_ij (1 + crossMultiplicative · z_ij) + cross · Z_ij
 * </pre>
 *
 * @param within additive disorder inside a ring
 * @param cross additive disorder of the cross-inhibition
 * @param crossMultiplicative relative disorder of the cross-inhibition
 * @param shared true: every ring (every ordered pair) has the same matrix, as in the reference code, which leaves the
 *     exchange symmetry of the rings intact; false: each draws its own
 * @param seed the seed of the matrices, independent of the seed of the trials
 */
public record Heterogeneity(double within, double cross, double crossMultiplicative, boolean shared, long seed) {

    public static final Heterogeneity NONE = new Heterogeneity(0.0, 0.0, 0.0, false, 1L);

    /** Whether the weights inside a ring differ from the clean ones. */
    public boolean inRings() {
        return within > 0.0;
    }

    /** Whether the weights between rings differ from the clean ones. */
    public boolean betweenRings() {
        return cross > 0.0 || crossMultiplicative > 0.0;
    }
}
