package org.separatrix.router.training;

import java.util.List;
import java.util.function.Supplier;
import org.separatrix.variant.Option;
import org.separatrix.variant.Values;

/**
 * Every token takes its k best; the gradient of the Switch loss E Σ_i f_i P_i, taken as if f were fixed, moves the bias
 * as it would a logit of its own per expert:
 *
 * <pre>
 *   b_i −= α E P_i (f_i − Σ_j f_j P_j)
 * </pre>
 *
 * @param alpha α ≥ 0
 */
public record AuxiliaryLoss(double alpha) implements Balancing {

    @Override
    public Assignment assign(Offer offer) {
        return Assignment.tokensChoose(offer.scores(), offer.model().k());
    }

    @Override
    public void adapt(double[] bias, double[] load, Supplier<double[]> probability) {
        double[] p = probability.get();
        double mean = 0.0;
        for (int i = 0; i < bias.length; i++) {
            mean += load[i] * p[i];
        }
        for (int i = 0; i < bias.length; i++) {
            bias[i] -= alpha * bias.length * p[i] * (load[i] - mean);
        }
    }

    /** {@code aux} of an experiment file. */
    public static final class Kind implements BalancingVariant {

        @Override
        public String name() {
            return "aux";
        }

        @Override
        public String meaning() {
            return "the gradient of the Switch loss moves a bias";
        }

        @Override
        public List<Option> options() {
            return List.of(Option.Real.nonNegative("alpha", "strength of the loss", 0.05));
        }

        @Override
        public Balancing create(Values values) {
            return new AuxiliaryLoss(values.number("alpha"));
        }

        @Override
        public Class<? extends Balancing> type() {
            return AuxiliaryLoss.class;
        }
    }
}
