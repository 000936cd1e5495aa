package org.separatrix.claims.criteria;

/** A word of a table. */
record Text(String text) implements Value {}
