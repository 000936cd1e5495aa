package org.separatrix.router.observation;

/**
 * What is observed of a token at its last tick. K are its k experts of highest logit, D the k of highest rate (the
 * forced-k read-out), A those with r &gt; ½ (the threshold read-out), p_i = r_i / S; a dash marks the token before.
 */
public enum Observable {
    /** |K \ D| / k: wrong slots. */
    MISROUTING,
    /** 1 − |A ∩ K| / |A ∪ K|. */
    JACCARD,
    /** |A|. */
    ACTIVE,
    /** exp(H), the effective number of experts. */
    N_EFF,
    /** H = −Σ p_i ln p_i, in nats. */
    ENTROPY,
    /** |(K' \ K) ∩ D| / |K' \ K|: experts that should have gone and are still routed. */
    STALE,
    /** (|D \ D'| − |K \ K'|) / k: thrash above 0, perseveration below. */
    EXCESS_TURNOVER,
    /** Crossings of r = ½ per 2k experts and τ, over the last ticks of the token. */
    FLICKER,
    /** The ticks after which no expert crosses r = ½ any more. */
    SETTLE,
    /** Σ p_i over the experts outside D. */
    LOSERS_SHARE,
    /** Whether the expert of rank k ends below that of rank k + 1, whatever becomes of the others: ½ for a tie. */
    DROPPED,
    /** |S − S'|, S the sum of all rates: how far the count goes to and fro from one reading to the next. */
    COUNT_SWING;

    /** Whether it lies in [0, 1] by its nature. */
    public boolean isShare() {
        return switch (this) {
            case MISROUTING, JACCARD, STALE, LOSERS_SHARE, DROPPED -> true;
            case ACTIVE, N_EFF, ENTROPY, EXCESS_TURNOVER, FLICKER, SETTLE, COUNT_SWING -> false;
        };
    }
}
