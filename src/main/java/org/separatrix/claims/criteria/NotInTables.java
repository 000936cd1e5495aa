package org.separatrix.claims.criteria;

/** Something that a criterion needs is not in the tables of results. */
public final class NotInTables extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotInTables(String what) {
        super(what);
    }
}
