package org.separatrix.router;

import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.separatrix.noise.ScalarNormals;
import org.separatrix.noise.TrialRange;

/**
 * The logits of a slice of experts for the tokens of a range of streams, token after token; bias and group limit
 * applied.
 *
 * <p>A limit of groups needs the logits of all experts to mask any of them, so the whole token is drawn then.
 */
public final class TokenLogits {

    private final RouterModel model;
    private final TokenProtocol protocol;
    private final ExpertSlice wanted;
    private final ExpertSlice drawn;
    private final int streams;
    private final ExpertPairs pairs;
    private final long[][] keys;
    private final ScalarNormals normals;
    private final double[][] fresh;
    private final double[][] freshPairs;
    private final double[][] current;
    private int next;

    /**
     * Before the first token.
     *
     * @throws IllegalArgumentException if model and protocol do not describe a router
     */
    public TokenLogits(RouterModel model, TokenProtocol protocol, TrialRange range, ExpertSlice wanted) {
        protocol.require(model);
        this.model = model;
        this.protocol = protocol;
        this.wanted = wanted;
        this.drawn = protocol.limit().limits() ? new ExpertSlice(0, model.experts()) : wanted;
        this.streams = range.count();
        this.pairs = new ExpertPairs(model.experts(), drawn);
        this.keys = ExpertPairs.keys(purpose(protocol.draw()), range, 0L, streams);
        this.normals = new ScalarNormals(pairs.pairs(), streams);
        this.fresh = new double[drawn.count()][streams];
        this.freshPairs = pairs.paired(drawn, fresh);
        this.current = new double[drawn.count()][streams];
    }

    private static String purpose(long draw) {
        return draw == 0L ? "token logits" : "token logits, draw " + draw;
    }

    /**
     * The next token.
     *
     * @return {@code [expert of the slice][stream]}, fresh
     */
    public double[][] next() {
        advance(next++);
        double[][] logits = new double[drawn.count()][];
        Arrays.setAll(logits, i -> biased(i));
        if (!protocol.limit().limits()) {
            return logits;
        }
        mask(logits);
        return Arrays.copyOfRange(logits, wanted.first(), wanted.first() + wanted.count());
    }

    private void advance(int token) {
        if (protocol.tokens() instanceof Tokens.Iid) {
            drawInto(current, token, 0.0);
        } else if (protocol.tokens() instanceof Tokens.Ar1 ar1) {
            drawInto(current, token, token == 0 ? 0.0 : ar1.rho());
        } else if (token == 0 && protocol.tokens() instanceof Tokens.Repeated) {
            drawInto(current, token, 0.0);
        } else if (token == 0 && protocol.tokens() instanceof Tokens.Margin planted) {
            plant(quantileToken(model, planted.margin()));
        } else if (token == 0 && protocol.tokens() instanceof Tokens.Mirrored mirrored) {
            plant(mirroredToken(model.experts(), mirrored.blocks()));
        }
    }

    /** l ← ρ l + √(1 − ρ²) ξ. */
    private void drawInto(double[][] logits, int token, double rho) {
        normals.fill(keys, pairs.firstWord(token), 1.0, new double[2 * pairs.pairs()], freshPairs);
        double innovation = Math.sqrt(1.0 - rho * rho);
        for (int i = 0; i < logits.length; i++) {
            for (int stream = 0; stream < streams; stream++) {
                logits[i][stream] = Math.fma(rho, logits[i][stream], innovation * fresh[i][stream]);
            }
        }
    }

    private void plant(double[] token) {
        for (int i = 0; i < current.length; i++) {
            Arrays.fill(current[i], token[drawn.first() + i]);
        }
    }

    /** The token of {@link Tokens.Margin}, {@code [expert]}, fresh. */
    public static double[] quantileToken(RouterModel model, double margin) {
        double[] byRank = quantiles(model.experts());
        int last = model.k() - 1;
        int next = model.k();
        double middle = 0.5 * (byRank[last] + byRank[next]);
        double above = middle + 0.5 * margin;
        double below = middle - 0.5 * margin;
        if (last > 0 && above >= byRank[last - 1]) {
            shift(byRank, 0, last, above - byRank[last]);
        }
        if (next + 1 < byRank.length && below <= byRank[next + 1]) {
            shift(byRank, next + 1, byRank.length, below - byRank[next]);
        }
        byRank[last] = above;
        byRank[next] = below;
        return dealt(byRank);
    }

    private static void shift(double[] values, int from, int to, double by) {
        for (int i = from; i < to; i++) {
            values[i] += by;
        }
    }

    private static double[] mirroredToken(int experts, int blocks) {
        double[] block = dealt(quantiles(experts / blocks));
        double[] token = new double[experts];
        Arrays.setAll(token, expert -> block[expert % block.length]);
        return token;
    }

    private static double[] quantiles(int experts) {
        NormalDistribution normal = new NormalDistribution(null, 0.0, 1.0);
        double[] byRank = new double[experts];
        Arrays.setAll(byRank, rank -> normal.inverseCumulativeProbability(1.0 - (rank + 0.5) / experts));
        return byRank;
    }

    private static double[] dealt(double[] byRank) {
        int experts = byRank.length;
        int stride = stride(experts);
        double[] token = new double[experts];
        for (int rank = 0; rank < experts; rank++) {
            token[(int) ((long) rank * stride % experts)] = byRank[rank];
        }
        return token;
    }

    /** The next number from 0.618 E on that has no divisor in common with E. */
    private static int stride(int experts) {
        int stride = (int) Math.ceil(0.618 * experts);
        while (gcd(stride, experts) != 1) {
            stride++;
        }
        return stride;
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    private double[] biased(int i) {
        double bias = protocol.bias().isEmpty() ? 0.0 : protocol.bias().get(drawn.first() + i);
        return Arrays.stream(current[i]).map(logit -> logit + bias).toArray();
    }

    private void mask(double[][] logits) {
        double[] token = new double[logits.length];
        for (int stream = 0; stream < streams; stream++) {
            for (int i = 0; i < token.length; i++) {
                token[i] = logits[i][stream];
            }
            protocol.limit().mask(token);
            for (int i = 0; i < token.length; i++) {
                logits[i][stream] = token[i];
            }
        }
    }
}
