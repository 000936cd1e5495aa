package org.separatrix.statistics.mixture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.separatrix.statistics.Descent;

/**
 * The largest log-likelihood of all weights over κ. The weights are optimal at each κ, so that its slope is that of the
 * log-likelihood at fixed weights. It is taken on a logarithmic grid; each change of its sign from above 0 to 0 or below
 * holds a local maximum, which a search for the root then finds.
 */
final class ConcentrationProfile {

    /** How far below its maximum the log-likelihood may stay: on the grid, and where it is reported. */
    static final double COARSE = 1e-5;

    static final double FINE = 1e-9;

    private static final double SMALLEST = 1.0 / 1024.0;
    private static final double ACCURACY = 1e-8;

    private final Densities densities;
    private final WeightSolver solver;
    private final List<Point> grid = new ArrayList<>();
    private final List<Point> maxima = new ArrayList<>();

    /**
     * A point of the profile.
     *
     * @param value NaN until it is asked for
     * @param slope of the value by κ
     */
    record Point(double kappa, double value, double slope, double[] weights) {}

    ConcentrationProfile(Densities densities, Bounds bounds) {
        this.densities = densities;
        this.solver = new WeightSolver(densities);
        scan(bounds);
        locate();
        maxima.sort(Comparator.comparingDouble(Point::value).reversed());
    }

    private void scan(Bounds bounds) {
        double[] weights = new double[densities.parts()];
        Arrays.fill(weights, 1.0 / weights.length);
        double first = Math.max(bounds.least(), SMALLEST);
        if (bounds.least() == 0.0) {
            grid.add(uniform());
        }
        for (int point = 0; ; point++) {
            double kappa = densities.scan(first, point);
            if (kappa >= bounds.most()) {
                grid.add(at(bounds.most(), weights, COARSE));
                return;
            }
            solver.maximise(weights, COARSE);
            weights = solver.weights();
            grid.add(new Point(kappa, Double.NaN, solver.slopeOfConcentration(), weights));
        }
    }

    /** At κ = 0 all weights are as good; by convention all reports are guesses. */
    private Point uniform() {
        double[] guesses = new double[densities.parts()];
        guesses[guesses.length - 1] = 1.0;
        densities.at(0.0);
        solver.maximise(guesses, COARSE);
        return new Point(0.0, solver.logLikelihood(), 0.0, guesses);
    }

    private Point point(double kappa) {
        return new Point(kappa, solver.logLikelihood(), solver.slopeOfConcentration(), solver.weights());
    }

    /** The profile at any κ, from the weights of a point near it. */
    Point at(double kappa, double[] weights, double gap) {
        densities.at(kappa);
        solver.maximise(weights, gap);
        return point(kappa);
    }

    private void locate() {
        for (int i = 0; i + 1 < grid.size(); i++) {
            Point left = grid.get(i);
            Point right = grid.get(i + 1);
            if (left.slope() > 0.0 && right.slope() <= 0.0) {
                maxima.add(between(left, right));
            }
        }
        Point first = grid.get(0);
        Point last = grid.get(grid.size() - 1);
        if (last.slope() > 0.0 || grid.size() == 1) {
            maxima.add(at(last.kappa(), last.weights(), FINE));
        }
        if (first.slope() <= 0.0 && (first.kappa() > 0.0 || maxima.isEmpty())) {
            maxima.add(first.kappa() > 0.0 ? at(first.kappa(), first.weights(), FINE) : first);
        }
    }

    private Point between(Point left, Point right) {
        double from = Math.log(Math.max(left.kappa(), SMALLEST / 2.0));
        double to = Math.log(right.kappa());
        double root = Descent.root(
                from, left.kappa() * left.slope(), to, right.kappa() * right.slope(), ACCURACY, logarithm -> {
                    double kappa = Math.exp(logarithm);
                    densities.at(kappa);
                    solver.maximise(left.weights(), FINE);
                    return kappa * solver.slopeOfConcentration();
                });
        return at(Math.exp(root), left.weights(), FINE);
    }

    WeightSolver solver() {
        return solver;
    }

    Densities densities() {
        return densities;
    }

    /** The local maxima, the largest first. */
    List<Point> maxima() {
        return List.copyOf(maxima);
    }

    /** The points of the grid and the local maxima, by κ. */
    List<Point> points() {
        grid.replaceAll(point -> Double.isNaN(point.value()) ? at(point.kappa(), point.weights(), COARSE) : point);
        List<Point> all = new ArrayList<>(grid);
        all.addAll(maxima);
        all.sort(Comparator.comparingDouble(Point::kappa));
        return all;
    }
}
