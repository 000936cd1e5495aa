package org.separatrix.spectrum.tickmap;

import org.separatrix.numerics.linear.Vectors;
import org.separatrix.ring.Model;

/**
 * How deviations from an {@link InvariantCircle} grow, per tick. A deviation q = (m, C) of one kind of mode follows
 *
 * <pre>
 *   q(t+1) = (1 − a) q(t) + a Γ(φ_t) (diag(−J0, J1) q(t) + c m(t − d) e_m),   φ_t = φ_0 + ρ t
 * </pre>
 *
 * with c = −J_cross for rings in step and J_cross/(K − 1) for rings against each other. The logarithm of its growth is averaged
 * over the circle with the weights exp(−1/(x (1 − x))) of Das, Saiki, Sander and Yorke (2016), which converge faster than any power of
 * the number of ticks.
 */
final class CircleExponents {

    private static final int SETTLED = 400;
    private static final int TICKS = 2400;

    private final int delay;
    private final InvariantCircle circle;
    private final Model model;
    private final double share;
    private final double[] meanCosines;
    private final double[] meanSines;
    private final double[] cosineCosines;
    private final double[] cosineSines;
    private final double[][] slopes;

    CircleExponents(DrivenRing ring, int delay, InvariantCircle circle) {
        this.delay = delay;
        this.circle = circle;
        model = ring.model();
        share = ring.share();
        meanCosines = InvariantCircle.cosines(circle.mean());
        meanSines = InvariantCircle.sines(circle.mean());
        cosineCosines = InvariantCircle.cosines(circle.cosine());
        cosineSines = InvariantCircle.sines(circle.cosine());
        slopes = new double[SETTLED + TICKS][];
        for (int t = 0; t < slopes.length; t++) {
            double phi = circle.rotation() * t;
            double mean = InvariantCircle.value(meanCosines, meanSines, phi);
            double felt = InvariantCircle.value(meanCosines, meanSines, phi - delay * circle.rotation());
            double cosine = InvariantCircle.value(cosineCosines, cosineSines, phi);
            slopes[t] = ring.moments(-model.j0() * mean - circle.jCross() * felt, model.j1() * cosine)[1];
        }
    }

    /** The largest exponent of modes of a kind, per tick. */
    double of(double c) {
        double[] deviation = start();
        double sum = 0.0;
        double weights = 0.0;
        for (int t = 0; t < slopes.length; t++) {
            deviation = stepped(deviation, c, t);
            double growth = Vectors.norm(deviation);
            deviation = Vectors.unit(deviation);
            sum += weight(t) * Math.log(growth);
            weights += weight(t);
        }
        return sum / weights;
    }

    /** The second exponent of rings in step: the first is 0, that of a shift along the circle. */
    double within() {
        double[] along = tangent();
        double[] deviation = start();
        double sum = 0.0;
        double weights = 0.0;
        for (int t = 0; t < slopes.length; t++) {
            along = Vectors.unit(stepped(along, -circle.jCross(), t));
            deviation = stepped(deviation, -circle.jCross(), t);
            double overlap = Vectors.dot(along, deviation);
            for (int i = 0; i < deviation.length; i++) {
                deviation[i] -= overlap * along[i];
            }
            double growth = Vectors.norm(deviation);
            deviation = Vectors.unit(deviation);
            sum += weight(t) * Math.log(growth);
            weights += weight(t);
        }
        return sum / weights;
    }

    private static double weight(int tick) {
        double x = (tick - SETTLED + 0.5) / TICKS;
        return x <= 0.0 ? 0.0 : Math.exp(-1.0 / (x * (1.0 - x)));
    }

    /** (m, C) now, then m of the ticks before. */
    private double[] start() {
        double[] deviation = new double[delay + 2];
        for (int i = 0; i < deviation.length; i++) {
            deviation[i] = Math.cos(i * (i + 1.0));
        }
        return Vectors.unit(deviation);
    }

    /** dx/dφ. */
    private double[] tangent() {
        double[] tangent = new double[delay + 2];
        tangent[0] = slope(meanCosines, meanSines, 0.0);
        tangent[1] = slope(cosineCosines, cosineSines, 0.0);
        for (int i = 1; i <= delay; i++) {
            tangent[1 + i] = slope(meanCosines, meanSines, -i * circle.rotation());
        }
        return Vectors.unit(tangent);
    }

    private static double slope(double[] cosines, double[] sines, double phi) {
        double sum = 0.0;
        for (int k = 1; k < cosines.length; k++) {
            sum += k * (sines[k] * Math.cos(k * phi) - cosines[k] * Math.sin(k * phi));
        }
        return sum;
    }

    private double[] stepped(double[] q, double c, int tick) {
        double[] g = slopes[tick];
        double late = q[1 + delay];
        double a = -model.j0() * q[0] + c * late;
        double b = model.j1() * q[1];
        double[] next = new double[q.length];
        next[0] = (1.0 - share) * q[0] + share * (a * g[0] + b * g[1]);
        next[1] = (1.0 - share) * q[1] + share * (a * g[1] + b * g[2]);
        next[2] = q[0];
        System.arraycopy(q, 2, next, 3, delay - 1);
        return next;
    }
}
