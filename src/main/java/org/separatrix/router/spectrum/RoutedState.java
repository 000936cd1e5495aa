package org.separatrix.router.spectrum;

import java.util.Arrays;
import org.separatrix.router.RouterModel;
import org.separatrix.router.RouterModel.Pool;

/**
 * The state in which the noise-free router comes to rest on one token, started as by default.
 *
 * @param model its noise is ignored
 * @param rates r, {@code [expert]}
 * @param u the shared threshold
 */
public record RoutedState(RouterModel model, double[] rates, double u) {

    private static final double TOLERANCE = 1e-13;
    private static final int MOST_TICKS = 200_000;

    /**
     * Follows the dynamics until nothing moves by more than 1e-13 a tick.
     *
     * @param logits {@code [expert]}; not modified
     * @throws ArithmeticException if the router does not come to rest
     */
    public static RoutedState of(RouterModel model, double[] logits) {
        double[] rates = new double[logits.length];
        Arrays.fill(rates, model.initialRate());
        double u = model.initialU();
        double adapt = model.pool() == Pool.HOMEOSTATIC ? model.dt() / model.tauU() : 0.0;
        for (int tick = 0; tick < MOST_TICKS; tick++) {
            double sum = Arrays.stream(rates).sum();
            double largest = relax(model, logits, sum, u, rates);
            double drift = adapt * (sum / model.k() - 1.0);
            u += drift;
            if (Math.max(largest, Math.abs(drift)) < TOLERANCE) {
                return new RoutedState(model, rates, u);
            }
        }
        throw new ArithmeticException("the router does not come to rest at J = " + model.inhibition());
    }

    /** s_i = r_i (1 − r_i) / T. */
    public double slope(int expert) {
        return rates[expert] * (1.0 - rates[expert]) / model.temperature();
    }

    /** −1 + s_i (w + J/k): the λ of an expert whose exchange with another leaves the sum as it is. */
    public double exchangeEigenvalue(int expert) {
        return -1.0 + slope(expert) * model.selfCoupling();
    }

    /** How many experts have a λ of exchange above a limit. */
    public int softExperts(double limit) {
        int count = 0;
        for (int i = 0; i < rates.length; i++) {
            count += exchangeEigenvalue(i) > limit ? 1 : 0;
        }
        return count;
    }

    /**
     * The Jacobian of the rates and, last, of u, in units of 1/τ:
     *
     * <pre>
     *   ∂ṙ_i/∂r_j = −δ_ij + s_i (w δ_ij − (J/k) (1 − δ_ij)),   ∂ṙ_i/∂u = −s_i,   ∂u̇/∂r_j = (τ/τ_u)/k
     * </pre>
     *
     * @return {@code [to][from]}, fresh
     */
    public double[][] jacobian() {
        int n = rates.length;
        double[][] jacobian = new double[n + 1][n + 1];
        double pool = model.pool() == Pool.HOMEOSTATIC ? model.tau() / model.tauU() / model.k() : 0.0;
        for (int i = 0; i < n; i++) {
            Arrays.fill(jacobian[i], 0, n, -slope(i) * model.relativeInhibition());
            jacobian[i][i] = -1.0 + slope(i) * model.excitation();
            jacobian[i][n] = -slope(i);
            jacobian[n][i] = pool;
        }
        return jacobian;
    }

    private static double relax(RouterModel model, double[] logits, double sum, double u, double[] rates) {
        double largest = 0.0;
        double shared = model.relativeInhibition() * sum + u + model.threshold();
        for (int i = 0; i < rates.length; i++) {
            double x = (model.gain() * logits[i] + model.selfCoupling() * rates[i] - shared) / model.temperature();
            double change = model.dt() / model.tau() * (1.0 / (1.0 + Math.exp(-x)) - rates[i]);
            rates[i] += change;
            largest = Math.max(largest, Math.abs(change));
        }
        return largest;
    }
}
