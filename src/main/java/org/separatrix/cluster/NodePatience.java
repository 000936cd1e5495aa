package org.separatrix.cluster;

import java.time.Duration;
import java.util.Optional;

/**
 * How long a node waits, and for what.
 *
 * @param joinWithin how long the coordinator may take to let the node in; empty: as long as it takes
 * @param lostAfter how long the coordinator may stay silent after the failure detector has noticed
 * @param stallAfter how long the participants of a batch may be silent
 */
public record NodePatience(Optional<Duration> joinWithin, Duration lostAfter, Duration stallAfter) {}
