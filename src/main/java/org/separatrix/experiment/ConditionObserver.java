package org.separatrix.experiment;

/** Is shown every condition of an experiment once, in their order. */
@FunctionalInterface
interface ConditionObserver {

    void see(int condition, Parameters parameters);
}
