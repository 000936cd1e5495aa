package org.separatrix.statistics.mixture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.separatrix.statistics.mixture.MixtureModel.Part;

/**
 * The densities of the parts of a model at the reports, and their derivatives by κ, for one κ at a time. With
 * v = cos(e − centre) − 1, and averaged over the non-targets where these share a weight,
 *
 * <pre>
 *   L = exp(κ v) / (2π e^{−κ} I0(κ)),      dL/dκ = L (v + 1 − A1(κ))
 * </pre>
 *
 * <p>On a grid that goes up by the same factor {@value #PHASES} times for each doubling, exp(2κ v) is the square of
 * exp(κ v): a scan over the grid needs exponentials for the first octave only.
 */
final class Densities {

    /** Points of the grid for each doubling of κ. */
    static final int PHASES = 3;

    /** Of a guess, radians⁻¹. */
    static final double UNIFORM = 1.0 / (2.0 * Math.PI);

    private final double[] counts;
    private final double[][][] below;
    private final double[][] share;
    private final double[] power;
    private final double[][] density;
    private final double[][] slope;
    private final double[][][][] powers = new double[PHASES][][][];

    /** cos − 1 of a centre that a trial does not have: its density vanishes at every κ of a search. */
    private static final double NOWHERE = -1e6;

    Densities(Reports reports, MixtureModel model) {
        this.counts = reports.counts();
        List<Reports.Trial> trials = reports.trials();
        List<double[][]> centres = new ArrayList<>();
        List<double[]> shares = new ArrayList<>();
        int item = 0;
        for (Part part : model.parts(reports.nontargets())) {
            int centresOfPart = part == Part.GUESS ? 0 : pooled(part, model) ? reports.nontargets() : 1;
            double[][] of = new double[centresOfPart][];
            for (int j = 0; j < centresOfPart; j++) {
                of[j] = below(trials, part, pooled(part, model) ? j : item);
            }
            double[] portion = shares(trials, pooled(part, model));
            if (part == Part.NONTARGET && model == MixtureModel.ITEMS) {
                item++;
            }
            centres.add(of);
            shares.add(portion);
        }
        this.below = centres.toArray(double[][][]::new);
        this.share = shares.toArray(double[][]::new);
        this.power = new double[trials.size()];
        this.density = new double[below.length][trials.size()];
        this.slope = new double[below.length][trials.size()];
        Arrays.fill(density[below.length - 1], UNIFORM);
    }

    /** cos − 1 of the errors from a centre. */
    private static double[] below(List<Reports.Trial> trials, Part part, int item) {
        double[] below = new double[trials.size()];
        for (int i = 0; i < below.length; i++) {
            double centre = centre(trials.get(i), part, item);
            below[i] = Double.isNaN(centre)
                    ? NOWHERE
                    : VonMises.cosineBelowOne(trials.get(i).error() - centre);
        }
        return below;
    }

    /** What each centre has of the weight of its part. */
    private static double[] shares(List<Reports.Trial> trials, boolean pooled) {
        double[] shares = new double[trials.size()];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = pooled ? 1.0 / trials.get(i).offsets().size() : 1.0;
        }
        return shares;
    }

    private static boolean pooled(Part part, MixtureModel model) {
        return part == Part.NONTARGET && model != MixtureModel.ITEMS;
    }

    /** NaN for a non-target that the trial does not have. */
    private static double centre(Reports.Trial trial, Part part, int item) {
        return switch (part) {
            case TARGET -> 0.0;
            case BLEND -> Reports.blend(trial.offsets());
            case NONTARGET -> item < trial.offsets().size() ? trial.offsets().get(item) : Double.NaN;
            case GUESS -> throw new IllegalArgumentException("a guess has no centre");
        };
    }

    int parts() {
        return density.length;
    }

    double[] counts() {
        return counts;
    }

    /** The densities of a part, radians⁻¹; the buffer of the next κ. */
    double[] density(int part) {
        return density[part];
    }

    /** The derivatives of the densities of a part by κ. */
    double[] slopes(int part) {
        return slope[part];
    }

    /** Goes to any κ. */
    void at(double kappa) {
        VonMises.Shape shape = VonMises.Shape.of(kappa);
        for (int part = 0; part + 1 < below.length; part++) {
            for (int j = 0; j < below[part].length; j++) {
                double[] v = below[part][j];
                for (int i = 0; i < v.length; i++) {
                    power[i] = Math.exp(kappa * v[i]);
                }
                set(part, j, shape, power);
            }
        }
    }

    /**
     * Goes to κ = least · 2^(point/{@value #PHASES}); the points in their order from 0.
     *
     * @return κ
     */
    double scan(double least, int point) {
        int phase = point % PHASES;
        int octave = point / PHASES;
        double kappa = Math.scalb(least * Math.pow(2.0, phase / (double) PHASES), octave);
        VonMises.Shape shape = VonMises.Shape.of(kappa);
        if (octave == 0) {
            powers[phase] = new double[below.length][][];
        }
        for (int part = 0; part + 1 < below.length; part++) {
            if (octave == 0) {
                powers[phase][part] = new double[below[part].length][counts.length];
            }
            for (int j = 0; j < below[part].length; j++) {
                double[] v = below[part][j];
                double[] of = powers[phase][part][j];
                for (int i = 0; i < v.length; i++) {
                    of[i] = octave == 0 ? Math.exp(kappa * v[i]) : of[i] * of[i];
                }
                set(part, j, shape, of);
            }
        }
        return kappa;
    }

    /** Puts the density around a centre of a part in the place of what was there, or adds it to that of the centres before. */
    private void set(int part, int centre, VonMises.Shape shape, double[] powers) {
        if (centre == 0) {
            Arrays.fill(density[part], 0.0);
            Arrays.fill(slope[part], 0.0);
        }
        add(shape, share[part], below[part][centre], powers, density[part], slope[part]);
    }

    private static void add(
            VonMises.Shape shape, double[] share, double[] v, double[] powers, double[] density, double[] slope) {
        double peak = shape.peak();
        double less = 1.0 - shape.resultant();
        for (int i = 0; i < v.length; i++) {
            double of = peak * share[i] * powers[i];
            density[i] += of;
            slope[i] += of * (v[i] + less);
        }
    }
}
