package org.separatrix.spectrum.tickmap;

import org.separatrix.ring.Model;
import org.separatrix.ring.Tuning;
import org.separatrix.spectrum.equations.Activation;

/**
 * A symmetric state of mean-field coupled rings under constant drive: every ring has the same bump (or none) at its own
 * item. With m and C the mean and the cosine component of a ring about its item it solves
 *
 * <pre>
 *   h(θ) = −(J0 + J_cross) m + J1 C cos θ + gain · T(θ),   m = ⟨f̄(h)⟩,   C = ⟨f̄(h) cos θ⟩
 * </pre>
 *
 * where ⟨·⟩ is the mean over the neurons, one of which sits on the item.
 *
 * @param mean m
 * @param cosine C
 * @param slopes g_0 = ⟨f̄′⟩, g_1 = ⟨f̄′ cos θ⟩, g_2 = ⟨f̄′ cos² θ⟩, g_3 = ⟨f̄′ sin² θ⟩ at this state; not to be modified
 */
public record TickMapState(double mean, double cosine, double[] slopes) {

    private static final int MOST_NEWTON_STEPS = 60;
    private static final double SOLVED = 1e-13;

    /** The equations of the state of one model, without a value of J_cross. */
    public static final class Equations {

        private final Model model;
        private final Activation activation;
        private final double[] cos;
        private final double[] drive;

        /**
         * @param model its J_cross does not matter
         * @param gain of the constant drive of every ring
         * @param noise σ ≥ 0 that is averaged over; 0 without noise
         */
        Equations(Model model, double gain, double noise) {
            this.model = model;
            this.activation = Activation.of(model.transfer(), noise);
            int n = model.neurons();
            this.cos = new double[n];
            this.drive = new double[n];
            Tuning tuning = new Tuning(model.kappa());
            for (int i = 0; i < n; i++) {
                double x = model.preferredAngle(i);
                cos[i] = Math.cos(x);
                drive[i] = gain * tuning.at(x);
            }
        }

        Model model() {
            return model;
        }

        private double input(double jCross, double m, double c, int i) {
            return -(model.j0() + jCross) * m + model.j1() * c * cos[i] + drive[i];
        }

        /** What the uncoupled rings come to from rest. */
        TickMapState uncoupled() {
            double m = 0.0;
            double c = 0.0;
            for (int step = 0; step < 4000; step++) {
                double nextM = 0.0;
                double nextC = 0.0;
                for (int i = 0; i < cos.length; i++) {
                    double r = activation.rate(input(0.0, m, c, i));
                    nextM += r / cos.length;
                    nextC += r * cos[i] / cos.length;
                }
                double change = Math.hypot(nextM - m, nextC - c);
                m += 0.2 * (nextM - m);
                c += 0.2 * (nextC - c);
                if (change < 1e-9) {
                    break;
                }
            }
            return solve(0.0, m, c);
        }

        /** The state at a cross-inhibition that is near to that of another state, by Newton's method. */
        TickMapState solve(double jCross, double startMean, double startCosine) {
            double m = startMean;
            double c = startCosine;
            for (int step = 0; step < MOST_NEWTON_STEPS; step++) {
                double[] g = slopes(jCross, m, c);
                double residualM = -m;
                double residualC = -c;
                for (int i = 0; i < cos.length; i++) {
                    double r = activation.rate(input(jCross, m, c, i));
                    residualM += r / cos.length;
                    residualC += r * cos[i] / cos.length;
                }
                double j = model.j0() + jCross;
                double mm = -1.0 - j * g[0];
                double mc = model.j1() * g[1];
                double cm = -j * g[1];
                double cc = -1.0 + model.j1() * g[2];
                double determinant = mm * cc - mc * cm;
                m -= (cc * residualM - mc * residualC) / determinant;
                c -= (mm * residualC - cm * residualM) / determinant;
                if (Math.hypot(residualM, residualC) < SOLVED) {
                    return new TickMapState(m, c, g);
                }
            }
            throw new IllegalStateException("no symmetric state found at J_cross " + jCross);
        }

        private double[] slopes(double jCross, double m, double c) {
            double[] g = new double[4];
            for (int i = 0; i < cos.length; i++) {
                double slope = activation.slope(input(jCross, m, c, i)) / cos.length;
                g[0] += slope;
                g[1] += slope * cos[i];
                g[2] += slope * cos[i] * cos[i];
                g[3] += slope * (1.0 - cos[i] * cos[i]);
            }
            return g;
        }
    }
}
