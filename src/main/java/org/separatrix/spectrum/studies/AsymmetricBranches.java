package org.separatrix.spectrum.studies;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.separatrix.spectrum.continuation.Branch;
import org.separatrix.spectrum.continuation.BranchPoint;
import org.separatrix.spectrum.continuation.BranchSegment;
import org.separatrix.spectrum.continuation.BranchSwitch;
import org.separatrix.spectrum.continuation.Continuation;
import org.separatrix.spectrum.continuation.Progress;
import org.separatrix.spectrum.continuation.SpecialPoint;
import org.separatrix.spectrum.equations.Family;
import org.separatrix.spectrum.equations.SpectrumException;
import org.separatrix.spectrum.equilibria.BranchKind;
import org.separatrix.spectrum.equilibria.Corrector;
import org.separatrix.spectrum.equilibria.StartingStates;
import org.separatrix.spectrum.equilibria.Tangent;
import org.separatrix.spectrum.modes.ModeKind;

/**
 * The asymmetric branches inside a range of the parameter: those that leave coexistence there, and those that leave it
 * beyond and come in. Coexistence is searched for the points at which its exchange symmetry breaks as far beyond either end as
 * the range is wide, so that what is found inside depends little on where it ends.
 */
final class AsymmetricBranches {

    private final BranchStudy study;
    private final Family family;
    private final Progress progress;
    private final double lowest;
    private final double highest;
    private final double outerLowest;
    private final double outerHighest;

    AsymmetricBranches(BranchStudy study, Family family, Progress progress) {
        this.study = study;
        this.family = family;
        this.progress = progress;
        lowest = Math.min(study.from(), study.to());
        highest = Math.max(study.from(), study.to());
        outerLowest = admitted(lowest - (highest - lowest), lowest);
        outerHighest = admitted(highest + (highest - lowest), highest);
    }

    private double admitted(double wanted, double otherwise) {
        boolean nought = wanted < 0.0 && otherwise > 0.0 && family.parameter().admits(0.0);
        return family.parameter().admits(wanted) ? wanted : nought ? 0.0 : otherwise;
    }

    /** @throws SpectrumException if there is none */
    List<Branch> run() {
        List<SpecialPoint> origins = origins();
        if (origins.isEmpty()) {
            throw new SpectrumException("coexistence keeps its symmetry for "
                    + family.parameter().key() + " between " + outerLowest + " and " + outerHighest
                    + ": no asymmetric branch starts there");
        }
        List<Branch> pieces = new ArrayList<>();
        for (SpecialPoint origin : origins) {
            for (double sign : family.scenario().model().rings() == 2 ? new double[] {1.0} : new double[] {1.0, -1.0}) {
                new BranchSwitch(family, origin)
                        .departure(sign, study.options().steps().initial())
                        .ifPresent(departure -> add(pieces, origin, departure));
            }
        }
        if (pieces.isEmpty()) {
            throw new SpectrumException("no asymmetric branch passes through "
                    + family.parameter().key() + " between " + study.from() + " and " + study.to());
        }
        return pieces;
    }

    private void add(List<Branch> pieces, SpecialPoint origin, BranchSwitch.Departure departure) {
        boolean known = pieces.stream()
                .filter(piece -> piece.end() == Branch.End.JOINED)
                .anyMatch(piece -> StartingStates.distance(piece.last().point(), departure.point())
                        < 2.0 * study.options().steps().largest());
        boolean inside =
                lowest <= departure.point().value() && departure.point().value() <= highest;
        if (known) {
            return;
        }
        Optional<Branch> within = Optional.empty();
        if (inside) {
            within = Optional.of(continuation(study.from(), study.to(), progress)
                    .follow(BranchKind.ASYMMETRIC, departure.point(), departure.direction()));
            pieces.add(within.get());
        }
        boolean leaves = within.isEmpty() || within.get().end() == Branch.End.RANGE;
        if (leaves && outerLowest < outerHighest) {
            Branch whole = continuation(outerLowest, outerHighest, Progress.NONE)
                    .follow(BranchKind.ASYMMETRIC, departure.point(), departure.direction());
            for (int i = 1; i < whole.points().size(); i++) {
                enter(pieces, whole.points().get(i - 1), whole.points().get(i), lowest, 1.0);
                enter(pieces, whole.points().get(i - 1), whole.points().get(i), highest, -1.0);
            }
        }
    }

    /** Follows a branch into the range from the end at which it comes in, unless that is known. */
    private void enter(List<Branch> pieces, BranchPoint outside, BranchPoint inside, double edge, double inwards) {
        boolean enters = inwards * (outside.value() - edge) < 0.0 && inwards * (inside.value() - edge) > 0.0;
        if (!enters) {
            return;
        }
        Tangent direction = Tangent.between(outside.point(), inside.point());
        double length = Math.sqrt(direction.dot(direction, family.at(edge).metric()));
        new BranchSegment(family, new Corrector(family), outside.point(), outside.tangent(), inside.point(), length)
                .atValue(edge)
                .filter(start -> pieces.stream().noneMatch(piece -> BranchStudy.contains(piece, start)))
                .ifPresent(start -> pieces.add(continuation(study.from(), study.to(), progress)
                        .follow(BranchKind.ASYMMETRIC, start, direction)));
    }

    private Continuation continuation(double from, double to, Progress reported) {
        return new Continuation(family, from, to, study.options(), reported);
    }

    /** Where coexistence breaks its exchange symmetry, inside the range first. */
    private List<SpecialPoint> origins() {
        List<SpecialPoint> origins = new ArrayList<>();
        SpectrumException missing = null;
        double[][] ranges = {{study.from(), study.to()}, {outerLowest, lowest}, {highest, outerHighest}};
        for (double[] range : ranges) {
            if (range[0] == range[1]) {
                continue;
            }
            try {
                new BranchStudy(
                                study.scenario(),
                                study.parameter(),
                                range[0],
                                range[1],
                                BranchKind.COEXISTENCE,
                                study.options())
                        .run(Progress.NONE).stream()
                                .flatMap(piece -> piece.specials().stream())
                                .filter(AsymmetricBranches::breaksExchange)
                                .filter(special -> origins.stream()
                                        .noneMatch(other -> StartingStates.distance(other.at(), special.at()) < 1e-7))
                                .forEach(origins::add);
            } catch (SpectrumException e) {
                missing = missing == null ? e : missing;
            }
        }
        if (origins.isEmpty() && missing != null) {
            throw missing;
        }
        return origins;
    }

    private static boolean breaksExchange(SpecialPoint special) {
        return special.mode() == ModeKind.DOMINANCE
                && (special.type() == SpecialPoint.Type.PITCHFORK || special.type() == SpecialPoint.Type.BRANCH_POINT);
    }
}
