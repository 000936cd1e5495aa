package org.separatrix.spectrum.plane;

import java.util.Arrays;
import org.separatrix.numerics.linear.LinearSystem;
import org.separatrix.numerics.linear.Vectors;

/**
 * The coefficients of the amplitude x of a critical direction v, |v| = 1, with the left vector w, ⟨w, v⟩ = 1,
 *
 * <pre>
 *   dx/dt = λ x + a x² + c x³
 *   a = ½ ⟨w, D²F[v, v]⟩
 *   c = ⟨w, D³F[v, v, v]/6 + D²F[v, z]⟩,   DF z = −½ D²F[v, v] among the states
 * </pre>
 *
 * where c holds for a direction that a symmetry turns into its opposite, so that a = 0: the crossing is supercritical at c
 * &lt; 0. Source: Golubitsky and Schaeffer 1985, chapter VI.
 */
final class NormalForm {

    private NormalForm() {}

    /** a. */
    static double quadratic(Frame frame, CriticalSet.Critical at) {
        double[] v = Vectors.unit(at.v());
        double[] direction = frame.direction(v);
        double[] image = frame.ofCritical(at.expansion().second(direction, direction));
        return 0.5 * Vectors.dot(at.w(), image) / Vectors.dot(at.w(), v);
    }

    /** c. */
    static double cubic(Frame frame, CriticalSet.Critical at) {
        double[] v = Vectors.unit(at.v());
        double[] direction = frame.direction(v);
        Expansion expansion = at.expansion();
        double[] forced = frame.ofState(expansion.second(direction, direction));
        double[] answer = LinearSystem.solve(
                        frame.block(expansion, false),
                        Arrays.stream(forced).map(f -> -0.5 * f).toArray())
                .orElse(new double[forced.length]);
        double[] image = expansion.second(direction, frame.lifted(answer));
        double[] third = expansion.third(direction);
        for (int i = 0; i < image.length; i++) {
            image[i] += third[i] / 6.0;
        }
        return Vectors.dot(at.w(), frame.ofCritical(image)) / Vectors.dot(at.w(), v);
    }

    /**
     * What decides at a Turing point of silence, J1 f′/2 = 1, whether patterns of the rings grow gently: with j the inhibition
     * that a pattern of mean rates feels, the pattern with all rings alike (j = J0 + J_cross), that with rings against each
     * other (j = J0 − J_cross/(K−1)), or one ring alone, which is a mixture of both,
     *
     * <pre>
     *   f‴ − 2 f″² Σ_i s_i j_i / (1 + j_i f′) = 0,   Σ_i s_i = 1
     * </pre>
     *
     * @param against the share s of rings against each other
     */
    static double turing(Expansion silent, int rings, double against) {
        double[][] f = silent.moments()[0];
        double j0 = silent.rings().j0();
        double cross = silent.rings().cross();
        double alike = felt(j0 + cross * (rings - 1), f[1][0]);
        double apart = felt(j0 - cross, f[1][0]);
        return f[3][0] - 2.0 * f[2][0] * f[2][0] * ((1.0 - against) * alike + against * apart);
    }

    private static double felt(double j, double slope) {
        return j / (1.0 + j * slope);
    }
}
