package org.separatrix.router;

import static org.separatrix.router.Require.that;

/** What a group is made from; see {@link ExpertGroupBatch#of} for the components. */
record GroupSetup(RouterModel model, TokenProtocol protocol, StreamRange range, ExpertSlice slice) {

    GroupSetup {
        protocol.require(model);
        that(
                slice.first() + slice.count() <= model.experts(),
                "slice",
                slice,
                "within the experts = " + model.experts());
    }
}
