package org.separatrix.router.spectrum;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.separatrix.router.RouterModel;
import org.separatrix.router.RouterModel.Pool;

/**
 * Limit cycle of the count of active experts without noise, by harmonic balance. The linear stability of the state at
 * rest does not tell the onset: the state stays stable far beyond it. The oscillation sustains itself, since it keeps
 * experts undecided.
 *
 * <p>Let the inhibition of all experts oscillate with an amplitude B and an angle θ per tick. On average over a period
 * (see {@link AveragedSigmoid}, with m and n of inputs in units of T) the experts settle at
 *
 * <pre>
 *   ρ_i = m((g l_i + A ρ_i − c) / T),   A = w + J/k,   c such that Σ ρ_i = k (the pool; without one c = h0 + (J/k) Σ ρ_i)
 * </pre>
 *
 * <p>and pass on n_i of it. With z = e^(iθ), a = dt/τ and G groups that feel each other d ticks late, the oscillation
 * comes back multiplied by
 *
 * <pre>
 *   L(θ) = −(J/k) (1/G + (1 − 1/G) z^(−d)) Σ_i a n_i/T / (z − 1 + a − a A n_i/T)
 * </pre>
 *
 * <p>The cycle exists where, at the θ that makes L real, L ≥ 1 at some B. Neglected are the harmonics, and that the
 * undecided experts are not spread evenly over the groups.
 *
 * @param model its noise is ignored
 * @param groups G
 * @param delay d ≥ 0, in ticks; at 0 the cycle is one of two ticks
 */
public record CountCycle(RouterModel model, int groups, int delay) {

    /** From one J to the next, until there is a cycle. */
    private static final double STRIDE = 1.15;

    private static final double SMALLEST = 0.05;
    private static final double LARGEST = 3.0;
    private static final int AMPLITUDES = 18;
    private static final int ANGLES = 240;
    private static final int MOST_ITERATIONS = 2000;
    private static final int MOST_LEVELS = 60;
    /** Beyond any level that could balance. */
    private static final double FAR = 1e4;

    private static final double SETTLED = 1e-7;
    private static final double NO_GAIN = 1e-9;

    /**
     * The least J at which the count of a token can oscillate.
     *
     * @param logits {@code [expert]}; not modified
     * @param least where to begin
     * @param most where to give up
     * @param accuracy of the result, relative
     * @return none if it can at the least, or cannot up to the most
     */
    public OptionalDouble onset(double[] logits, double least, double most, double accuracy) {
        List<AveragedSigmoid> amplitudes = amplitudes();
        double moving = least;
        while (moving <= most && !exists(logits, amplitudes, moving)) {
            moving *= STRIDE;
        }
        if (moving == least || moving > most) {
            return OptionalDouble.empty();
        }
        double still = moving / STRIDE;
        while (moving - still > accuracy * moving) {
            double middle = (still + moving) / 2.0;
            if (exists(logits, amplitudes, middle)) {
                moving = middle;
            } else {
                still = middle;
            }
        }
        return OptionalDouble.of((still + moving) / 2.0);
    }

    /** Amplitudes B from small to large, each with what experts make of it. */
    private List<AveragedSigmoid> amplitudes() {
        double ratio = Math.pow(LARGEST / SMALLEST, 1.0 / (AMPLITUDES - 1));
        return DoubleStream.iterate(SMALLEST / model.temperature(), b -> b * ratio)
                .limit(AMPLITUDES)
                .mapToObj(b -> new AveragedSigmoid(b, delay == 0))
                .toList();
    }

    private boolean exists(double[] logits, List<AveragedSigmoid> amplitudes, double inhibition) {
        CountCycle at = new CountCycle(model.withInhibition(inhibition), groups, delay);
        return amplitudes.stream().anyMatch(sigmoid -> at.feedback(at.gains(logits, sigmoid)) >= 1.0);
    }

    /** n_i / T of all experts in the balance that they come to from equal rates. */
    private double[] gains(double[] logits, AveragedSigmoid sigmoid) {
        double[] rates = new double[logits.length];
        double[] inputs = new double[logits.length];
        Arrays.fill(rates, model.initialRate());
        double level = model.initialU() + model.threshold() + model.inhibition();
        double change = 1.0;
        for (int iteration = 0; iteration < MOST_ITERATIONS && change > SETTLED; iteration++) {
            for (int i = 0; i < rates.length; i++) {
                inputs[i] = model.gain() * logits[i] + model.selfCoupling() * rates[i];
            }
            level = level(inputs, level, sigmoid);
            change = 0.0;
            for (int i = 0; i < rates.length; i++) {
                double rate = sigmoid.mean((inputs[i] - level) / model.temperature());
                change = Math.max(change, Math.abs(rate - rates[i]));
                rates[i] = rate;
            }
        }
        double at = level;
        return Arrays.stream(inputs)
                .map(input -> sigmoid.gain((input - at) / model.temperature()) / model.temperature())
                .toArray();
    }

    /** c, by Newton's method where that stays in the bracket and by halving it elsewhere; the excess falls with c. */
    private double level(double[] inputs, double from, AveragedSigmoid sigmoid) {
        double low = -FAR;
        double high = FAR;
        double level = from;
        for (int i = 0; i < MOST_LEVELS; i++) {
            double sum = 0.0;
            double slope = 0.0;
            for (double input : inputs) {
                double y = (input - level) / model.temperature();
                sum += sigmoid.mean(y);
                slope += sigmoid.slope(y) / model.temperature();
            }
            boolean pool = model.pool() == Pool.HOMEOSTATIC;
            double excess = pool ? sum - model.k() : model.threshold() + model.relativeInhibition() * sum - level;
            double newton = level + excess / (pool ? slope : model.relativeInhibition() * slope + 1.0);
            low = excess > 0.0 ? level : low;
            high = excess > 0.0 ? high : level;
            double next = newton > low && newton < high ? newton : (low + high) / 2.0;
            if (Math.abs(next - level) < SETTLED) {
                return next;
            }
            level = next;
        }
        return level;
    }

    /** The largest L that is real. */
    private double feedback(double[] gains) {
        double[] passing = Arrays.stream(gains).filter(gain -> gain > NO_GAIN).toArray();
        if (delay == 0) {
            return loop(Math.PI, passing)[0];
        }
        double largest = 0.0;
        double[] last = loop(Math.PI / ANGLES, passing);
        for (int step = 2; step <= ANGLES; step++) {
            double[] next = loop(Math.PI * step / ANGLES, passing);
            if (last[1] < 0.0 != next[1] < 0.0) {
                double real = last[0] - last[1] * (next[0] - last[0]) / (next[1] - last[1]);
                largest = Math.max(largest, real);
            }
            last = next;
        }
        return largest;
    }

    /** Real and imaginary part of L(θ). */
    private double[] loop(double angle, double[] gains) {
        double a = model.dt() / model.tau();
        double real = 0.0;
        double imaginary = 0.0;
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        for (double gain : gains) {
            double difference = cos - 1.0 + a - a * model.selfCoupling() * gain;
            double scale = a * gain / (difference * difference + sin * sin);
            real += scale * difference;
            imaginary -= scale * sin;
        }
        double others = 1.0 - 1.0 / groups;
        double lateReal = 1.0 / groups + others * Math.cos(delay * angle);
        double lateImaginary = -others * Math.sin(delay * angle);
        return new double[] {
            -model.relativeInhibition() * (lateReal * real - lateImaginary * imaginary),
            -model.relativeInhibition() * (lateReal * imaginary + lateImaginary * real)
        };
    }
}
