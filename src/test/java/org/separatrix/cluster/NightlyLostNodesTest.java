package org.separatrix.cluster;

import org.junit.jupiter.api.Tag;

/** Nodes and coordinators die at more moments than in every build. */
@Tag("nightly")
class NightlyLostNodesTest extends LostNodesTest {

    @Override
    int moments() {
        return 6;
    }
}
