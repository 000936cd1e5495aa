package org.separatrix.numerics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Text of a program in OpenCL C. Constants come from those of Java, to the last bit, so that nothing is typed twice.
 *
 * <p>A compiler must neither contract nor reorder: {@code fma} stands where it is meant.
 */
public final class OpenClSource {

    private final StringBuilder text =
            new StringBuilder("#pragma OPENCL EXTENSION cl_khr_fp64 : enable\n" + "#pragma OPENCL FP_CONTRACT OFF\n");

    /** {@code NAME} stands for a number. */
    public OpenClSource define(String name, double value) {
        return define(name, "(" + Double.toHexString(value) + ")");
    }

    /** {@code NAME} stands for 64 bits. */
    public OpenClSource define(String name, long value) {
        return define(name, "0x" + Long.toHexString(value) + "UL");
    }

    /** {@code NAME_0}, {@code NAME_1} … stand for the coefficients of a polynomial, the constant one first. */
    public OpenClSource polynomial(String name, double... coefficients) {
        for (int i = 0; i < coefficients.length; i++) {
            define(name + "_" + i, coefficients[i]);
        }
        return this;
    }

    private OpenClSource define(String name, String value) {
        text.append("#define ").append(name).append(' ').append(value).append('\n');
        return this;
    }

    /** Some text. */
    public OpenClSource append(String source) {
        text.append(source);
        return this;
    }

    /** The text of a file beside a class. */
    public OpenClSource append(Class<?> beside, String file) {
        try (InputStream in = beside.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing beside " + beside.getName());
            }
            return append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@link Exp2} as {@code double power_of_half(double y)}. */
    public OpenClSource appendExp2() {
        return define("EXP2_ROUNDER", Exp2.ROUNDER)
                .define("EXP2_LOWEST", Exp2.LOWEST)
                .define("EXP2_HIGHEST", Exp2.HIGHEST)
                .polynomial(
                        "EXP2_C", Exp2.C_0, Exp2.C_1, Exp2.C_2, Exp2.C_3, Exp2.C_4, Exp2.C_5, Exp2.C_6, Exp2.C_7,
                        Exp2.C_8)
                .append(OpenClSource.class, "exp2.cl");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
