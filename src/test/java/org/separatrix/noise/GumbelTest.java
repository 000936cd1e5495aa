package org.separatrix.noise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.separatrix.numerics.Kernel;

class GumbelTest {

    private static final Stream STREAM = Stream.of("test of Gumbel noise", 4L);

    /** Rows that end within a chunk, and within a vector. */
    private static double[][] rows(Kernel kernel, int rows, int length, double scale, long word) {
        double[][] base = new double[rows][length];
        for (int row = 0; row < rows; row++) {
            Arrays.fill(base[row], row);
        }
        double[][] out = new double[rows][length];
        Gumbel.of(kernel).add(STREAM, word, scale, base, out);
        return out;
    }

    @Test
    void followsTheLogarithmsOfTheLibrary() {
        for (Kernel kernel : Kernel.values()) {
            double[][] out = rows(kernel, 41, 77, 0.5, 1000L);
            for (int row = 0; row < out.length; row++) {
                for (int i = 0; i < out[row].length; i++) {
                    long word = STREAM.bits(1000L + row * 77L + i);
                    double u = ((word >>> 13 << 1) + 1L) * 0x1p-52;
                    assertEquals(row - 0.5 * Math.log(-Math.log(u)), out[row][i], 1e-7, kernel + ", " + u);
                }
            }
        }
    }

    @Test
    void isTheSameToTheLastBitByEitherKernel() {
        double[][] scalar = rows(Kernel.SCALAR, 1000, 65, 1.0, 0L);
        double[][] vector = rows(Kernel.VECTOR, 1000, 65, 1.0, 0L);
        assertArrayEquals(scalar, vector);
    }

    @Test
    void hasTheMeanAndTheVarianceOfTheDistribution() {
        double[] values = rows(Kernel.best(), 1, 400_000, 1.0, 7L)[0];
        double mean = Arrays.stream(values).average().orElseThrow();
        double variance =
                Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum() / values.length;
        assertEquals(0.5772156649, mean, 0.008);
        assertEquals(Math.PI * Math.PI / 6.0, variance, 0.02);
    }
}
