package org.separatrix.claims;

/** What becomes of a claim. */
public enum Verdict {
    REPRODUCED("reproduced"),
    REFUTED("refuted"),
    /** Neither, and the numbers say what is true instead. */
    REFINED("refined"),
    /** More trials may decide it, or the tables do not have what it takes. */
    UNDECIDED("undecided"),
    /** A source or a metaphor. */
    NOT_TESTABLE("not testable here");

    private final String word;

    Verdict(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    static Verdict of(String word) {
        for (Verdict verdict : values()) {
            if (verdict.word.equals(word)) {
                return verdict;
            }
        }
        throw new IllegalArgumentException("no verdict: " + word);
    }
}
