package org.separatrix.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Failures while they come: as many lines as help, and no more. */
class FailureLinesTest {

    private final List<String> said = new ArrayList<>();
    private final FailureLines lines = new FailureLines(said::add, "see the page");

    @Test
    void aCauseIsToldWhenItComesAndOnceMoreWhenSomethingIsGivenUpForIt() {
        lines.tell("no answer from ring 1 for 30 s", false, "first");
        lines.tell("no answer from ring 1 for 30 s", false, "again");
        lines.tell("no answer from ring 1 for 30 s", true, "given up");
        lines.tell("no answer from ring 1 for 30 s", true, "given up again");
        lines.tell("no answer from ring 1 for 30 s", false, "late");
        lines.tell("no answer from ring 0 for 30 s", true, "another ring");

        assertEquals(List.of("first", "given up", "another ring"), said);
    }

    /** A fault of the numbers meets each batch in a trial of its own. */
    @Test
    void theSameFaultInOtherTrialsIsNoNews() {
        for (int trial = 0; trial < 100; trial += 10) {
            lines.tell("the rate of neuron " + trial % 7 + " of ring 0 in trial " + trial + " is NaN", true, "once");
        }

        assertEquals(List.of("once"), said);
    }

    @Test
    void soManyCausesAreToldAndThenWhereTheOthersAre() {
        for (int cause = 0; cause < 1_000; cause++) {
            lines.tell("cause of its own: " + cause, false, "line " + cause);
        }

        assertEquals(21, said.size());
        assertEquals("line 19", said.get(19));
        assertEquals("more has failed, of other causes: see the page", said.get(20));
    }
}
