package org.separatrix.ring.transfer;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.separatrix.variant.Option;
import org.separatrix.variant.Values;

/**
 * φ(x) through points (x_k, φ_k): between them the monotone cubic of Fritsch and Carlson, constant outside. With t = (x − x_k)/w and
 * w = x_{k+1} − x_k
 *
 * <pre>
 *   φ(x) = φ_k + w t (d_k + t ((3 s − 2 d_k − d_{k+1}) + t (d_k + d_{k+1} − 2 s))),   s = (φ_{k+1} − φ_k) / w
 * </pre>
 *
 * <p>d_k is the slope at a point: the harmonic mean of the slopes of the chords on both sides, weighted by their widths, and 0
 * where these differ in sign. φ rises or falls with the points and never passes their values. φ′ is continuous but for the ends,
 * φ″ is not.
 *
 * <p>Source: F. N. Fritsch and R. E. Carlson, SIAM J. Numer. Anal. 17, 238 (1980), with the slopes of F. N. Fritsch and J. Butland,
 * SIAM J. Sci. Stat. Comput. 5, 300 (1984). It is the curve of SciPy's {@code PchipInterpolator} and of {@code pchip} in Matlab.
 *
 * @param x x_k, rising, two or more
 * @param phi φ_k ≥ 0, as many
 * @param slopes d_k, as many
 */
public record Tabulated(double[] x, double[] phi, double[] slopes) implements Shape {

    public Tabulated {
        x = x.clone();
        phi = phi.clone();
        slopes = slopes.clone();
        if (x.length < 2 || phi.length != x.length || slopes.length != x.length) {
            throw new IllegalArgumentException("points: " + x.length + " inputs, " + phi.length + " values and "
                    + slopes.length + " slopes, allowed: as many of each, 2 or more");
        }
    }

    /**
     * Through points.
     *
     * @param x rising, two or more; not modified
     * @param phi the values there, ≥ 0, as many; not modified
     */
    public static Tabulated through(double[] x, double[] phi) {
        return new Tabulated(x, phi, slopes(x, phi));
    }

    @Override
    public double[] x() {
        return x.clone();
    }

    @Override
    public double[] phi() {
        return phi.clone();
    }

    @Override
    public double[] slopes() {
        return slopes.clone();
    }

    @Override
    public double value(double at) {
        int last = x.length - 1;
        if (at <= x[0]) {
            return phi[0];
        }
        if (at >= x[last]) {
            return phi[last];
        }
        int k = piece(at);
        double width = x[k + 1] - x[k];
        double chord = (phi[k + 1] - phi[k]) / width;
        double t = (at - x[k]) / width;
        double square = 3.0 * chord - 2.0 * slopes[k] - slopes[k + 1];
        double cube = slopes[k] + slopes[k + 1] - 2.0 * chord;
        // Rounding must not make a rate negative.
        return Math.max(0.0, phi[k] + width * t * (slopes[k] + t * (square + t * cube)));
    }

    /** The points as x, φ and slopes, one behind the other. */
    @Override
    public Optional<OpenClForm> openClForm() {
        double[] points =
                Stream.of(x, phi, slopes).flatMapToDouble(Arrays::stream).toArray();
        return Optional.of(OpenClForm.of(
                """
                    int n = points / 3;
                    __global const double *x = form;
                    __global const double *phi = form + n;
                    __global const double *slopes = form + 2 * n;
                    if (y <= x[0]) {
                        return gain * phi[0];
                    }
                    if (y >= x[n - 1]) {
                        return gain * phi[n - 1];
                    }
                    int k = 0;
                    int high = n - 1;
                    while (high - k > 1) {
                        int middle = (k + high) >> 1;
                        if (y < x[middle]) {
                            high = middle;
                        } else {
                            k = middle;
                        }
                    }
                    double width = x[k + 1] - x[k];
                    double chord = (phi[k + 1] - phi[k]) / width;
                    double t = (y - x[k]) / width;
                    double square = 3.0 * chord - 2.0 * slopes[k] - slopes[k + 1];
                    double cube = slopes[k] + slopes[k + 1] - 2.0 * chord;
                    return gain * rectified(phi[k] + width * t * (slopes[k] + t * (square + t * cube)));
                """,
                points));
    }

    /** At a point the slope to its right, 0 at the last. */
    @Override
    public double slope(double at) {
        if (at < x[0] || at >= x[x.length - 1]) {
            return 0.0;
        }
        int k = piece(at);
        double width = x[k + 1] - x[k];
        double chord = (phi[k + 1] - phi[k]) / width;
        double t = (at - x[k]) / width;
        double square = 3.0 * chord - 2.0 * slopes[k] - slopes[k + 1];
        double cube = slopes[k] + slopes[k + 1] - 2.0 * chord;
        return slopes[k] + t * (2.0 * square + 3.0 * t * cube);
    }

    /** Of the points around a place inside, the index of the left one. */
    private int piece(double at) {
        int low = 0;
        int high = x.length - 1;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (at < x[middle]) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return low;
    }

    @Override
    public double most() {
        return Arrays.stream(phi).max().orElseThrow();
    }

    @Override
    public double[] kinks() {
        return x.clone();
    }

    /** Between points it is a polynomial. */
    @Override
    public double smoothLength(double from) {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public boolean hasCurvature() {
        return false;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tabulated table
                && Arrays.equals(x, table.x)
                && Arrays.equals(phi, table.phi)
                && Arrays.equals(slopes, table.slopes);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(x) + Arrays.hashCode(phi);
    }

    @Override
    public String toString() {
        return "table of " + x.length + " points";
    }

    private static double[] slopes(double[] x, double[] phi) {
        int pieces = Math.min(x.length, phi.length) - 1;
        double[] width = new double[pieces];
        double[] chord = new double[pieces];
        for (int k = 0; k < pieces; k++) {
            width[k] = x[k + 1] - x[k];
            chord[k] = (phi[k + 1] - phi[k]) / width[k];
        }
        double[] slopes = new double[pieces + 1];
        if (pieces == 1) {
            Arrays.fill(slopes, chord[0]);
            return slopes;
        }
        slopes[0] = atEnd(width[0], width[1], chord[0], chord[1]);
        slopes[pieces] = atEnd(width[pieces - 1], width[pieces - 2], chord[pieces - 1], chord[pieces - 2]);
        for (int k = 1; k < pieces; k++) {
            if (Math.signum(chord[k - 1]) * Math.signum(chord[k]) > 0.0) {
                double left = 2.0 * width[k] + width[k - 1];
                double right = width[k] + 2.0 * width[k - 1];
                slopes[k] = (left + right) / (left / chord[k - 1] + right / chord[k]);
            }
        }
        return slopes;
    }

    /** The slope of the parabola through three points, held to what keeps the first piece monotone. */
    private static double atEnd(double width, double next, double chord, double nextChord) {
        double slope = ((2.0 * width + next) * chord - width * nextChord) / (width + next);
        if (Math.signum(slope) != Math.signum(chord)) {
            return 0.0;
        }
        boolean turns = Math.signum(chord) != Math.signum(nextChord);
        return turns && Math.abs(slope) > Math.abs(3.0 * chord) ? 3.0 * chord : slope;
    }

    /** {@code table} of an experiment file. */
    public static final class Kind implements TransferVariant {

        /** What a message has room for beside the rest of a condition. */
        private static final int MOST_POINTS = 1000;

        private static final double CLOSEST = 1e-9;

        @Override
        public String name() {
            return "table";
        }

        @Override
        public String meaning() {
            return "a monotone cubic through points, constant outside them";
        }

        @Override
        public List<Option> options() {
            return List.of(
                    new Option.Reals(
                            "h",
                            "inputs of the points",
                            "a list of numbers from -1e9 to 1e9",
                            x -> Math.abs(x) <= Option.Real.MOST),
                    new Option.Reals(
                            "f",
                            "rates at the points",
                            "a list of numbers >= 0 and at most 1e9",
                            x -> 0.0 <= x && x <= Option.Real.MOST));
        }

        @Override
        public Shape create(Values values) {
            double[] h = values.numbers("h");
            double[] f = values.numbers("f");
            if (h.length < 2 || h.length > MOST_POINTS) {
                throw values.wrong("h", "from 2 to " + MOST_POINTS + " numbers");
            }
            for (int k = 1; k < h.length; k++) {
                if (!(h[k] - h[k - 1] >= CLOSEST)) {
                    throw values.wrong("h", "numbers that increase, by 1e-9 or more each");
                }
            }
            if (f.length != h.length) {
                throw values.wrong("f", "as many numbers as model.transfer.h has, " + h.length);
            }
            if (Arrays.stream(f).allMatch(rate -> rate == 0.0)) {
                throw values.wrong("f", "numbers >= 0, one of them above 0");
            }
            return through(h, f);
        }

        @Override
        public Class<? extends Shape> type() {
            return Tabulated.class;
        }
    }
}
