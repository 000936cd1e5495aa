package org.separatrix.cluster;

import org.junit.jupiter.api.Tag;

/** Ten runs whose nodes reach the coordinator only; in the first of them the link of one flaps for two minutes. */
@Tag("nightly")
class NightlyNetworkFaultsTest extends NetworkFaultsTest {

    @Override
    int stars() {
        return 10;
    }

    @Override
    int flaps() {
        return 10;
    }
}
