package org.separatrix.router.training;

import java.util.List;
import java.util.function.Supplier;
import org.separatrix.variant.Option;
import org.separatrix.variant.Values;

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

    /** {@code bias} of an experiment file. */
    public static final class Kind implements BalancingVariant {

        @Override
        public String name() {
            return "bias";
        }

        @Override
        public String meaning() {
            return "the sign of the load moves a bias";
        }

        @Override
        public List<Option> options() {
            return List.of(Option.Real.nonNegative("gamma", "step of the bias, in units of a logit", 0.02));
        }

        @Override
        public Balancing create(Values values) {
            return new SignBias(values.number("gamma"));
        }

        @Override
        public Class<? extends Balancing> type() {
            return SignBias.class;
        }
    }
}
