package org.separatrix.spectrum.equilibria;

import org.separatrix.spectrum.equations.SpectrumException;

/** The branches of fixed points that have a name. */
public enum BranchKind {
    /** Every ring holds its tall bump. */
    COEXISTENCE("coexistence"),
    /** Rings hold bumps of different height: the saddle between coexistence and one winner. */
    ASYMMETRIC("asymmetric"),
    /** Ring 0 holds its tall bump, the others hold none. */
    WINNER("winner"),
    /** No ring holds a bump. */
    SILENT("silent");

    private final String label;

    BranchKind(String label) {
        this.label = label;
    }

    /** The name in experiment files and tables. */
    public String label() {
        return label;
    }

    public static BranchKind named(String label) {
        for (BranchKind kind : values()) {
            if (kind.label.equals(label)) {
                return kind;
            }
        }
        throw new SpectrumException(
                "spectrum.branches: " + label + " is no branch; one of coexistence, asymmetric, winner, silent");
    }
}
