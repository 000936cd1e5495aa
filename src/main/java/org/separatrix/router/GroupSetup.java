package org.separatrix.router;

import static org.separatrix.numerics.Require.that;

import org.separatrix.noise.TrialRange;

/** What a group is made from; see {@link ExpertGroupBatch#of} for the components. */
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
