package org.separatrix.experiment;

/** What a study computes of a condition, as it has read it from its own blocks of an experiment. */
public interface StudySettings {

    /** The settings of a study that reads nothing of its own: all that it needs is of every condition. */
    StudySettings NONE = new StudySettings() {};
}
