package org.separatrix.router;

import static org.separatrix.numerics.Require.that;

import java.util.List;

/**
 * The tokens of a router, and how long each lasts.
 *
 * @param tokens how their logits come about
 * @param count tokens of a stream, ≥ 1
 * @param skip how many of the first do not count in the observables, in [0, count)
 * @param dwell ticks that a token lasts, ≥ 1; it is read out at the last one
 * @param start what the state is at the onset of a token
 * @param limit which experts may compete for it
 * @param bias b_i, the balancing bias that is added to every logit; empty for none
 * @param draw which draw of the tokens: other tokens of the same kind, with the same noise
 */
public record TokenProtocol(
        Tokens tokens, int count, int skip, int dwell, Start start, GroupLimit limit, List<Double> bias, long draw) {

    /** What the state is at the onset of a token: two different experiments. */
    public enum Start {
        /** That of the end of the token before. */
        CARRY,
        /** r = k/E and the first u. */
        RESET
    }

    /** Five AR(1) tokens of ρ = 0.9 for 100 ticks each, the first one skipped, the state carried over. */
    public static final TokenProtocol REFERENCE =
            new TokenProtocol(new Tokens.Ar1(0.9), 5, 1, 100, Start.CARRY, GroupLimit.NONE, List.of(), 0L);

    public TokenProtocol {
        that(count >= 1, "tokens.count", count, "at least 1");
        that(skip >= 0 && skip < count, "tokens.skip", skip, "in [0, count = " + count + ")");
        that(dwell >= 1, "dwell", dwell, "at least 1");
        bias = List.copyOf(bias);
    }

    /** The ticks of a stream. */
    public int ticks() {
        return count * dwell;
    }

    public TokenProtocol withTokens(Tokens tokens, int count, int skip) {
        return new TokenProtocol(tokens, count, skip, dwell, start, limit, bias, draw);
    }

    public TokenProtocol withDwell(int dwell) {
        return new TokenProtocol(tokens, count, skip, dwell, start, limit, bias, draw);
    }

    public TokenProtocol withStart(Start start) {
        return new TokenProtocol(tokens, count, skip, dwell, start, limit, bias, draw);
    }

    public TokenProtocol withLimit(GroupLimit limit) {
        return new TokenProtocol(tokens, count, skip, dwell, start, limit, bias, draw);
    }

    public TokenProtocol withDraw(long draw) {
        return new TokenProtocol(tokens, count, skip, dwell, start, limit, bias, draw);
    }

    /** That the two describe a router together. */
    void require(RouterModel model) {
        that(
                bias.isEmpty() || bias.size() == model.experts(),
                "bias",
                bias.size() + " values",
                "none or one for each of " + model.experts() + " experts");
        that(
                !(tokens instanceof Tokens.Mirrored mirrored) || model.experts() % mirrored.blocks() == 0,
                "tokens",
                tokens,
                "in blocks of equal size of experts = " + model.experts());
        that(
                model.experts() % limit.groups() == 0,
                "limit.groups",
                limit.groups(),
                "a divisor of experts = " + model.experts());
        that(
                model.experts() / limit.groups() * limit.kept() > model.k(),
                "limit.kept",
                limit.kept(),
                "enough groups for more than k = " + model.k() + " experts");
    }
}
