package org.separatrix.spectrum.plane;

/** The kinds of points of codimension 2 on a curve of special points, and its extrema. */
public enum Codimension2Type {
    CUSP("cusp", "quadratic coefficient of the fold", "two folds merge and end"),
    DEGENERATE_PITCHFORK(
            "degenerate-pitchfork",
            "cubic coefficient of the pitchfork",
            "the pitchfork changes between subcritical and supercritical; a curve of folds of the asymmetric state ends"),
    TRANSCRITICAL_TO_PITCHFORK(
            "transcritical-to-pitchfork",
            "quadratic coefficient of the crossing",
            "the asymmetric branches change the side to which they bend"),
    DEGENERATE_TURING(
            "degenerate-turing",
            "f''' - 2 j f''^2/(1 + j f'), j = J0 + J-cross",
            "coexistence changes between growing gently and in a jump; its curve of folds ends"),
    DEGENERATE_TURING_DOMINANCE(
            "degenerate-turing-dominance",
            "f''' - 2 j f''^2/(1 + j f'), j = J0 - J-cross/(K - 1)",
            "the curve where coexistence loses its exchange symmetry ends on the Turing curve"),
    DEGENERATE_TURING_WINNER(
            "degenerate-turing-winner",
            "f''' - 2 f''^2 times the mean of j/(1 + j f') over the parts of one ring alone",
            "the winner changes between growing gently and in a jump; its curve of folds ends"),
    DEGENERATE_TURING_SEVERAL(
            "degenerate-turing-several",
            "f''' - 2 f''^2 times the mean of j/(1 + j f') over the parts of all rings but one",
            "the state of all rings but one changes between growing gently and in a jump; its curve of folds ends"),
    DEGENERATE_WINNER_TURING(
            "degenerate-winner-turing",
            "cubic coefficient of the losers' bumps, all alike",
            "the losers' bumps change between growing gently and in a jump; a curve of folds of the asymmetric state ends"),
    BOGDANOV_TAKENS(
            "bogdanov-takens",
            "trace and determinant on the critical plane, where the Jacobian is not zero",
            "a curve of folds and one of Hopf points meet, and the latter ends"),
    GENERALISED_HOPF(
            "generalised-hopf",
            "real part of the cubic coefficient of the Hopf point",
            "the cycle changes between growing gently and in a jump; a curve of folds of cycles ends"),
    TWO_MODES("two-modes", "determinant of the block of the other mode", "two modes of the state are critical at once"),
    LEAST_VALUE("least-value", "derivative of the first parameter along the curve", "the curve turns"),
    LARGEST_VALUE("largest-value", "derivative of the first parameter along the curve", "the curve turns"),
    LEAST_SECOND("least-second", "derivative of the second parameter along the curve", "the curve turns"),
    LARGEST_SECOND("largest-second", "derivative of the second parameter along the curve", "the curve turns");

    private final String label;
    private final String criterion;
    private final String change;

    Codimension2Type(String label, String criterion, String change) {
        this.label = label;
        this.criterion = criterion;
        this.change = change;
    }

    /** The name in tables. */
    public String label() {
        return label;
    }

    /** What vanishes there. */
    public String criterion() {
        return criterion;
    }

    /** What changes from one side to the other. */
    public String change() {
        return change;
    }
}
