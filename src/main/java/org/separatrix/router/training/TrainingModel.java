package org.separatrix.router.training;

import static org.separatrix.numerics.Require.that;

/**
 * The parameters of training. In a step every one of N tokens, of class c(n), is offered to k experts:
 *
 * <pre>
 *   Q_ci     = F0_ci + A s_ci                          true value, F0 ~ N(0, σ_F) for good
 *   score_ni = Q_c(n),i + G x_i + b_i + T · Gumbel      by which experts are chosen
 *   x_i  += η (f_i − 1 − x_i),   f_i = load_i E / (N k)                  popularity: rich get richer with gain G
 *   s_ci += η (π_ci / max(1, Σ_c π_ci / (C k/E)) − s_ci)                  skill, of a limited budget per expert
 * </pre>
 *
 * <p>where π_ci is the share of the tokens of class c that expert i was given.
 *
 * @param experts E, above k
 * @param k slots of a token, ≥ 1
 * @param classes C ≥ 1
 * @param tokens N ≥ 1 per step
 * @param rate η in (0, 1]
 * @param popularityGain G ≥ 0
 * @param temperature T ≥ 0
 * @param affinitySpread σ_F ≥ 0
 * @param skillGain A ≥ 0
 * @param zipf exponent ≥ 0 of the demand, class c drawn in proportion to (c + 1)^−zipf; 0 is uniform
 */
public record TrainingModel(
        int experts,
        int k,
        int classes,
        int tokens,
        double rate,
        double popularityGain,
        double temperature,
        double affinitySpread,
        double skillGain,
        double zipf) {

    public TrainingModel {
        that(k >= 1, "k", k, "at least 1");
        that(experts > k, "experts", experts, "above k = " + k);
        that(classes >= 1, "classes", classes, "at least 1");
        that(tokens >= 1, "tokens", tokens, "at least 1");
        that(rate > 0.0 && rate <= 1.0, "rate", rate, "in (0, 1]");
        that(popularityGain >= 0.0, "G", popularityGain, "at least 0");
        that(temperature >= 0.0, "T", temperature, "at least 0");
        that(affinitySpread >= 0.0, "affinity spread", affinitySpread, "at least 0");
        that(skillGain >= 0.0, "A", skillGain, "at least 0");
        that(zipf >= 0.0, "zipf", zipf, "at least 0");
    }

    /** 64 experts, 8 slots, 32 classes in equal demand, 256 tokens; T = 0.5, σ_F = 1, A = 2. */
    public static TrainingModel of(double popularityGain) {
        return new TrainingModel(64, 8, 32, 256, 0.05, popularityGain, 0.5, 1.0, 2.0, 0.0);
    }

    /** Popularity alone, as many tokens as give an expert 32 on average; T = 1, so that G is G/T. */
    public static TrainingModel popularityAlone(int experts, int k, double popularityGain) {
        return new TrainingModel(experts, k, 1, 32 * experts / k, 0.05, popularityGain, 1.0, 0.0, 0.0, 0.0);
    }

    /** The tokens that an expert is given if all are given the same, N k/E. */
    public double fairLoad() {
        return (double) tokens * k / experts;
    }

    public TrainingModel withTemperature(double temperature) {
        return new TrainingModel(
                experts, k, classes, tokens, rate, popularityGain, temperature, affinitySpread, skillGain, zipf);
    }
}
