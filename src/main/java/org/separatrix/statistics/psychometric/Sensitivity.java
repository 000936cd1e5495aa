package org.separatrix.statistics.psychometric;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.separatrix.statistics.DeltaEstimate;

/**
 * How midpoint and width move with the rate at each level. With the derivatives P'_i of the fitted rates by the parameters
 * that are not at a limit,
 *
 * <pre>
 *   H = Σ_i n_i P'_i P'_iᵀ / (P_i (1 − P_i)),     d parameters / d rate_i = H⁻¹ n_i P'_i / (P_i (1 − P_i))
 * </pre>
 *
 * @param midpoint with its derivatives; all 0 where the fit is a step
 * @param width likewise
 * @param crossing where the fitted rate is ½, whatever floor and lapse are; NaN where it nowhere is
 */
record Sensitivity(DeltaEstimate midpoint, DeltaEstimate width, DeltaEstimate crossing) {

    private static final double HALF = 0.5;

    static Sensitivity of(Psychometric fit) {
        int count = fit.levels().count();
        double[] midpoint = new double[count];
        double[] width = new double[count];
        double[] crossing = new double[count];
        double at = crossing(fit);
        if (fit.width().value() > 0.0) {
            differentiate(fit, midpoint, width, at, crossing);
        }
        return new Sensitivity(
                new DeltaEstimate(fit.midpoint().value(), midpoint),
                new DeltaEstimate(fit.width().value(), width),
                new DeltaEstimate(at, crossing));
    }

    private static double crossing(Psychometric fit) {
        double share = (HALF - fit.floor()) / (1.0 - fit.floor() - fit.lapse());
        return share > 0.0 && share < 1.0 && fit.width().value() > 0.0
                ? fit.midpoint().value() + fit.scale() * fit.family().inverse(share)
                : Double.NaN;
    }

    private static void differentiate(
            Psychometric fit, double[] midpoint, double[] width, double at, double[] crossing) {
        double scale = fit.width().value() / fit.family().quartiles();
        double span = 1.0 - fit.floor() - fit.lapse();
        double[][] moved = moved(fit);
        for (int i = 0; i < moved.length; i++) {
            midpoint[i] = moved[i][0];
            width[i] = moved[i][1] * fit.width().value();
            crossing[i] = of(moved[i], fit, at, span, scale);
        }
    }

    /** The fitted rate at any place, with its derivatives by the rate at each level; of a fit that is no step. */
    static DoubleFunction<DeltaEstimate> rates(Psychometric fit) {
        double[][] moved = moved(fit);
        double scale = fit.width().value() / fit.family().quartiles();
        double span = 1.0 - fit.floor() - fit.lapse();
        return x -> {
            double z = (x - fit.midpoint().value()) / scale;
            double rise = fit.family().at(z);
            double[] by = derivatives(fit, span * fit.family().slope(z), scale, z, rise);
            double[] gradient = new double[fit.levels().count()];
            for (int i = 0; i < moved.length; i++) {
                for (int parameter = 0; parameter < by.length; parameter++) {
                    gradient[i] += by[parameter] * moved[i][parameter];
                }
            }
            return new DeltaEstimate(fit.floor() + span * rise, gradient);
        };
    }

    /** {@code [level][parameter]}: the derivatives of the parameters; none where these cannot be told from each other. */
    private static double[][] moved(Psychometric fit) {
        double scale = fit.width().value() / fit.family().quartiles();
        double span = 1.0 - fit.floor() - fit.lapse();
        int count = fit.levels().count();
        double[][] by = new double[count][];
        double[] weight = new double[count];
        RealMatrix information = null;
        for (int i = 0; i < count; i++) {
            double z = (fit.levels().x()[i] - fit.midpoint().value()) / scale;
            double rise = fit.family().at(z);
            double p = fit.floor() + span * rise;
            by[i] = derivatives(fit, span * fit.family().slope(z), scale, z, rise);
            weight[i] = p > 0.0 && p < 1.0 ? fit.levels().trials()[i] / (p * (1.0 - p)) : 0.0;
            RealMatrix of = new Array2DRowRealMatrix(by[i]);
            RealMatrix more = of.multiply(of.transpose()).scalarMultiply(weight[i]);
            information = information == null ? more : information.add(more);
        }
        try {
            RealMatrix inverse = new LUDecomposition(information).getSolver().getInverse();
            double[][] moved = new double[count][];
            for (int i = 0; i < count; i++) {
                moved[i] = inverse.operate(by[i]);
                for (int parameter = 0; parameter < moved[i].length; parameter++) {
                    moved[i][parameter] *= weight[i];
                }
            }
            return moved;
        } catch (SingularMatrixException nothingToTell) {
            return new double[0][];
        }
    }

    /** By how much the place moves where the fitted rate is what it was, when the parameters move. */
    private static double of(double[] moved, Psychometric fit, double at, double span, double scale) {
        if (Double.isNaN(at)) {
            return 0.0;
        }
        double z = (at - fit.midpoint().value()) / scale;
        double slope = span * fit.family().slope(z);
        double[] by = derivatives(fit, slope, scale, z, fit.family().at(z));
        double rise = 0.0;
        for (int parameter = 0; parameter < by.length; parameter++) {
            rise += by[parameter] * moved[parameter];
        }
        return -rise * scale / slope;
    }

    /** By μ, ln s, and floor and ceiling where these are free. */
    private static double[] derivatives(Psychometric fit, double slope, double scale, double z, double rise) {
        List<Double> by = new ArrayList<>(List.of(-slope / scale, -slope * z));
        if (fit.floor() > 0.0) {
            by.add(1.0 - rise);
        }
        if (fit.lapses() && fit.lapse() > 0.0) {
            by.add(rise);
        }
        return by.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
