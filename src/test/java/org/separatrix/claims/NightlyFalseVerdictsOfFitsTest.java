package org.separatrix.claims;

import org.junit.jupiter.api.Tag;

/** The same with more repetitions. */
@Tag("nightly")
class NightlyFalseVerdictsOfFitsTest extends FalseVerdictsOfFitsTest {

    @Override
    int repetitions() {
        return 1000;
    }
}
