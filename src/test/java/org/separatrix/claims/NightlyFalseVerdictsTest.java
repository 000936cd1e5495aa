package org.separatrix.claims;

/** The same with twenty times the repetitions. */
class NightlyFalseVerdictsTest extends FalseVerdictsTest {

    @Override
    int repetitions() {
        return 20_000;
    }
}
