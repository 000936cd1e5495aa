package org.separatrix.router.training;

import org.separatrix.variant.Values;

/** Every token takes its k best. */
public record Unbalanced() implements Balancing {

    @Override
    public boolean intervenes() {
        return false;
    }

    @Override
    public Assignment assign(Offer offer) {
        return Assignment.tokensChoose(offer.scores(), offer.model().k());
    }

    /** {@code none} of an experiment file. */
    public static final class Kind implements BalancingVariant {

        @Override
        public String name() {
            return "none";
        }

        @Override
        public String meaning() {
            return "every token takes its best experts";
        }

        @Override
        public Balancing create(Values values) {
            return new Unbalanced();
        }

        @Override
        public Class<? extends Balancing> type() {
            return Unbalanced.class;
        }
    }
}
