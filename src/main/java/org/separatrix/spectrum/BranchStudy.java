package org.separatrix.spectrum;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A named branch over a range of a parameter: one unit of work.
 *
 * @param scenario everything but the parameter
 * @param parameter what to continue in
 * @param from where to start, above or below {@code to}
 * @param to the other end of the range
 * @param kind which branch
 * @param control the steps
 */
public record BranchStudy(
        Scenario scenario, Parameter parameter, double from, double to, BranchKind kind, StepControl control)
        implements Study<List<Branch>> {

    public BranchStudy {
        if (!(Double.isFinite(from) && Double.isFinite(to)) || from == to) {
            throw new SpectrumException("spectrum.from = " + from + " and spectrum.to = " + to
                    + " must be two different finite values of " + parameter.key());
        }
    }

    public BranchStudy(Scenario scenario, Parameter parameter, double from, double to, BranchKind kind) {
        this(scenario, parameter, from, to, kind, StepControl.over(from, to));
    }

    /**
     * The connected pieces of the branch that reach an end of the range, or start at a pitchfork inside it.
     *
     * @throws SpectrumException if there is none
     */
    @Override
    public List<Branch> run(Progress progress) {
        Family family = Family.of(scenario, parameter);
        return kind == BranchKind.ASYMMETRIC ? asymmetric(family, progress) : fromTheEnds(family, progress);
    }

    private List<Branch> fromTheEnds(Family family, Progress progress) {
        List<Branch> pieces = new ArrayList<>();
        SpectrumException missing = null;
        for (double end : new double[] {from, to}) {
            try {
                FixedPoint start = start(family, end);
                if (pieces.stream().noneMatch(piece -> contains(piece, start))) {
                    double sense = Math.signum(end == from ? to - from : from - to);
                    Tangent direction =
                            Tangent.ofParameter(start.coordinates().length).scaled(sense);
                    pieces.add(new Continuation(family, from, to, control, progress).follow(kind, start, direction));
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

    private FixedPoint start(Family family, double value) {
        Scenario there = family.at(value).scenario();
        if (there.clean()) {
            return new StartingStates(family, value).of(kind);
        }
        return new PinnedBumps(there, kind)
                .nearestToItems()
                .flatMap(pinned -> new Corrector(family).atValue(pinned.coordinates(), value))
                .orElseThrow(() -> new SpectrumException("the disorder leaves no pinned " + kind.label() + " state at "
                        + parameter.key() + " = " + value));
    }

    private static boolean contains(Branch piece, FixedPoint start) {
        return piece.points().stream()
                .filter(point -> point.value() == start.value())
                .anyMatch(point -> {
                    Tangent gap = Tangent.between(point.point(), start);
                    return Math.sqrt(gap.dot(gap, 1.0)) < 1e-6;
                });
    }

    private List<Branch> asymmetric(Family family, Progress progress) {
        List<Branch> symmetric =
                new BranchStudy(scenario, parameter, from, to, BranchKind.COEXISTENCE, control).run(Progress.NONE);
        SpecialPoint origin = symmetric.stream()
                .flatMap(piece -> piece.specials().stream())
                .filter(BranchStudy::breaksExchange)
                .findFirst()
                .orElseThrow(() -> new SpectrumException("coexistence keeps its symmetry for " + parameter.key()
                        + " between " + from + " and " + to + ": no asymmetric branch starts there"));
        double[] signs = scenario.model().rings() == 2 ? new double[] {1.0} : new double[] {1.0, -1.0};
        List<Branch> branches = new ArrayList<>();
        for (double sign : signs) {
            Optional<BranchSwitch.Departure> departure =
                    new BranchSwitch(family, origin).departure(sign, control.initial());
            departure.ifPresent(d -> branches.add(new Continuation(family, from, to, control, progress)
                    .follow(BranchKind.ASYMMETRIC, d.point(), d.direction())));
        }
        return branches;
    }

    private static boolean breaksExchange(SpecialPoint special) {
        return special.mode() == ModeKind.DOMINANCE && special.type() != SpecialPoint.Type.FOLD;
    }
}
