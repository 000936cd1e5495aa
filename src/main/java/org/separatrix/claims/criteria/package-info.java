/**
 * Criteria over tables of results: a small language of expressions whose values carry their intervals, so that a condition
 * holds, fails, or stays open. Made of text by {@link org.separatrix.claims.criteria.Parser}.
 */
package org.separatrix.claims.criteria;
