package org.separatrix.spectrum.studies;

import java.util.ArrayList;
import java.util.List;
import org.separatrix.spectrum.continuation.Branch;
import org.separatrix.spectrum.continuation.Continuation;
import org.separatrix.spectrum.continuation.ContinuationOptions;
import org.separatrix.spectrum.continuation.Progress;
import org.separatrix.spectrum.continuation.StepControl;
import org.separatrix.spectrum.equations.Family;
import org.separatrix.spectrum.equations.Parameter;
import org.separatrix.spectrum.equations.Scenario;
import org.separatrix.spectrum.equations.SpectrumException;
import org.separatrix.spectrum.equilibria.BranchKind;
import org.separatrix.spectrum.equilibria.Corrector;
import org.separatrix.spectrum.equilibria.FixedPoint;
import org.separatrix.spectrum.equilibria.StartingStates;
import org.separatrix.spectrum.equilibria.Tangent;

/**
 * A named branch over a range of a parameter: one unit of work.
 *
 * @param scenario everything but the parameter
 * @param parameter what to continue in
 * @param from where to start, above or below {@code to}
 * @param to the other end of the range
 * @param kind which branch
 * @param options how it is continued
 */
public record BranchStudy(
        Scenario scenario, Parameter parameter, double from, double to, BranchKind kind, ContinuationOptions options)
        implements Study<List<Branch>> {

    public BranchStudy {
        if (!(Double.isFinite(from) && Double.isFinite(to)) || from == to) {
            throw new SpectrumException("spectrum.from = " + from + " and spectrum.to = " + to
                    + " must be two different finite values of " + parameter.key());
        }
    }

    public BranchStudy(Scenario scenario, Parameter parameter, double from, double to, BranchKind kind) {
        this(scenario, parameter, from, to, kind, ContinuationOptions.of(StepControl.over(from, to)));
    }

    /**
     * The connected pieces of the branch that reach an end of the range, or start at a pitchfork inside it.
     *
     * @throws SpectrumException if there is none
     */
    @Override
    public List<Branch> run(Progress progress) {
        Family family = Family.of(scenario, parameter).with(options.newton());
        return kind == BranchKind.ASYMMETRIC
                ? new AsymmetricBranches(this, family, progress).run()
                : fromTheEnds(family, progress);
    }

    private List<Branch> fromTheEnds(Family family, Progress progress) {
        List<Branch> pieces = new ArrayList<>();
        SpectrumException missing = null;
        for (double end : new double[] {from, to}) {
            try {
                List<FixedPoint> starts = starts(family, end);
                for (FixedPoint start : starts) {
                    if (pieces.stream().noneMatch(piece -> contains(piece, start))) {
                        double sense = Math.signum(end == from ? to - from : from - to);
                        Tangent direction =
                                Tangent.ofParameter(start.coordinates().length).scaled(sense);
                        Branch piece =
                                new Continuation(family, from, to, options, progress).follow(kind, start, direction);
                        // A lower state is told only where something happens on it: so it is where the branch comes
                        // back.
                        if (start == starts.get(0) || !piece.specials().isEmpty()) {
                            pieces.add(piece);
                        }
                    }
                }
            } catch (SpectrumException e) {
                missing = missing == null ? e : missing;
            }
        }
        if (pieces.isEmpty()) {
            throw missing;
        }
        return pieces;
    }

    private List<FixedPoint> starts(Family family, double value) {
        Scenario there = family.at(value).scenario();
        if (there.clean()) {
            return new StartingStates(family, value).all(kind);
        }
        return new PinnedBumps(there, kind)
                .nearestToItems()
                .flatMap(pinned -> new Corrector(family).atValue(pinned.coordinates(), value))
                .map(List::of)
                .orElseThrow(() -> new SpectrumException("the disorder leaves no pinned " + kind.label() + " state at "
                        + parameter.key() + " = " + value));
    }

    /** Whether a piece passes through a state at one of its points. */
    static boolean contains(Branch piece, FixedPoint start) {
        return piece.points().stream()
                .filter(point -> point.value() == start.value())
                .anyMatch(point -> StartingStates.distance(point.point(), start) < 1e-6);
    }
}
