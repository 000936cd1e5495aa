package org.separatrix.router.spectrum;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.exception.MathIllegalArgumentException;
import org.separatrix.noise.TrialRange;
import org.separatrix.numerics.linear.Eigenvalues;
import org.separatrix.numerics.linear.Matrix;
import org.separatrix.router.ExpertSlice;
import org.separatrix.router.RouterModel;
import org.separatrix.router.TokenLogits;
import org.separatrix.router.TokenProtocol;
import org.separatrix.statistics.Estimate;

/** The linear stability of a router: of its tied state, of its boundary pair, and of the states that tokens are routed to. */
public final class StabilityStudy {

    /** Where the search for J_pair gives up, in units of its lower bound. */
    private static final double FARTHEST = 2.5;

    /** Experts that are slower than this belong to the contest, λ in 1/τ. */
    private static final double SOFT = -0.5;

    /** Where the onset with late sums is looked for, in units of that without. */
    private static final double LEAST_LATE = 0.1;

    private static final double MOST_LATE = 0.95;

    private static final double DEGENERATE = 1e-8;

    private final RouterModel model;
    private final int groups;
    private final List<RoutedState> states;

    /**
     * Follows the first tokens of some streams to where they come to rest.
     *
     * @param groups of the clock's ticks
     * @throws ArithmeticException if a token does not come to rest
     */
    public StabilityStudy(RouterModel model, TokenProtocol protocol, int groups, TrialRange range) {
        this.model = model;
        this.groups = groups;
        double[][] logits = new TokenLogits(model, protocol, range, new ExpertSlice(0, model.experts())).next();
        this.states = IntStream.range(0, range.count())
                .mapToObj(stream -> RoutedState.of(
                        model,
                        Arrays.stream(logits).mapToDouble(row -> row[stream]).toArray()))
                .toList();
    }

    public TiedState tied() {
        return new TiedState(model);
    }

    /** How many eigenvalues of the tied state lie within 1e-8 of the predicted one. */
    public int degeneracy() {
        double[] rates = new double[model.experts()];
        Arrays.fill(rates, model.initialRate());
        return Eigenvalues.of(Matrix.of(new RoutedState(model, rates, 0.0).jacobian()))
                .multiplicity(tied().degenerateEigenvalue(), DEGENERATE);
    }

    /** J_pair; none where the tie has no end of its stability that can be found, as where w ≥ 4 T. */
    public OptionalDouble criticalInhibition() {
        Supplier<Double> search =
                () -> BoundaryPair.criticalInhibition(model, FARTHEST * BoundaryPair.lowerBound(model));
        try {
            return OptionalDouble.of(search.get());
        } catch (ArithmeticException | MathIllegalArgumentException restlessOrStable) {
            return OptionalDouble.empty();
        }
    }

    /** λ of the slowest mode of competition, in 1/τ. */
    public Estimate slowest() {
        return mean(state -> ExpertModes.of(state).eigenvalues()[0]);
    }

    /** Over how many experts the slowest mode extends. */
    public Estimate participation() {
        return mean(state -> ExpertModes.of(state).participation());
    }

    /** How many experts have a λ of exchange above −½. */
    public Estimate soft() {
        return mean(state -> state.softExperts(SOFT));
    }

    /**
     * The J above which the count of the tied state oscillates on sums of the other groups that are one tick old; none where
     * there are no other groups.
     */
    public OptionalDouble lateLockstepInhibition() {
        double atOnce = tied().lockstepInhibition();
        try {
            double[] tiedLogits = new double[model.experts()];
            return OptionalDouble.of(GroupTickMap.oscillationOnset(
                    model, tiedLogits, groups, 1, LEAST_LATE * atOnce, MOST_LATE * atOnce));
        } catch (ArithmeticException | IllegalArgumentException noOnset) {
            return OptionalDouble.empty();
        }
    }

    private Estimate mean(ToDoubleFunction<RoutedState> quantity) {
        return Estimate.ofMean(states.stream().mapToDouble(quantity).toArray());
    }
}
