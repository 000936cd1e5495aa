package org.separatrix.spectrum.plane;

import org.separatrix.ring.Model;
import org.separatrix.spectrum.equations.ActivationDerivatives;
import org.separatrix.spectrum.equations.Scenario;

/**
 * Clean rings under mean-field coupling in groups whose n_g rings are all alike. With q = (m_1, C_1, m_2, C_2, …), the mean and
 * the cosine component of a ring of each group about its own centre, the rates follow
 *
 * <pre>
 *   F(q)_g = −(m_g, C_g) + ⟨f(h_g) (1, cos x)⟩,   h_g(x) = a_g(q) + b_g(q) cos x + I_g(x)
 *   a_g(q) = −J0 m_g − J_cross/(K−1) (Σ_l n_l m_l − m_g),   b_g(q) = J1 C_g
 * </pre>
 *
 * where ⟨·⟩ is the mean over the neurons. A state that is symmetric about its centre needs half of them.
 */
final class GroupedRings {

    private final int[] sizes;
    private final double j0;
    private final double j1;
    private final double jCross;
    private final int others;
    private final ActivationDerivatives activation;
    private final Lattice lattice;
    private final double[] gains;

    /**
     * @param scenario clean, mean-field coupled
     * @param sizes n_g; not modified
     * @param first a ring of each group, for its drive; not modified
     * @param lattice of the scenario
     * @param activation of the scenario
     */
    GroupedRings(Scenario scenario, int[] sizes, int[] first, Lattice lattice, ActivationDerivatives activation) {
        Model model = scenario.model();
        this.sizes = sizes;
        j0 = model.j0();
        j1 = model.j1();
        jCross = model.jCross();
        others = model.rings() - 1;
        this.lattice = lattice;
        this.activation = activation;
        gains = new double[sizes.length];
        for (int g = 0; g < gains.length; g++) {
            gains[g] = scenario.drives().gain(first[g]);
        }
    }

    int groups() {
        return sizes.length;
    }

    int size(int group) {
        return sizes[group];
    }

    /** Whether a drive acts on any ring. */
    boolean driven() {
        for (int g = 0; g < gains.length; g++) {
            if (driven(g)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a drive acts on a ring of a group. */
    boolean driven(int group) {
        return gains[group] != 0.0;
    }

    double j0() {
        return j0;
    }

    double j1() {
        return j1;
    }

    /** J_cross/(K−1); 0 for a single ring. */
    double cross() {
        return others == 0 ? 0.0 : jCross / others;
    }

    /** a_g(q), linear in q. */
    double mean(double[] q, int group) {
        return -j0 * q[2 * group] - jCross * othersMean(q, group);
    }

    /** The mean of m over the other rings than one of a group; 0 where there is none. */
    double othersMean(double[] q, int group) {
        double all = -q[2 * group];
        for (int l = 0; l < sizes.length; l++) {
            all += sizes[l] * q[2 * l];
        }
        return others == 0 ? 0.0 : all / others;
    }

    /** b_g(q), linear in q. */
    double cosine(double[] q, int group) {
        return j1 * q[2 * group + 1];
    }

    /** F and its derivatives at a state. */
    Expansion at(double[] q) {
        double[][][] moments = new double[sizes.length][Expansion.ORDERS][Expansion.POWERS];
        double[] four = new double[Expansion.ORDERS];
        double[] cos = lattice.cos();
        for (int g = 0; g < sizes.length; g++) {
            double a = mean(q, g);
            double b = cosine(q, g);
            boolean flat = b == 0.0 && gains[g] == 0.0;
            for (int i = 0; i < cos.length; i++) {
                // Neurons with the same input have the same rate.
                if (i == 0 || !flat) {
                    activation.at(a + b * cos[i] + gains[g] * lattice.tuning()[i], four);
                }
                double power = lattice.weights()[i];
                for (int j = 0; j < Expansion.POWERS; j++) {
                    for (int k = 0; k < Expansion.ORDERS; k++) {
                        moments[g][k][j] += four[k] * power;
                    }
                    power *= cos[i];
                }
            }
        }
        return new Expansion(this, q, moments);
    }
}
