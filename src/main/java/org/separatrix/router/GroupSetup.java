package org.separatrix.router;

import static org.separatrix.numerics.Require.that;

import org.separatrix.noise.TrialRange;

/** Arguments of a batch of one group; see {@link ExpertGroupBatch#of}. */
record GroupSetup(RouterModel model, TokenProtocol protocol, TrialRange range, ExpertSlice slice) {

    GroupSetup {
        protocol.require(model);
        that(
                slice.first() + slice.count() <= model.experts(),
                "slice",
                slice,
                "within the experts = " + model.experts());
    }
}
