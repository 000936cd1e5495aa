package org.separatrix.router.training;

/** Every token takes its k best. */
public record Unbalanced() implements Balancing {

    @Override
    public Assignment assign(Offer offer) {
        return Assignment.tokensChoose(offer.scores(), offer.model().k());
    }
}
