package org.separatrix.statistics.outcomes;

/** What a report is of; the target comes first where the windows of two items overlap. */
public enum Outcome {
    TARGET,
    SWAP,
    BLEND,
    OTHER,
    NO_REPORT
}
