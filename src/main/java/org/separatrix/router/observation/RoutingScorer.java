package org.separatrix.router.observation;

import java.util.Arrays;
import java.util.List;
import org.separatrix.noise.TrialRange;
import org.separatrix.router.ExpertSlice;
import org.separatrix.router.GroupReading;
import org.separatrix.router.Ranking;
import org.separatrix.router.RouterModel;
import org.separatrix.router.TokenLogits;
import org.separatrix.router.TokenProtocol;

/** Scores the readings of a range of streams, token after token, against the logits that the tokens had. */
public final class RoutingScorer {

    private final RouterModel model;
    private final TokenProtocol protocol;
    private final TokenLogits tokens;
    private final RoutingScores scores;
    /** {@code [stream]}: K and D of the token before. */
    private final boolean[][] lastTrue;

    private final boolean[][] lastRouted;
    /** {@code [stream]}: S of the token before. */
    private final double[] lastCount;

    private int token;

    public RoutingScorer(RouterModel model, TokenProtocol protocol, TrialRange range) {
        this.model = model;
        this.protocol = protocol;
        this.tokens = new TokenLogits(model, protocol, range, new ExpertSlice(0, model.experts()));
        this.scores = RoutingScores.zeros(range.count());
        this.lastTrue = new boolean[range.count()][];
        this.lastRouted = new boolean[range.count()][];
        this.lastCount = new double[range.count()];
    }

    /**
     * The next token.
     *
     * @param readings of all groups, in their order; not modified
     */
    public void token(List<GroupReading> readings) {
        double[][] logits = tokens.next();
        for (int stream = 0; stream < scores.streams(); stream++) {
            score(stream, column(logits, stream), rates(readings, stream));
            if (token >= protocol.skip()) {
                scoreDynamics(stream, readings);
            }
        }
        token++;
    }

    /** What was scored so far; the skipped tokens left out. */
    public RoutingScores scores() {
        return scores;
    }

    private void score(int stream, double[] logits, double[] rates) {
        boolean[] truth = set(Ranking.top(logits, model.k()));
        boolean[] routed = set(Ranking.top(rates, model.k()));
        double count = Arrays.stream(rates).sum();
        if (token >= protocol.skip()) {
            double misrouted = without(truth, routed) / (double) model.k();
            scores.add(Observable.MISROUTING, stream, misrouted, 1.0);
            int[] ranked = Ranking.top(logits, model.k() + 1);
            boolean dropped = rates[ranked[model.k() - 1]] < rates[ranked[model.k()]];
            scores.add(Observable.DROPPED, stream, dropped ? 1.0 : 0.0, 1.0);
            scores.add(Observable.SHARE_RANK_K, stream, rates[ranked[model.k() - 1]] / count, 1.0);
            scores.add(Observable.SHARE_RANK_K_PLUS_1, stream, rates[ranked[model.k()]] / count, 1.0);
            scoreActive(stream, truth, rates);
            scoreShares(stream, routed, rates);
            if (token > 0) {
                scoreTurnover(stream, truth, routed);
                scores.add(Observable.COUNT_SWING, stream, Math.abs(count - lastCount[stream]), 1.0);
            }
        }
        lastTrue[stream] = truth;
        lastRouted[stream] = routed;
        lastCount[stream] = count;
    }

    private void scoreActive(int stream, boolean[] truth, double[] rates) {
        int active = 0;
        int both = 0;
        for (int i = 0; i < rates.length; i++) {
            if (rates[i] > 0.5) {
                active++;
                both += truth[i] ? 1 : 0;
            }
        }
        scores.add(Observable.ACTIVE, stream, active, 1.0);
        scores.add(Observable.JACCARD, stream, 1.0 - both / (double) (active + model.k() - both), 1.0);
    }

    private void scoreShares(int stream, boolean[] routed, double[] rates) {
        double sum = Arrays.stream(rates).sum();
        double entropy = 0.0;
        double losers = 0.0;
        for (int i = 0; i < rates.length; i++) {
            double share = rates[i] / sum;
            entropy -= share > 0.0 ? share * StrictMath.log(share) : 0.0;
            losers += routed[i] ? 0.0 : share;
        }
        scores.add(Observable.ENTROPY, stream, entropy, 1.0);
        scores.add(Observable.N_EFF, stream, StrictMath.exp(entropy), 1.0);
        scores.add(Observable.LOSERS_SHARE, stream, losers, 1.0);
    }

    private void scoreTurnover(int stream, boolean[] truth, boolean[] routed) {
        int left = without(lastTrue[stream], truth);
        int stale = 0;
        for (int i = 0; i < truth.length; i++) {
            stale += lastTrue[stream][i] && !truth[i] && routed[i] ? 1 : 0;
        }
        int excess = without(routed, lastRouted[stream]) - left;
        scores.add(Observable.STALE, stream, stale, left);
        scores.add(Observable.EXCESS_TURNOVER, stream, excess / (double) model.k(), 1.0);
    }

    private void scoreDynamics(int stream, List<GroupReading> readings) {
        int flips = 0;
        int settled = 0;
        for (GroupReading reading : readings) {
            flips += reading.flips()[stream];
            settled = Math.max(settled, reading.settled()[stream]);
        }
        int window = Math.min(GroupReading.FLICKER_WINDOW, protocol.dwell());
        double ticksPerTau = model.tau() / model.dt();
        scores.add(Observable.FLICKER, stream, flips * ticksPerTau / (2.0 * model.k() * window), 1.0);
        scores.add(Observable.SETTLE, stream, settled, 1.0);
    }

    private double[] rates(List<GroupReading> readings, int stream) {
        double[] rates = new double[model.experts()];
        for (GroupReading reading : readings) {
            for (int i = 0; i < reading.slice().count(); i++) {
                rates[reading.slice().first() + i] = reading.rates()[i * scores.streams() + stream];
            }
        }
        return rates;
    }

    private boolean[] set(int[] members) {
        boolean[] set = new boolean[model.experts()];
        for (int member : members) {
            set[member] = true;
        }
        return set;
    }

    /** |a \ b|. */
    private static int without(boolean[] a, boolean[] b) {
        int count = 0;
        for (int i = 0; i < a.length; i++) {
            count += a[i] && !b[i] ? 1 : 0;
        }
        return count;
    }

    private static double[] column(double[][] rows, int column) {
        return Arrays.stream(rows).mapToDouble(row -> row[column]).toArray();
    }
}
