package org.separatrix.spectrum.tickmap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.separatrix.numerics.linear.Eigenvalue;
import org.separatrix.numerics.linear.Eigenvalues;
import org.separatrix.numerics.linear.Matrix;
import org.separatrix.ring.Model;

/**
 * The linear map from tick to tick about a {@link TickMapState} of K rings with delayed inhibition.
 *
 * <p>The kernel of a ring has rank 3, so a deviation of its rates acts through its mean m, its cosine component C and
 * its sine component about the item. The sine component, which rotates a bump, decouples with the multiplier 1 − a + a
 * J1 g_3, and everything else with 1 − a. With a = dt/τ the deviations q = (m, C) follow
 *
 * <pre>
 *   q(t+1) = (1 − a) q(t) + a Γ (diag(−J0, J1) q(t) + c m(felt at t) e_m),     Γ = | g_0  g_1 |
 *                                                                                  | g_1  g_2 |
 *   together:  all rings alike          c = −J_cross           once
 *   against:   their sum stays as it is c = +J_cross/(K − 1)   K − 1 times
 * </pre>
 *
 * <p><b>Delay d</b>: m(felt at t) = m(t − d). With λ = z − 1 + a and D = g_0 g_2 − g_1² the multipliers z are the d +
 * 2 roots of
 *
 * <pre>
 *   z^d [λ² + a (J0 g_0 − J1 g_2) λ − a² J0 J1 D] − a c [g_0 λ − a J1 D] = 0
 * </pre>
 *
 * <p>In continuous time, dt → 0 with the delay d dt held, the rates of growth s per τ are, with λ = s + 1, the roots
 * of
 *
 * <pre>
 *   λ² + (J0 g_0 − J1 g_2) λ − J0 J1 D − c e^(−s d dt/τ) [g_0 λ − J1 D] = 0
 * </pre>
 *
 * <p><b>Every m ticks</b>: m(felt at t) = m(m ⌊t/m⌋). With B = (1 − a) 1 + a Γ diag(−J0, J1) the map over m ticks is
 * B^m + (1 + B + … + B^(m−1)) a c Γ e_m e_mᵀ; the m-th roots of its multipliers are given, of those roots the one of
 * the least angle.
 *
 * <p><b>Without delay nothing oscillates.</b> Then the map of all K·N rates is (1 − a) 1 + a S B with S = diag f̄′ ≥ 0
 * and B symmetric (W is, and so is mean-field inhibition). S B has the non-zero eigenvalues of S^½ B S^½, which is
 * symmetric: all are real, and no complex pair can leave the unit circle, at any J_cross. What can is z = +1, where
 * the rings part, or z = −1, a flip of period 2 that comes of the Euler step and not of the model; its modulus stays
 * below 0.6 up to a J_cross of 3000 at dt/τ = 0.1.
 *
 * @param states about which it is
 * @param delay d ≥ 0
 * @param every m ≥ 1; one of delay and every must be idle
 */
public record TickMap(SymmetricStates states, int delay, int every) {

    /** What the mode of a multiplier moves. */
    public enum Kind {
        /** The mean and the height of all rings, alike. */
        TOGETHER,
        /** The mean and the height of the rings against each other. */
        AGAINST,
        /** The bump of one ring along the ring. */
        ROTATION
    }

    /**
     * A multiplier of the map.
     *
     * @param modulus |z| per tick; above 1 its mode grows
     * @param angle of z in [0, π], radians per tick; 0 if z &gt; 0
     * @param kind of its mode
     */
    public record Multiplier(double modulus, double angle, Kind kind) {

        /** Whether it is one of a complex pair. */
        public boolean oscillates() {
            return angle > 1e-9 && angle < Math.PI - 1e-9;
        }

        /** Ticks; infinite if it does not turn. */
        public double period() {
            return 2.0 * Math.PI / angle;
        }
    }

    public TickMap {
        if (delay < 0 || every < 1 || delay > 0 && every > 1) {
            throw new IllegalArgumentException("delay = " + delay + ", every = " + every
                    + ": allowed is a delay of at least 0 with every = 1, or an every of at least 1 with no delay");
        }
    }

    /**
     * The largest multipliers at a state, without the trivial 1 − a and of each kind down to the largest complex pair, the
     * largest modulus first.
     */
    List<Multiplier> multipliers(TickMapState state, double jCross) {
        Model model = states.equations().model();
        List<Multiplier> all = new ArrayList<>(of(state, -jCross, Kind.TOGETHER));
        if (model.rings() > 1) {
            all.addAll(of(state, jCross / (model.rings() - 1), Kind.AGAINST));
        }
        double a = model.dt() / model.tau();
        all.add(new Multiplier(1.0 - a + a * model.j1() * state.slopes()[3], 0.0, Kind.ROTATION));
        all.sort(Comparator.comparingDouble(Multiplier::modulus).reversed());
        return all;
    }

    private List<Multiplier> of(TickMapState state, double c, Kind kind) {
        if (every == 1) {
            return delayed(state, c, DelayedModes.Time.TICKS).leading().stream()
                    .map(z -> new Multiplier(z.modulus(), z.angle(), kind))
                    .toList();
        }
        return heldMultipliers(state.slopes(), c).stream()
                .filter(z -> z.imaginary() >= 0.0)
                .map(z -> new Multiplier(Math.pow(z.modulus(), 1.0 / every), z.angle() / every, kind))
                .toList();
    }

    /** How many complex pairs of multipliers are above 1, of all kinds. */
    int growingPairs(TickMapState state, double jCross) {
        if (every > 1) {
            return (int) multipliers(state, jCross).stream()
                    .filter(z -> z.oscillates() && z.modulus() > 1.0)
                    .count();
        }
        return growingPairs(state, jCross, DelayedModes.Time.TICKS, 1.0);
    }

    /** How many complex pairs grow where the same delay is in continuous time, of all kinds. */
    int growingPairsInContinuousTime(TickMapState state, double jCross) {
        return growingPairs(state, jCross, DelayedModes.Time.CONTINUOUS, 0.0);
    }

    private int growingPairs(TickMapState state, double jCross, DelayedModes.Time time, double level) {
        return modes(state, jCross, time).stream()
                .mapToInt(modes -> modes.pairsBeyond(level))
                .sum();
    }

    /** Of all kinds that may oscillate. */
    private List<DelayedModes> modes(TickMapState state, double jCross, DelayedModes.Time time) {
        int rings = states.equations().model().rings();
        DelayedModes together = delayed(state, -jCross, time);
        return rings == 1 ? List.of(together) : List.of(together, delayed(state, jCross / (rings - 1), time));
    }

    /** The period in ticks of the pair that is about to grow in continuous time. */
    double continuousPeriod(TickMapState state, double jCross) {
        Model model = states.equations().model();
        return modes(state, jCross, DelayedModes.Time.CONTINUOUS).stream()
                .filter(modes -> modes.pairsBeyond(0.0) > 0)
                .mapToDouble(modes -> modes.complexRoot(0.0).y())
                .map(omega -> 2.0 * Math.PI / omega * model.tau() / model.dt())
                .findFirst()
                .orElse(Double.NaN);
    }

    /** Whether a multiplier of rings against each other is above 1, on the positive axis. */
    boolean splits(TickMapState state, double jCross) {
        Model model = states.equations().model();
        if (model.rings() == 1) {
            return false;
        }
        double c = jCross / (model.rings() - 1);
        return every > 1
                ? of(state, c, Kind.AGAINST).stream().anyMatch(z -> z.angle() == 0.0 && z.modulus() > 1.0)
                : delayed(state, c, DelayedModes.Time.TICKS).realBeyond(1.0, 1.0) > 0;
    }

    private DelayedModes delayed(TickMapState state, double c, DelayedModes.Time time) {
        Model model = states.equations().model();
        double[] g = state.slopes();
        double determinant = g[0] * g[2] - g[1] * g[1];
        double linear = model.j0() * g[0] - model.j1() * g[2];
        double constant = -model.j0() * model.j1() * determinant;
        double a = model.dt() / model.tau();
        if (time == DelayedModes.Time.CONTINUOUS) {
            return new DelayedModes(
                    2.0 + linear,
                    1.0 + linear + constant,
                    c * g[0],
                    c * (g[0] - model.j1() * determinant),
                    delay * a,
                    time);
        }
        return new DelayedModes(
                2.0 * (a - 1.0) + a * linear,
                (a - 1.0) * (a - 1.0) + a * linear * (a - 1.0) + a * a * constant,
                a * c * g[0],
                a * c * (g[0] * (a - 1.0) - a * model.j1() * determinant),
                delay,
                time);
    }

    private List<Eigenvalue> heldMultipliers(double[] g, double c) {
        Model model = states.equations().model();
        double a = model.dt() / model.tau();
        Matrix step = Matrix.of(new double[][] {
            {1.0 - a - a * model.j0() * g[0], a * model.j1() * g[1]},
            {-a * model.j0() * g[1], 1.0 - a + a * model.j1() * g[2]}
        });
        Matrix power = Matrix.identity(2);
        Matrix sum = new Matrix(2, 2);
        for (int tick = 0; tick < every; tick++) {
            sum = sum.plus(1.0, power);
            power = step.times(power);
        }
        Matrix cross = Matrix.of(new double[][] {{a * c * g[0], 0.0}, {a * c * g[1], 0.0}});
        return Eigenvalues.of(power.plus(1.0, sum.times(cross))).values();
    }
}
