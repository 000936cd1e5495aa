package org.separatrix.router.spectrum;

import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.separatrix.router.Ranking;
import org.separatrix.router.RouterModel;
import org.separatrix.router.TokenLogits;

/**
 * The pair at the boundary of the winners: rank k and k + 1 of the quantile token, with equal logits.
 *
 * <p>Below J_pair the two settle at equal rates and a margin m between them opens a gap in proportion,
 * s m / (1 − s (w + J/k)); above, the tie is unstable, s (w + J/k) &gt; 1, and the least margin decides everything.
 */
public final class BoundaryPair {

    private static final double ACCURACY = 1e-6;

    private BoundaryPair() {}

    /** λ of the difference of the tied pair, in 1/τ. */
    public static double eigenvalue(RouterModel model) {
        double[] logits = TokenLogits.quantileToken(model, 0.0);
        int rankK = Ranking.top(logits, model.k())[model.k() - 1];
        return RoutedState.of(model, logits).exchangeEigenvalue(rankK);
    }

    /** k (4T − w), below which no pair can be unstable since s ≤ 1/(4T). */
    public static double lowerBound(RouterModel model) {
        return model.k() * (4.0 * model.temperature() - model.excitation());
    }

    /**
     * J_pair, at which the tie becomes unstable.
     *
     * @param highest where to stop looking
     * @throws org.apache.commons.math3.exception.NoBracketingException if the tie is stable there, or unstable at the
     *     lower bound
     */
    public static double criticalInhibition(RouterModel model, double highest) {
        return new BrentSolver(ACCURACY)
                .solve(100, j -> eigenvalue(model.withInhibition(j)), lowerBound(model), highest);
    }
}
