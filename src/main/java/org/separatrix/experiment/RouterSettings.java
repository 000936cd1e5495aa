package org.separatrix.experiment;

import java.util.List;
import java.util.Optional;
import org.separatrix.router.ExpertSlice;
import org.separatrix.router.RouterModel;
import org.separatrix.router.TokenProtocol;

/**
 * Settings of a router study of a condition.
 *
 * @param study what is looked at
 * @param model the experts
 * @param protocol the tokens that a stream brings them
 * @param streams how many independent streams, ≥ 1; of a spectrum, how many tokens
 * @param groups the actors among which the experts are shared out, in [1, experts]
 * @param training the slow clock
 * @param rings how the experts are coupled to rings beside them, if there are any; then every trial of the rings is a
 *     stream
 */
public record RouterSettings(
        Study study,
        RouterModel model,
        TokenProtocol protocol,
        int streams,
        int groups,
        TrainingSettings training,
        Optional<RingCoupling> rings) {

    /** The kinds of router studies. */
    public enum Study {
        /** How noisy experts compete for tokens. */
        COMPETITION,
        /** The stability of the tied and of the routed state. */
        SPECTRUM,
        /** How the load of the experts evolves while they are trained. */
        TRAINING
    }

    /** The experts of each group. */
    public List<ExpertSlice> slices() {
        return rings.map(of -> of.ownership().groups(groups))
                .orElseGet(() -> ExpertSlice.split(model.experts(), groups));
    }
}
