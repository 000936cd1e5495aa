package org.separatrix.spectrum.continuation;

import org.junit.jupiter.api.Tag;

/** 200 ways in all. */
@Tag("nightly")
class NightlySpecialPointsTest extends SameSpecialPointsTest {

    @Override
    int ways() {
        return 40;
    }
}
