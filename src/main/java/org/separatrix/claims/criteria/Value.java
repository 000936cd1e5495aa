package org.separatrix.claims.criteria;

/** What an expression may come to. */
sealed interface Value permits Quantity, Text, Elements {}
