package org.separatrix.router;

import static org.separatrix.numerics.Require.that;

/** Law of the logits of the tokens of a stream. Every logit is N(0, 1) over streams unless stated. */
public sealed interface Tokens {

    /** Every token is drawn anew. */
    record Iid() implements Tokens {}

    /**
     * l(n+1) = ρ l(n) + √(1 − ρ²) ξ.
     *
     * @param rho ρ in [0, 1)
     */
    record Ar1(double rho) implements Tokens {
        public Ar1 {
            that(rho >= 0.0 && rho < 1.0, "tokens.rho", rho, "in [0, 1)");
        }
    }

    /** The first token of the stream again and again. */
    record Repeated() implements Tokens {}

    /**
     * The same in every stream and for ever, and equally good to each of some blocks of experts: in each, the logits are
     * the quantiles of as many experts, dealt as in {@link Margin}.
     *
     * @param blocks how many, a divisor of the experts
     */
    record Mirrored(int blocks) implements Tokens {
        public Mirrored {
            that(blocks >= 1, "blocks", blocks, "at least 1");
        }
    }

    /**
     * The quantile token, the same in every stream and for ever: the logit of rank q is z(1 − (q − ½)/E), save that
     * those of ranks k and k+1 lie m/2 above and below their common mean. Where that would carry one of them to its
     * neighbour, all ranks beyond it move outwards with it and keep their distances, so that the pair remains ranks k and
     * k+1 at every m. Ranks are dealt to the experts in strides of about 0.618 E, so that the winners are spread over the
     * groups.
     *
     * @param margin m ≥ 0, in units of a logit
     */
    record Margin(double margin) implements Tokens {
        public Margin {
            that(margin >= 0.0, "tokens.margin", margin, "at least 0");
        }
    }
}
