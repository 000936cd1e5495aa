package org.separatrix.cluster;

import org.junit.jupiter.api.Tag;

/** Two coordinators at a time, twenty times. */
@Tag("nightly")
class NightlySharedFolderTest extends SharedFolderTest {

    @Override
    int rounds() {
        return 20;
    }

    @Override
    int coordinators() {
        return 2;
    }
}
