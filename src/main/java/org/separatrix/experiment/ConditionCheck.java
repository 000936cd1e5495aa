package org.separatrix.experiment;

import java.util.stream.Stream;

/** Something to look for in every condition. It says the same thing once, not once a condition. */
interface ConditionCheck extends ConditionObserver {

    /** What it has found when it has seen all conditions of an experiment. */
    Stream<Warning> warnings(Experiment experiment);
}
