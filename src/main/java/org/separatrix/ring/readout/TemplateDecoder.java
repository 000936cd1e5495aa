package org.separatrix.ring.readout;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.separatrix.ring.Model;
import org.separatrix.ring.Tuning;

/**
 * The grid angle φ_k = −π + 2π k/grid whose template matches the response best, the first of equals:
 *
 * <pre>
 *   argmax_k Σ_i t_ki r_i,   t_ki = T(θ_i − φ_k) / √(Σ_j T(θ_j − φ_k)²)
 * </pre>
 *
 * <p>The norm of the response is the same for all k and does not matter. Neurons i and N − i and angles k and grid − k
 * are mirror images, so with e_i = r_i + r_{N−i} and o_i = r_i − r_{N−i} two matches come from one pass over half the
 * neurons:
 *
 * <pre>
 *   match(±φ_k) = Σ_{i ≤ N/2} e_i (t_ki + t_k,N−i)/2  ±  Σ_{i &lt; N/2} o_i (t_ki − t_k,N−i)/2
 * </pre>
 */
final class TemplateDecoder implements Decoder {

    /** Trials decoded together: their rates stay in the first-level cache while all templates pass. */
    private static final int TILE = 128;

    /** More trials than this are decoded by all cores. */
    private static final int MANY = 4096;

    /** Batch after batch is decoded by the same templates. */
    private static volatile @Nullable TemplateDecoder latest;

    private final int neurons;
    private final double kappa;
    private final int grid;
    private final double[][] even;
    private final double[][] odd;

    private TemplateDecoder(Model model, int grid) {
        this.neurons = model.neurons();
        this.kappa = model.kappa();
        this.grid = grid;
        this.even = new double[grid / 2 + 1][];
        this.odd = new double[grid / 2 + 1][];
        Tuning tuning = new Tuning(kappa);
        for (int k = 0; k < even.length; k++) {
            double[] template = new double[neurons];
            double angle = angle(k);
            Arrays.setAll(template, i -> tuning.at(model.preferredAngle(i) - angle));
            double norm = Math.sqrt(Arrays.stream(template).map(t -> t * t).sum());
            even[k] = fold(template, 1.0, 0.5 / norm);
            odd[k] = fold(template, -1.0, 0.5 / norm);
        }
    }

    /** The decoder of a model for a grid of so many angles. */
    static TemplateDecoder of(Model model, int grid) {
        TemplateDecoder known = latest;
        if (known != null && known.neurons == model.neurons() && known.kappa == model.kappa() && known.grid == grid) {
            return known;
        }
        TemplateDecoder made = new TemplateDecoder(model, grid);
        latest = made;
        return made;
    }

    @Override
    public double[] decode(double[] response) {
        int trials = response.length / neurons;
        double[] angles = new double[trials];
        IntStream tiles = IntStream.range(0, (trials + TILE - 1) / TILE);
        // A device hands over more trials at once than one core could decode meanwhile.
        (trials > MANY ? tiles.parallel() : tiles).forEach(tile -> {
            int first = tile * TILE;
            int count = Math.min(TILE, trials - first);
            double[] decoded =
                    decode(fold(response, trials, first, count, 1.0), fold(response, trials, first, count, -1.0));
            System.arraycopy(decoded, 0, angles, first, count);
        });
        FlatResponses.takeAngles(response, angles);
        return angles;
    }

    private double[] decode(double[][] sums, double[][] differences) {
        int count = sums[0].length;
        double[] symmetric = new double[count];
        double[] antisymmetric = new double[count];
        double[] best = new double[count];
        double[] bestMirrored = new double[count];
        double[] angles = new double[count];
        double[] mirrored = new double[count];
        Arrays.fill(angles, Double.NaN);
        for (int k = 0; k < even.length; k++) {
            match(even[k], sums, symmetric);
            match(odd[k], differences, antisymmetric);
            keepBest(symmetric, antisymmetric, angle(k), best, angles);
            keepBestMirrored(symmetric, antisymmetric, angle((grid - k) % grid), bestMirrored, mirrored);
        }
        for (int trial = 0; trial < count; trial++) {
            if (bestMirrored[trial] > best[trial]) {
                angles[trial] = mirrored[trial];
            }
        }
        return angles;
    }

    private static void keepBest(
            double[] symmetric, double[] antisymmetric, double angle, double[] best, double[] angles) {
        for (int trial = 0; trial < best.length; trial++) {
            double match = symmetric[trial] + antisymmetric[trial];
            if (match > best[trial]) {
                best[trial] = match;
                angles[trial] = angle;
            }
        }
    }

    /** Here the index falls from call to call, so of equals the last is the first of the grid. */
    private static void keepBestMirrored(
            double[] symmetric, double[] antisymmetric, double angle, double[] best, double[] angles) {
        for (int trial = 0; trial < best.length; trial++) {
            double match = symmetric[trial] - antisymmetric[trial];
            if (match >= best[trial]) {
                best[trial] = match;
                angles[trial] = angle;
            }
        }
    }

    private static void match(double[] template, double[][] rates, double[] match) {
        Arrays.fill(match, 0.0);
        for (int i = 0; i < template.length; i += 4) {
            add(template, i, rates[i], rates[i + 1], rates[i + 2], rates[i + 3], match);
        }
    }

    /** Four neurons at a time, since reading and writing the sum costs as much as adding to it. */
    private static void add(double[] t, int i, double[] a, double[] b, double[] c, double[] d, double[] match) {
        double ta = t[i];
        double tb = t[i + 1];
        double tc = t[i + 2];
        double td = t[i + 3];
        for (int trial = 0; trial < match.length; trial++) {
            double sum = Math.fma(a[trial], ta, match[trial]);
            sum = Math.fma(b[trial], tb, sum);
            sum = Math.fma(c[trial], tc, sum);
            match[trial] = Math.fma(d[trial], td, sum);
        }
    }

    /** Neurons 0 to N/2, each with its mirror image; 0 and N/2 are their own. Padded to a multiple of four. */
    private double[] fold(double[] template, double sign, double scale) {
        double[] folded = new double[folds()];
        for (int i = 0; i <= neurons / 2; i++) {
            folded[i] = scale * (template[i] + sign * template[(neurons - i) % neurons]);
        }
        return folded;
    }

    /** {@code [neuron ≤ N/2][trial]} of a tile. What is its own mirror image counts once, as half of each. */
    private double[][] fold(double[] response, int trials, int first, int count, double sign) {
        double[][] folded = new double[folds()][count];
        for (int i = 0; i <= neurons / 2; i++) {
            int mirror = (neurons - i) % neurons;
            double weight = mirror == i ? 0.5 : 1.0;
            for (int trial = 0; trial < count; trial++) {
                double r = response[i * trials + first + trial];
                folded[i][trial] = weight * (r + sign * response[mirror * trials + first + trial]);
            }
        }
        return folded;
    }

    private int folds() {
        return (neurons / 2 + 4) / 4 * 4;
    }

    private double angle(int k) {
        return -Math.PI + 2.0 * Math.PI * k / grid;
    }
}
