package org.separatrix.claims.criteria;

/** Something that a criterion needs is not in the tables of results. */
public final class NotInTables extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String what;

    public NotInTables(String what) {
        super(what);
        this.what = what;
    }

    /** What is not there, and where it was looked for. */
    public String what() {
        return what;
    }
}
