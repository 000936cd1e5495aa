package org.separatrix.statistics;

import java.util.Arrays;

/**
 * Where a rate climbs through ½ along a scale of levels, and how steeply.
 *
 * <pre>
 *   logistic fit    P(x) = 1 / (1 + e^(−(b0 + b1 x))),  maximum likelihood:  Σ_g (p_g − P(x_g)) (1, x_g) = 0
 *   midpoint        −b0/b1, where P = ½
 *   width           2 ln 3 / b1, from P = ¼ to P = ¾
 *   crossing        where the straight line between the rates, made monotone by pooling neighbours, first reaches ½
 * </pre>
 *
 * <p>The crossing assumes no shape of the curve. Every level has as many trials.
 *
 * @param midpoint of the fit
 * @param width of the fit
 * @param crossing free of the fit
 */
public record Cliff(DeltaEstimate midpoint, DeltaEstimate width, DeltaEstimate crossing) {

    private static final int MOST_STEPS = 50;
    private static final double SOLVED = 1e-12;
    private static final double QUARTER_TO_THREE_QUARTERS = 2.0 * Math.log(3.0);

    /**
     * The cliff in some rates.
     *
     * @param levels ascending, at least two; not modified
     * @param rates at each level, in [0, 1]; not modified
     */
    public static Cliff of(double[] levels, double[] rates) {
        if (levels.length < 2 || levels.length != rates.length) {
            throw new IllegalArgumentException(levels.length + " levels, " + rates.length + " rates");
        }
        DeltaEstimate crossing = crossing(levels, rates);
        double[] b = {0.0, 0.0};
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] score = new double[2];
            double[] information = new double[3];
            for (int g = 0; g < levels.length; g++) {
                double p = 1.0 / (1.0 + Math.exp(-(b[0] + b[1] * levels[g])));
                score[0] += rates[g] - p;
                score[1] += (rates[g] - p) * levels[g];
                information[0] += p * (1.0 - p);
                information[1] += p * (1.0 - p) * levels[g];
                information[2] += p * (1.0 - p) * levels[g] * levels[g];
            }
            double determinant = information[0] * information[2] - information[1] * information[1];
            double change0 = (information[2] * score[0] - information[1] * score[1]) / determinant;
            double change1 = (information[0] * score[1] - information[1] * score[0]) / determinant;
            b[0] += change0;
            b[1] += change1;
            if (!Double.isFinite(b[0] + b[1])) {
                break;
            }
            if (Math.abs(change0) < SOLVED * (1.0 + Math.abs(b[0]))
                    && Math.abs(change1) < SOLVED * (1.0 + Math.abs(b[1]))) {
                return fitted(levels, b, information, determinant, crossing);
            }
        }
        return new Cliff(DeltaEstimate.none(levels.length), DeltaEstimate.none(levels.length), crossing);
    }

    private static Cliff fitted(
            double[] levels, double[] b, double[] information, double determinant, DeltaEstimate crossing) {
        double[] midpoint = new double[levels.length];
        double[] width = new double[levels.length];
        for (int g = 0; g < levels.length; g++) {
            double by0 = (information[2] - information[1] * levels[g]) / determinant;
            double by1 = (information[0] * levels[g] - information[1]) / determinant;
            midpoint[g] = -by0 / b[1] + by1 * b[0] / (b[1] * b[1]);
            width[g] = -by1 * QUARTER_TO_THREE_QUARTERS / (b[1] * b[1]);
        }
        return new Cliff(
                new DeltaEstimate(-b[0] / b[1], midpoint),
                new DeltaEstimate(QUARTER_TO_THREE_QUARTERS / b[1], width),
                crossing);
    }

    private static DeltaEstimate crossing(double[] levels, double[] rates) {
        int[] block = pooled(rates);
        double[] fit = new double[rates.length];
        for (int g = 0; g < rates.length; g++) {
            fit[g] = mean(rates, block, g);
        }
        for (int g = 0; g + 1 < levels.length; g++) {
            if (fit[g] < 0.5 && fit[g + 1] >= 0.5) {
                double rise = fit[g + 1] - fit[g];
                double run = levels[g + 1] - levels[g];
                double[] gradient = new double[rates.length];
                spread(-run * (fit[g + 1] - 0.5) / (rise * rise), block, g, gradient);
                spread(-run * (0.5 - fit[g]) / (rise * rise), block, g + 1, gradient);
                return new DeltaEstimate(levels[g] + run * (0.5 - fit[g]) / rise, gradient);
            }
        }
        return DeltaEstimate.none(levels.length);
    }

    /** Pool adjacent violators: the number of the block that each level belongs to. */
    private static int[] pooled(double[] rates) {
        int[] block = new int[rates.length];
        Arrays.setAll(block, g -> g);
        boolean descends = true;
        while (descends) {
            descends = false;
            for (int g = 0; g + 1 < rates.length; g++) {
                if (block[g] != block[g + 1] && mean(rates, block, g) > mean(rates, block, g + 1)) {
                    int absorbed = block[g + 1];
                    int into = block[g];
                    Arrays.setAll(block, h -> block[h] == absorbed ? into : block[h]);
                    descends = true;
                }
            }
        }
        return block;
    }

    private static double mean(double[] rates, int[] block, int level) {
        double sum = 0.0;
        int count = 0;
        for (int g = 0; g < rates.length; g++) {
            if (block[g] == block[level]) {
                sum += rates[g];
                count++;
            }
        }
        return sum / count;
    }

    private static void spread(double derivative, int[] block, int level, double[] gradient) {
        long size = Arrays.stream(block).filter(b -> b == block[level]).count();
        for (int g = 0; g < gradient.length; g++) {
            gradient[g] += block[g] == block[level] ? derivative / size : 0.0;
        }
    }
}
