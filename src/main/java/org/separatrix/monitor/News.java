package org.separatrix.monitor;

/**
 * Something rare that has happened to a run.
 *
 * @param at seconds since it began
 * @param what {@code joined}, {@code left} or {@code given_again}
 * @param node to which, as in events of the run
 * @param givenAgain how many batches are given out again for it
 */
record News(double at, String what, String node, String text, int givenAgain) {}
