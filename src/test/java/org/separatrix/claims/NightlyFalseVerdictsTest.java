package org.separatrix.claims;

import org.junit.jupiter.api.Tag;

/** The same with many more repetitions. */
@Tag("nightly")
class NightlyFalseVerdictsTest extends FalseVerdictsTest {

    @Override
    int repetitions() {
        return 20_000;
    }
}
