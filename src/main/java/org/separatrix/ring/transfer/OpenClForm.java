package org.separatrix.ring.transfer;

/**
 * A shape in OpenCL C: the operations of {@link Shape#apply} in its order, so that it gives the same bits.
 *
 * <p>The source defines
 *
 * <pre>
 *   double shape_of(double y, double gain, __global const double *form, int points)
 * </pre>
 *
 * <p>as gain · φ(y / unit), or 1 / φ(y / unit) of a {@link Shape#reciprocal} shape. It may call {@code power_of_half(y)},
 * 2^(−y) as {@link org.separatrix.numerics.Exp2} has it, and {@code rectified(x)}, max(0, x). Products and sums are not
 * contracted; {@code fma} stands for Java's.
 *
 * @param source of the function
 * @param form numbers that it reads, as many as {@code points} says; not modified
 */
public record OpenClForm(String source, double... form) {

    /**
     * A form whose source is the function.
     *
     * @param body of the function, of {@code y}, {@code gain}, {@code form} and {@code points}
     * @param form numbers that it reads
     */
    public static OpenClForm of(String body, double... form) {
        String head = "double shape_of(double y, double gain, __global const double *form, int points) {\n";
        return new OpenClForm(head + body + "}\n", form);
    }
}
