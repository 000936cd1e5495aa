package org.separatrix.claims;

import java.util.stream.Stream;
import org.separatrix.claims.criteria.Evidence;
import org.separatrix.claims.criteria.Truth;

/**
 * What would reproduce something, and what would refute it, as conditions over tables.
 *
 * @param of which part of a claim it is of; empty of the whole
 */
record Criterion(String of, String reproduced, String refuted) {

    /**
     * What the evidence says.
     *
     * @param factor how many times the trials would decide it if the estimates are right
     * @param reason why it is undecided; empty where it is decided
     */
    record Decision(Verdict verdict, double factor, String reason) {

        static Decision of(Verdict verdict) {
            return new Decision(verdict, 1.0, "");
        }

        /** How many trials it would take, in words. */
        String needed() {
            if (verdict != Verdict.UNDECIDED) {
                return "";
            }
            return factor < MOST
                    ? "about " + (long) Math.ceil(10.0 * factor) / 10.0
                            + " times the trials would decide, if the estimates are right"
                    : "no number of trials is known to decide";
        }
    }

    private static final double MOST = 1e5;

    Criterion {
        Evidence.requireCondition(reproduced);
        Evidence.requireCondition(refuted);
    }

    /**
     * Reproduced or refuted where the whole interval says so, refined where the whole interval violates both.
     *
     * @throws IllegalStateException if both are met
     */
    Decision decide(Evidence evidence) {
        Truth forIt = evidence.truth(reproduced);
        Truth against = evidence.truth(refuted);
        if (forIt.holds() && against.holds()) {
            throw new IllegalStateException("both are met: " + reproduced + " and " + refuted);
        }
        if (forIt.holds() || against.holds()) {
            return Decision.of(forIt.holds() ? Verdict.REPRODUCED : Verdict.REFUTED);
        }
        if (forIt.fails() && against.fails()) {
            return Decision.of(Verdict.REFINED);
        }
        return Stream.of(forIt, against)
                .filter(truth -> !truth.fails())
                .reduce((one, other) -> one.factor() >= other.factor() ? one : other)
                .map(truth -> new Decision(Verdict.UNDECIDED, truth.factor(), truth.reason()))
                .orElseThrow();
    }
}
