package org.separatrix.ring.transfer;

import java.util.List;
import java.util.Optional;

/**
 * The shape φ of a transfer function f(h) = rMax · φ(x) with x = β (h − h0). Immutable; an implementation is a record
 * of what crosses the network, with an equality of its own.
 *
 * <p>{@link #value} and {@link #slope} suffice. The other methods make a shape faster, or tell the averages over noise
 * where it is smooth.
 */
public interface Shape {

    /** φ(x) ≥ 0; not a number where x is none. */
    double value(double x);

    /** φ′(x). */
    double slope(double x);

    /**
     * φ, φ′, φ″ and φ‴. The default takes the last two from differences of the slope, which hold them to about 1e-9 where φ
     * is smooth.
     *
     * @param four output
     */
    default void derivatives(double x, double[] four) {
        double step = 1e-3;
        double near = slope(x + step);
        double nearBelow = slope(x - step);
        double far = slope(x + 2.0 * step);
        double farBelow = slope(x - 2.0 * step);
        four[0] = value(x);
        four[1] = slope(x);
        four[2] = (8.0 * (near - nearBelow) - far + farBelow) / (12.0 * step);
        four[3] = (16.0 * (near + nearBelow) - far - farBelow - 30.0 * four[1]) / (12.0 * step * step);
    }

    /** The largest value. */
    default double most() {
        return 1.0;
    }

    /** What x is multiplied by to make the argument y of {@link #apply}; a factor that saves a multiplication there. */
    default double unit() {
        return 1.0;
    }

    /**
     * y ← gain · φ(y / unit), or 1 / φ(y / unit) of a {@link #reciprocal} shape: the loop of the kernel in plain Java.
     *
     * @param y {@code [trial]}, changed
     * @param scratch as long as y; what is in it afterwards does not matter
     */
    default void apply(double[] y, double[] scratch, double gain) {
        for (int lane = 0; lane < y.length; lane++) {
            y[lane] = gain * value(y[lane]);
        }
    }

    /**
     * Whether {@link #apply} and the {@link VectorForm} give 1 / φ, from 1 to 2²⁵¹, for the kernel to divide by. A division
     * takes as long as a dozen multiplications, and the kernel needs one for four neurons.
     */
    default boolean reciprocal() {
        return false;
    }

    /**
     * The name of the {@link VectorForm}, a public class with a public constructor without arguments. It is loaded by the
     * vector kernel only; without one that kernel calls {@link #apply}.
     */
    default Optional<String> vectorForm() {
        return Optional.empty();
    }

    /** The shape in OpenCL C; without it the processor computes, whatever kernel is chosen. */
    default Optional<OpenClForm> openClForm() {
        return Optional.empty();
    }

    /** The x at which φ is not smooth, ascending; fresh. */
    default double[] kinks() {
        return new double[0];
    }

    /** φ is 0 in double precision below this x. */
    default double start() {
        return Double.NEGATIVE_INFINITY;
    }

    /**
     * How long an interval that starts at x may be for 14 nodes of Gauss–Legendre quadrature to integrate φ and φ² over it
     * to rounding. The default holds for a shape that changes on a scale of 1.
     */
    default double smoothLength(double x) {
        return 0.25;
    }

    /**
     * Half the width of the strip about the real axis in which φ is analytic and bounded; 0 where it has kinks or this is not
     * known. A shape with a strip can be averaged over noise at nodes that do not depend on the input.
     */
    default double strip() {
        return 0.0;
    }

    /**
     * Whether φ″ and φ‴ are those of the function that is meant, and no accident of an interpolation. They decide what a special
     * point of the dynamics without noise is.
     */
    default boolean hasCurvature() {
        return true;
    }

    /** The loops of the vector kernel: the operations of {@link Shape#apply} in its order, so that both give the same bits. */
    interface VectorForm {

        /** Called one after the other. The JIT compiles each by itself, with few enough vectors for the registers. */
        List<Pass> passes();
    }

    /** One loop over a block. */
    @FunctionalInterface
    interface Pass {

        /** @param y {@code [neuron][lane]}, as many lanes as the preferred vector of doubles has; changed */
        void run(double[][] y, double gain);
    }
}
