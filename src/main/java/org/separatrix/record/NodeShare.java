package org.separatrix.record;

/**
 * A node that took part in an execution of a run.
 *
 * @param execution which of them, from 1
 * @param node {@code HOST:PORT}, or the host that the execution runs on
 * @param joined ISO 8601
 * @param left ISO 8601; empty: it stayed to the end
 * @param why it left
 * @param done how many trials, or what the study counts, it computed that are in the results
 */
public record NodeShare(long execution, String node, String joined, String left, String why, long done) {}
