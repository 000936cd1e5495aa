package org.separatrix.spectrum.tickmap;

import java.util.Arrays;
import org.apache.commons.math3.complex.Complex;
import org.separatrix.ring.Model;

/**
 * The limit cycle that is born where the symmetric state of rings in step begins to oscillate, m = m0 + 2 A cos φ + …, to third
 * order in A by harmonic balance. With q the eigenvector, q_m = 1, dh the inputs that it makes and L_k the linear map about
 * the state at k times the frequency,
 *
 * <pre>
 *   L_2 q_2 = ½ a D²[dh, dh],   L_0 q_0 = a D²[dh, dh*]
 *   p · (a D²[dh, dh_0] + a D²[dh*, dh_2] + ½ a D³[dh, dh, dh*] − ∂L_1/∂ρ q dρ/dA² − dL_1/dJ q dJ/dA²) = 0
 * </pre>
 *
 * where p is the left null vector of L_1. Supercritical where dJ/dA² &gt; 0. (Ours; the method of Kuznetsov 2004, chapter 4.)
 *
 * @param jCross J_cross at the onset
 * @param rotation radians per tick there
 * @param slope dJ/dA²
 * @param cosine the cosine component of q
 */
record CycleOnset(double jCross, double rotation, double slope, Complex cosine) {

    private static final double DIFFERENCE = 1e-4;

    /** A mode: what it does to (m, C), and the input a + b cos θ that this makes. */
    private record Mode(Complex mean, Complex cosine, Complex a, Complex b) {}

    /** The equations about the symmetric state at a J_cross. */
    private record About(DrivenRing ring, int delay, double jCross, double[][] f) {

        Complex input(Complex z, Complex mean) {
            return mean.multiply(
                    z.pow(-delay).multiply(-jCross).subtract(ring.model().j0()));
        }

        Mode mode(Complex z, Complex mean, Complex cosine) {
            return new Mode(
                    mean, cosine, input(z, mean), cosine.multiply(ring.model().j1()));
        }

        /** L(z) = z − 1 + a − a Γ (inputs). */
        Complex[][] linear(Complex z) {
            double a = ring.share();
            Complex felt = input(z, Complex.ONE).multiply(-a);
            Complex turned = z.subtract(1.0 - a);
            double j1 = ring.model().j1();
            return new Complex[][] {
                {turned.add(felt.multiply(f[1][0])), new Complex(-a * j1 * f[1][1])},
                {felt.multiply(f[1][1]), turned.subtract(a * j1 * f[1][2])}
            };
        }

        Mode solved(Complex z, Complex[] right) {
            Complex[][] l = linear(z);
            Complex determinant = l[0][0].multiply(l[1][1]).subtract(l[0][1].multiply(l[1][0]));
            Complex mean = right[0].multiply(l[1][1]).subtract(right[1].multiply(l[0][1]));
            Complex cosine = right[1].multiply(l[0][0]).subtract(right[0].multiply(l[1][0]));
            return mode(z, mean.divide(determinant), cosine.divide(determinant));
        }

        /** a ⟨f^(k) Π (a + b cos θ) (1, cos θ)⟩ of some modes. */
        Complex[] product(double factor, Mode... modes) {
            Complex[] polynomial = {Complex.ONE};
            for (Mode mode : modes) {
                Complex[] longer = new Complex[polynomial.length + 1];
                Arrays.fill(longer, Complex.ZERO);
                for (int j = 0; j < polynomial.length; j++) {
                    longer[j] = longer[j].add(polynomial[j].multiply(mode.a()));
                    longer[j + 1] = longer[j + 1].add(polynomial[j].multiply(mode.b()));
                }
                polynomial = longer;
            }
            Complex[] out = {Complex.ZERO, Complex.ZERO};
            for (int j = 0; j < polynomial.length; j++) {
                out[0] = out[0].add(polynomial[j].multiply(factor * ring.share() * f[modes.length][j]));
                out[1] = out[1].add(polynomial[j].multiply(factor * ring.share() * f[modes.length][j + 1]));
            }
            return out;
        }
    }

    private static Mode conjugate(Mode mode) {
        return new Mode(
                mode.mean().conjugate(),
                mode.cosine().conjugate(),
                mode.a().conjugate(),
                mode.b().conjugate());
    }

    /**
     * @param states of the rings
     * @param onset where they begin to oscillate all alike
     */
    static CycleOnset of(SymmetricStates states, DrivenRing ring, int delay, TickMapOnset onset) {
        double rho = 2.0 * Math.PI / onset.period();
        Complex z = new Complex(Math.cos(rho), Math.sin(rho));
        About about = about(states, ring, delay, onset.jCross());
        Complex[][] l = about.linear(z);
        Complex cosine = l[1][0].divide(l[1][1]).negate();
        Mode first = about.mode(z, Complex.ONE, cosine);
        Mode back = conjugate(first);
        Mode second = about.solved(z.multiply(z), about.product(0.5, first, first));
        Mode mean = about.solved(Complex.ONE, about.product(1.0, first, back));
        Complex[] third = sum(
                about.product(1.0, first, mean),
                about.product(1.0, back, second),
                about.product(0.5, first, first, back));
        Complex[] p = {Complex.ONE, l[0][1].divide(l[1][1]).negate()};
        Complex turned = new Complex(Math.cos(DIFFERENCE), Math.sin(DIFFERENCE));
        Complex byRotation =
                difference(p, about.linear(z.multiply(turned)), about.linear(z.divide(turned)), cosine, DIFFERENCE);
        double step = DIFFERENCE * Math.max(1.0, onset.jCross());
        Complex byCross = difference(
                p,
                about(states, ring, delay, onset.jCross() + step).linear(z),
                about(states, ring, delay, onset.jCross() - step).linear(z),
                cosine,
                step);
        Complex right = p[0].multiply(third[0]).add(p[1].multiply(third[1]));
        // byRotation x + byCross y = right, x and y real.
        double determinant =
                byRotation.getReal() * byCross.getImaginary() - byRotation.getImaginary() * byCross.getReal();
        double slope = (byRotation.getReal() * right.getImaginary() - byRotation.getImaginary() * right.getReal())
                / determinant;
        return new CycleOnset(onset.jCross(), rho, slope, cosine);
    }

    private static About about(SymmetricStates states, DrivenRing ring, int delay, double jCross) {
        TickMapState state = states.at(jCross).orElseThrow();
        Model model = ring.model();
        double[][] f = ring.moments(-(model.j0() + jCross) * state.mean(), model.j1() * state.cosine());
        return new About(ring, delay, jCross, f);
    }

    /** p · dL q by a central difference. */
    private static Complex difference(Complex[] p, Complex[][] above, Complex[][] below, Complex cosine, double step) {
        Complex sum = Complex.ZERO;
        for (int i = 0; i < 2; i++) {
            Complex mean = above[i][0].subtract(below[i][0]);
            Complex other = above[i][1].subtract(below[i][1]).multiply(cosine);
            sum = sum.add(p[i].multiply(mean.add(other)));
        }
        return sum.divide(2.0 * step);
    }

    private static Complex[] sum(Complex[]... parts) {
        Complex[] sum = {Complex.ZERO, Complex.ZERO};
        for (Complex[] part : parts) {
            sum[0] = sum[0].add(part[0]);
            sum[1] = sum[1].add(part[1]);
        }
        return sum;
    }

    /** The cycle of a small amplitude A, to first order in it. */
    InvariantCircle small(TickMapState state, double amplitude, int nodes) {
        double[] mean = new double[nodes];
        double[] cosines = new double[nodes];
        for (int j = 0; j < nodes; j++) {
            double phi = 2.0 * Math.PI * j / nodes;
            mean[j] = state.mean() + 2.0 * amplitude * Math.cos(phi);
            cosines[j] = state.cosine()
                    + 2.0 * amplitude * (cosine.getReal() * Math.cos(phi) - cosine.getImaginary() * Math.sin(phi));
        }
        return new InvariantCircle(mean, cosines, rotation, jCross + slope * amplitude * amplitude);
    }
}
