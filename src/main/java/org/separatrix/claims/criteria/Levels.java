package org.separatrix.claims.criteria;

/**
 * How often a condition may be judged wrongly, one-sided.
 *
 * @param hold the probability that it is said to hold where it does not, in (0, ½)
 * @param fail the probability that it is said to fail where it does not fail, in (0, ½)
 */
record Levels(double hold, double fail) {

    /** Each end of an interval of 95 %. */
    static final double USUAL_ERROR = 0.025;

    /** Of a verdict: Wilson's interval of 95 % misses to one side in up to 2.9 % of samples where its counts are coarse. */
    private static final double VERDICT_ERROR = 0.02;

    static final Levels USUAL = new Levels(VERDICT_ERROR, VERDICT_ERROR);

    /** Where one of so many that holds is enough, Bonferroni. */
    Levels oneOfManyHolds(int many) {
        return new Levels(hold / Math.max(1, many), fail);
    }

    /** Where one of so many that fails is enough, Bonferroni. */
    Levels oneOfManyFails(int many) {
        return new Levels(hold, fail / Math.max(1, many));
    }

    /** Of the contrary. */
    Levels swapped() {
        return new Levels(fail, hold);
    }
}
