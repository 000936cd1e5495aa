package org.separatrix.statistics.mixture;

import java.util.List;

/**
 * Pearson's χ² of the errors in {@value #CELLS} cells of equal width. Expected counts are those of the fitted density: on
 * the grid of a decoder of the angles in each cell, otherwise of the whole cell.
 *
 * @param degrees of freedom: the cells less one less the parameters of the model
 */
public record GoodnessOfFit(double chiSquared, int degrees) {

    private static final int CELLS = 50;
    private static final double TURN = 2.0 * Math.PI;

    /** About one for a model that is right. */
    public double perDegree() {
        return chiSquared / degrees;
    }

    /** @param reports the same as those of {@code held} */
    static GoodnessOfFit of(MixtureFit fit, HeldReports held, Reports reports) {
        if (held.grid().isEmpty()) {
            return of(fit, reports);
        }
        int angles = held.grid().getAsInt();
        double half = Math.PI / angles;
        double[] expected = new double[CELLS];
        double sum = 0.0;
        List<Centre> centres = Centre.of(fit, reports.trials().get(0).offsets());
        VonMisesTable table = new VonMisesTable(fit.concentration());
        for (int k = 0; k < angles; k++) {
            double error = -Math.PI + TURN * k / angles - held.target();
            double mass = mass(centres, table, error, half) + guesses(fit) / angles;
            expected[cell(error + half)] += mass;
            sum += mass;
        }
        for (int cell = 0; cell < CELLS; cell++) {
            expected[cell] *= reports.count() / sum;
        }
        return of(fit, observed(reports, half), expected);
    }

    /** That of all centres, half a step to both sides of an error. */
    private static double mass(List<Centre> centres, VonMisesTable table, double error, double half) {
        double mass = 0.0;
        for (int i = 0; i < centres.size(); i++) {
            Centre centre = centres.get(i);
            mass += centre.weight() * table.between(error - centre.at() - half, error - centre.at() + half);
        }
        return mass;
    }

    /** Of reports at any angle, with items of their own each. */
    public static GoodnessOfFit of(MixtureFit fit, Reports reports) {
        double[] expected = new double[CELLS];
        double[] counts = reports.counts();
        VonMisesTable table = new VonMisesTable(fit.concentration());
        for (int i = 0; i < counts.length; i++) {
            for (Centre centre : Centre.of(fit, reports.trials().get(i).offsets())) {
                for (int cell = 0; cell < CELLS; cell++) {
                    double from = -Math.PI + TURN * cell / CELLS - centre.at();
                    expected[cell] += counts[i] * centre.weight() * table.between(from, from + TURN / CELLS);
                }
            }
        }
        for (int cell = 0; cell < CELLS; cell++) {
            expected[cell] += guesses(fit) * reports.count() / CELLS;
        }
        return of(fit, observed(reports, 0.0), expected);
    }

    private static double guesses(MixtureFit fit) {
        return fit.best().get(fit.best().size() - 1);
    }

    private static double[] observed(Reports reports, double shift) {
        double[] observed = new double[CELLS];
        double[] counts = reports.counts();
        for (int i = 0; i < counts.length; i++) {
            observed[cell(reports.trials().get(i).error() + shift)] += counts[i];
        }
        return observed;
    }

    private static int cell(double angle) {
        double turns = (angle + Math.PI) / TURN;
        return Math.min(CELLS - 1, (int) ((turns - Math.floor(turns)) * CELLS));
    }

    private static GoodnessOfFit of(MixtureFit fit, double[] observed, double[] expected) {
        double sum = 0.0;
        for (int cell = 0; cell < CELLS; cell++) {
            double off = observed[cell] - expected[cell];
            sum += observed[cell] == 0.0 ? expected[cell] : off * off / expected[cell];
        }
        return new GoodnessOfFit(sum, CELLS - 1 - fit.model().parameters(fit.nontargets()));
    }
}
