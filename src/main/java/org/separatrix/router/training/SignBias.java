package org.separatrix.router.training;

import java.util.function.Supplier;

/**
 * Every token takes its k best by biased score; after each step b_i += γ sign(1 − f_i), as DeepSeek-V3 does (there in
 * units of a sigmoid score, here of a logit; arXiv 2408.15664).
 *
 * @param gamma γ ≥ 0
 */
public record SignBias(double gamma) implements Balancing {

    @Override
    public Assignment assign(Offer offer) {
        return Assignment.tokensChoose(offer.scores(), offer.model().k());
    }

    @Override
    public void adapt(double[] bias, double[] load, Supplier<double[]> probability) {
        for (int i = 0; i < bias.length; i++) {
            bias[i] += gamma * Math.signum(1.0 - load[i]);
        }
    }
}
