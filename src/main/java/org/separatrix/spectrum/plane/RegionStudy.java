package org.separatrix.spectrum.plane;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.separatrix.spectrum.continuation.Progress;
import org.separatrix.spectrum.equations.SpectrumException;
import org.separatrix.spectrum.plane.CurveFollower.Node;
import org.separatrix.spectrum.plane.CurveFollower.Path;

/**
 * Which states are stable in the cells of a grid over a plane, each looked at in its middle. Along a row the states are followed
 * over the first parameter; between two of their points that are equally stable nothing changes.
 *
 * <p>The states decide, not the curves: where several states of a kind exist at once, the curves do not say which of them remains
 * beyond one that ends, and a curve that was missed would tint a region wrongly without a sign. So regions are a check of the
 * curves; in the tests each changes where the other does.
 *
 * @param plane where, its rings not driven
 * @param options how states are followed
 * @param columns cells along the first parameter, 1 or more
 * @param rows cells along the second, 1 or more
 */
public record RegionStudy(Plane plane, PlaneOptions options, int columns, int rows) {

    /**
     * A cell.
     *
     * @param value of the first parameter in its middle
     * @param second of the second
     * @param coexistence whether all rings may hold their bumps
     * @param several whether some rings, more than one and not all, may hold bumps of one height beside others without
     * @param winner whether one ring may hold the only bump
     * @param silence whether no ring may hold one
     */
    public record Region(
            double value, double second, boolean coexistence, boolean several, boolean winner, boolean silence) {}

    private static final double STABLE = -1e-9;

    public RegionStudy {
        if (columns < 1 || rows < 1) {
            throw new SpectrumException("a grid of " + columns + " by " + rows + " cells has none");
        }
    }

    /** Whether the states that regions tell of exist in a plane by themselves. */
    public static boolean applies(Plane plane) {
        return plane.drive() == CurveKind.Drive.NONE;
    }

    /** All cells, row by row. */
    public List<Region> run(Progress progress) {
        List<Region> regions = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            double s = plane.rectangle().second().at((row + 0.5) / rows);
            boolean[] coexistence = stable(CurveKind.FOLD, s);
            boolean[] several = several(s);
            boolean[] winner = stable(CurveKind.WINNER_FOLD, s);
            boolean[] silence = stable(CurveKind.TURING, s);
            for (int column = 0; column < columns; column++) {
                regions.add(new Region(
                        middle(column), s, coexistence[column], several[column], winner[column], silence[column]));
            }
            progress.report("regions", (row + 1.0) / rows);
        }
        return regions;
    }

    private double middle(int column) {
        return plane.rectangle().first().at((column + 0.5) / columns);
    }

    private boolean[] several(double s) {
        boolean[] several = new boolean[columns];
        for (int bumps = 2; bumps < plane.rings(); bumps++) {
            boolean[] stable = stable(CurveKind.ofBumps(bumps, plane.rings()), s);
            for (int column = 0; column < columns; column++) {
                several[column] |= stable[column];
            }
        }
        return several;
    }

    /** In which columns of a row a state of the kind whose folds these are is stable. */
    private boolean[] stable(CurveKind kind, double s) {
        Optional<Frame> frame = kind.frame(plane.rings(), plane.drive());
        return frame.map(of -> stable(of, s)).orElseGet(() -> new boolean[columns]);
    }

    private boolean[] stable(Frame frame, double s) {
        boolean[] stable = new boolean[columns];
        StateSearch search = new StateSearch(plane, frame, options.largestStep());
        StateSet set = new StateSet(plane, frame, s);
        for (Path path : search.branches(s)) {
            List<Node> nodes = path.nodes();
            boolean before = isStable(set, nodes.get(0).u());
            for (int k = 1; k < nodes.size(); k++) {
                boolean here = isStable(set, nodes.get(k).u());
                mark(stable, search, set, nodes.get(k - 1), nodes.get(k), before, here);
                before = here;
            }
        }
        return stable;
    }

    private void mark(
            boolean[] stable, StateSearch search, StateSet set, Node from, Node to, boolean before, boolean after) {
        int place = from.u().length - 1;
        double low = Math.min(from.u()[place], to.u()[place]);
        double high = Math.max(from.u()[place], to.u()[place]);
        for (int column = 0; column < columns && (before || after); column++) {
            double p = middle(column);
            if (low <= p && p <= high && !stable[column]) {
                stable[column] = before == after
                        || search.atFirst(from, to, p)
                                .filter(u -> isStable(set, u))
                                .isPresent();
            }
        }
    }

    private boolean isStable(StateSet set, double[] u) {
        return set.expansion(u)
                .filter(at -> CriticalSet.eigenvalues(plane, at).stream().allMatch(value -> value < STABLE))
                .isPresent();
    }
}
