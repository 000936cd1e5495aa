package org.separatrix.cli;

import org.junit.jupiter.api.Tag;

/** With as many trials here as there. */
@Tag("nightly")
class NightlyTruthTest extends MeasuredTruthTest {

    @Override
    int trials() {
        return 20_000;
    }
}
