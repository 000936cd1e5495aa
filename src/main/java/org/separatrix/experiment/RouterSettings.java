package org.separatrix.experiment;

import org.separatrix.router.RouterModel;
import org.separatrix.router.TokenProtocol;

/**
 * What a router study computes of a condition.
 *
 * @param study what is looked at
 * @param model the experts
 * @param protocol the tokens that a stream brings them
 * @param streams how many independent streams, ≥ 1; of a spectrum, how many tokens
 * @param groups the actors among which the experts are shared out, in [1, experts]
 * @param training the slow clock
 */
public record RouterSettings(
        Study study, RouterModel model, TokenProtocol protocol, int streams, int groups, TrainingSettings training) {

    /** The kinds of router studies. */
    public enum Study {
        /** How noisy experts compete for tokens. */
        COMPETITION,
        /** The stability of the tied and of the routed state. */
        SPECTRUM,
        /** How the load of the experts evolves while they are trained. */
        TRAINING
    }
}
