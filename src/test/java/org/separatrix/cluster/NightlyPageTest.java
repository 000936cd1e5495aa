package org.separatrix.cluster;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The page after an hour of four deltas a second, in each of which all of 10,000 conditions have changed. */
@Tag("nightly")
class NightlyPageTest extends PageTest {

    @Test
    void anHourOfDeltasLeavesTheHeapAsItWas() throws Exception {
        replay(14_400, 50.0, 50.0);
    }
}
