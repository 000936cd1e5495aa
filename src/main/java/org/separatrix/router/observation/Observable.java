package org.separatrix.router.observation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What is observed of a token at its last tick. K are its k experts of highest logit, D the k of highest rate (the
 * forced-k read-out), A those with r &gt; ½ (the threshold read-out), p_i = r_i / S; a dash marks the token before.
 */
public enum Observable {
    /** |K \ D| / k. */
    MISROUTING("", "share of the k slots whose expert is not among the k of highest logit"),
    /** 1 − |A ∩ K| / |A ∪ K|. */
    JACCARD("", "Jaccard distance between the experts with a rate above 1/2 and the k of highest logit"),
    /** |A|. */
    ACTIVE("experts", "number of experts with a rate above 1/2"),
    /** exp(H). */
    N_EFF("experts", "effective number of experts, the exponential of the entropy"),
    /** H = −Σ p_i ln p_i. */
    ENTROPY("nats", "entropy of the rates over their sum"),
    /** |(K' \ K) ∩ D| / |K' \ K|. */
    STALE(
            "",
            "share of the experts that left the k of highest logit with this token and are still among the k of highest rate"),
    /** (|D \ D'| − |K \ K'|) / k. */
    EXCESS_TURNOVER(
            "",
            "turnover of the k of highest rate less that of the k of highest logit, over k: above 0 more change than the tokens ask for, below 0 less"),
    /** Crossings of r = ½ per 2k experts and τ, over the last ticks of the token. */
    FLICKER("1/tau", "crossings of the rate 1/2 by an expert over the last ticks of a token, a time 2k"),
    /** The ticks after which no expert crosses r = ½ any more. */
    SETTLE("ticks", "time from the beginning of a token to the last crossing of the rate 1/2"),
    /** Σ p_i over the experts outside D. */
    LOSERS_SHARE("", "share of the sum of all rates that the experts beyond the k of highest rate have"),
    /** Whether the expert of rank k ends below that of rank k + 1, whatever becomes of the others: ½ for a tie. */
    DROPPED("", "share of the tokens whose expert of rank k ends below that of rank k + 1; a tie counts one half"),
    /** p_i of the expert of rank k. */
    SHARE_RANK_K("", "share of the sum of all rates that the expert of rank k of the logits has"),
    /** p_i of the expert of rank k + 1. */
    SHARE_RANK_K_PLUS_1("", "share of the sum of all rates that the expert of rank k + 1 of the logits has"),
    /** |S − S'|, S the sum of all rates. */
    COUNT_SWING("experts", "change of the sum of all rates from one reading to the next, without its sign");

    private final String unit;
    private final String meaning;

    Observable(String unit, String meaning) {
        this.unit = unit;
        this.meaning = meaning;
    }

    /** Its name in tables and in the record of a run. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The observable of a name, if there is one. */
    public static Optional<Observable> of(String label) {
        return Arrays.stream(values()).filter(one -> one.label().equals(label)).findFirst();
    }

    /** Empty for a share. */
    public String unit() {
        return unit;
    }

    /** What it is, as part of a sentence without a period. */
    public String meaning() {
        return meaning;
    }

    /** Whether it is of the two experts at the boundary alone, and so a matter of {@code cliff.csv}. */
    public boolean isOfBoundary() {
        return this == DROPPED || this == SHARE_RANK_K || this == SHARE_RANK_K_PLUS_1;
    }

    /** Whether it lies in [0, 1] by its nature. */
    public boolean isShare() {
        return switch (this) {
            case MISROUTING, JACCARD, STALE, LOSERS_SHARE, DROPPED, SHARE_RANK_K, SHARE_RANK_K_PLUS_1 -> true;
            case ACTIVE, N_EFF, ENTROPY, EXCESS_TURNOVER, FLICKER, SETTLE, COUNT_SWING -> false;
        };
    }
}
