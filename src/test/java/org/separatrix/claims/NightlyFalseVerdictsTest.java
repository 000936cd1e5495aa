package org.separatrix.claims;

/** The same with many more repetitions. */
class NightlyFalseVerdictsTest extends FalseVerdictsTest {

    @Override
    int repetitions() {
        return 20_000;
    }
}
