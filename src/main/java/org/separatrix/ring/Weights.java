package org.separatrix.ring;

import java.util.Arrays;
import org.separatrix.noise.Stream;

/**
 * The synaptic weights with their quenched disorder, a pure function of the model.
 *
 * <p>Every entry of a random matrix is one draw at the coordinates (heterogeneity seed, kind of matrix, ring or ordered
 * pair of rings, i, j). Shared disorder is that of ring 0, and of the pair 0 ← 1.
 */
public final class Weights {

    private final Model model;
    private final Heterogeneity heterogeneity;
    private final int n;

    public Weights(Model model) {
        this.model = model;
        this.heterogeneity = model.heterogeneity();
        this.n = model.neurons();
    }

    /**
     * W_ij = (−J0 + J1 cos(θ_i − θ_j)) / N + σ_h (Ξ + Ξᵀ)_ij / 2 of a ring.
     *
     * @return {@code [to][from]}, fresh
     */
    public double[][] within(int ring) {
        double[][] w = disorder(ring);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                w[i][j] += (-model.j0() + model.j1() * cosine(i, j)) / n;
            }
        }
        return w;
    }

    /**
     * J_cross c_ij (1 + σ_h z_ij) + σ_h Z_ij, with c_ij = (1 + g cos(θ_i − θ_j)) / N: the inhibition of neuron i of the
     * receiver by neuron j of the sender, before the division by K − 1.
     *
     * @return {@code [to][from]}, fresh
     */
    public double[][] cross(int receiver, int sender) {
        boolean shared = heterogeneity.shared();
        long to = shared ? 0 : receiver;
        long from = shared ? 1 : sender;
        Stream additive = Stream.of("cross weights", heterogeneity.seed(), to, from);
        Stream relative = Stream.of("relative cross weights", heterogeneity.seed(), to, from);
        double[][] w = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double c = (1.0 + model.modulation() * cosine(i, j)) / n;
                w[i][j] = model.jCross() * c * (1.0 + heterogeneity.crossMultiplicative() * entry(relative, i, j))
                        + heterogeneity.cross() * entry(additive, i, j) / Math.sqrt(n);
            }
        }
        return w;
    }

    /** σ_h (Ξ + Ξᵀ)_ij / 2 of a ring, {@code [to][from]}, fresh. */
    double[][] disorder(int ring) {
        Stream stream = Stream.of("weights", heterogeneity.seed(), heterogeneity.shared() ? 0 : ring);
        double scale = heterogeneity.within() / (2.0 * Math.sqrt(n));
        double[][] w = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                w[i][j] = scale * (entry(stream, i, j) + entry(stream, j, i));
            }
        }
        return w;
    }

    private double cosine(int i, int j) {
        return Math.cos(model.preferredAngle(i) - model.preferredAngle(j));
    }

    private double entry(Stream stream, int i, int j) {
        return stream.normal((long) i * n + j);
    }

    /**
     * The weights from a ring onto each receiver, or onto all of them where they are shared; none onto itself.
     *
     * @return {@code [receiver][i][j]}; empty where they do not differ
     */
    static double[][][] onto(Model model, int ring) {
        if (!model.heterogeneity().betweenRings() || model.rings() == 1) {
            return new double[0][][];
        }
        Weights weights = new Weights(model);
        double[][][] onto = new double[model.heterogeneity().shared() ? 1 : model.rings()][][];
        for (int receiver = 0; receiver < onto.length; receiver++) {
            boolean self = onto.length > 1 && receiver == ring;
            onto[receiver] = self ? new double[0][] : weights.cross(receiver, ring);
        }
        return onto;
    }

    /** The disorder of the weights within a ring, in so many units. */
    double[][] disorder(int ring, double unit) {
        double[][] matrix = disorder(ring);
        for (double[] row : matrix) {
            Arrays.setAll(row, j -> unit * row[j]);
        }
        return matrix;
    }
}
