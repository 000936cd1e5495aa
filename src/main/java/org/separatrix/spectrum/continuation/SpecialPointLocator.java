package org.separatrix.spectrum.continuation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.separatrix.spectrum.equations.Family;
import org.separatrix.spectrum.equilibria.Corrector;
import org.separatrix.spectrum.equilibria.FixedPoint;

/**
 * Finds the special points of a {@link BranchSegment}: where the branch meets its mirror image, and up to there every
 * zero of the {@link TestFunctions}. The segment is followed inside the {@link FixedSpace} of the branch. Newton's
 * method is regular there at every point of broken symmetry, so points are located to rounding.
 */
final class SpecialPointLocator {

    /** Nearer to a state of higher symmetry its own eigenvalues decide, which vanish there together. */
    private static final double CLEAR = 2e-4;

    /** Less than this share of an asymmetry is none. */
    private static final double SYMMETRIC = 1e-5;

    /** The share of a last step that is surely before the meeting. */
    private static final double LAST_CLEAR = 0.8;

    /** Zeros of several test functions that are closer belong to one point if all vanish there. */
    private static final double TOGETHER = 1e-6;

    private static final double NEAR = 1e-3;
    private static final double INSIDE = 0.2;

    private final Family family;
    private final FixedSpace space;
    private final ContinuationOptions options;
    private final BranchSegment arc;
    private final FixedPoint start;
    private final FixedPoint end;
    private final List<MirrorImage> images;
    private final List<SpecialPoint> found = new ArrayList<>();
    private final List<CrossingSearch.Crossing> counted = new ArrayList<>();
    private Optional<FixedPoint> lastClear = Optional.empty();
    private Optional<SpecialPoint> meeting = Optional.empty();
    private double reach = Double.POSITIVE_INFINITY;
    private double searched;
    private boolean jumped;

    /**
     * @param family in all coordinates
     * @param space that the branch keeps to
     * @param from where the arc sets out
     * @param end its end, in all coordinates
     * @param length of the arc along the tangent
     */
    SpecialPointLocator(
            Family family,
            FixedSpace space,
            ContinuationOptions options,
            BranchPoint from,
            FixedPoint end,
            double length) {
        this.family = family;
        this.options = options;
        this.space = space;
        this.start = from.point();
        this.end = end;
        images = MirrorImage.of(family.at(start.value()).scenario(), start);
        Family confined = space.confined(family);
        arc = new BranchSegment(
                confined,
                new Corrector(confined),
                space.confined(start),
                space.confined(from.tangent()),
                space.confined(end),
                length);
    }

    /** Searches the arc. */
    void locate() {
        images.stream().filter(this::meets).forEach(this::meet);
        if (lastClear.isEmpty()) {
            crossings(end, arc.length());
        } else if (searched > 0.0) {
            at(searched).ifPresent(last -> crossings(last, searched));
        }
        meeting.ifPresent(found::add);
    }

    /** Looks for the meeting with an image, unless one with another comes first. */
    private void meet(MirrorImage image) {
        double s = bisected(image);
        double close = Math.max(CLEAR, NEAR * image.size(start));
        Optional<FixedPoint> near = at(s).filter(point -> image.size(point) < close);
        jumped |= near.isEmpty();
        if (near.isPresent() && s < reach) {
            List<MirrorImage> met = images.stream()
                    .filter(other -> other.size(near.get()) < close)
                    .toList();
            Optional<SpecialPoint> there = MirrorImage.meeting(met, family, near.get());
            if (there.isPresent()) {
                meeting = there;
                reach = s;
                searched = s * (1.0 - Math.min(1.0, CLEAR / image.size(start)));
                lastClear = at(LAST_CLEAR * s).or(() -> Optional.of(start));
            }
        }
    }

    /** The special points in order along the arc. */
    List<SpecialPoint> found() {
        return List.copyOf(found);
    }

    /**
     * Whether the end belongs to another branch: the stability changes without an eigenvalue that vanishes, or the branch
     * turns without a fold.
     *
     * @param speedAtEnd dp/ds at the end
     */
    boolean lost(double speedAtEnd) {
        long folds = found.stream()
                .filter(special -> special.type() == SpecialPoint.Type.FOLD)
                .count();
        boolean turned = arc.tangent().p() > 0.0 != speedAtEnd > 0.0;
        return found.stream().anyMatch(special -> Math.abs(special.lambda()) > CriticalPoint.VANISHES)
                || lastClear.isEmpty() && turned != (folds % 2 == 1);
    }

    /** Whether the end is on another branch, which is without a bump that the start still has. */
    boolean jumped() {
        return jumped;
    }

    /** The last point before the branch meets its mirror image at which every eigenvalue has a sure sign. */
    Optional<FixedPoint> lastClear() {
        return lastClear;
    }

    /** Whether the arc reaches the higher symmetry, or ends so close to it that the next one could not tell. */
    private boolean meets(MirrorImage image) {
        boolean close = image.size(end) < CLEAR && image.size(end) < image.size(start);
        return image.share(start, end) < SYMMETRIC || close;
    }

    private Optional<FixedPoint> at(double s) {
        return arc.at(s).map(space::lifted);
    }

    private Optional<CrossingSearch.Sample> sample(double s) {
        return at(s).map(point -> sample(s, point));
    }

    private CrossingSearch.Sample sample(double s, FixedPoint point) {
        return new CrossingSearch.Sample(s, point, TestFunctions.of(family.at(point.value()), point));
    }

    /** Where the branch reaches the higher symmetry: the asymmetry has a share below {@link #SYMMETRIC} from there on. */
    private double bisected(MirrorImage image) {
        double low = 0.0;
        double high = arc.length();
        while (high - low > 1e-9 * arc.length()) {
            double middle = 0.5 * (low + high);
            boolean beyond = at(middle)
                    .map(point -> image.share(start, point) < SYMMETRIC)
                    .orElse(true);
            low = beyond ? low : middle;
            high = beyond ? middle : high;
        }
        return low;
    }

    private void crossings(FixedPoint last, double reach) {
        CrossingSearch.Sample from = inside(sample(0.0, start), reach);
        CrossingSearch.Sample to = inside(sample(reach, last), reach);
        for (CrossingSearch.Crossing crossing : new CrossingSearch(this::sample, options).between(from, to)) {
            FixedPoint point = crossing.at().point();
            boolean clear = images.stream().allMatch(image -> image.size(point) > CLEAR);
            if (clear && !counted(crossing)) {
                counted.add(crossing);
                found.add(new CriticalPoint(family, space)
                        .classified(
                                point,
                                crossing.low().point().value(),
                                crossing.high().point().value()));
            }
        }
    }

    /**
     * The sample itself, or one well inside the arc where the parameter gives the end a symmetry of its own, such as a drive
     * that vanishes, and so another number of neutral rotations.
     */
    private CrossingSearch.Sample inside(CrossingSearch.Sample sample, double reach) {
        int within = sample(0.5 * reach).map(middle -> middle.tests().length).orElse(sample.tests().length);
        double s = sample.s() + INSIDE * (0.5 * reach - sample.s());
        return sample.tests().length == within ? sample : sample(s).orElse(sample);
    }

    /** Whether the crossing is that of a mode which was counted with another one at the same point. */
    private boolean counted(CrossingSearch.Crossing crossing) {
        return counted.stream()
                .anyMatch(earlier -> crossing.at().s() - earlier.at().s() < TOGETHER
                        && earlier.at().tests().length > crossing.index()
                        && Math.abs(earlier.at().of(crossing.index())) <= CriticalPoint.VANISHES);
    }
}
