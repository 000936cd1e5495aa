package org.separatrix.cluster;

import org.junit.jupiter.api.Tag;

/** For half a minute. */
@Tag("nightly")
class NightlyBlockedDiskTest extends BlockedDiskTest {

    @Override
    int seconds() {
        return 30;
    }
}
