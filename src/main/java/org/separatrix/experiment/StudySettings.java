package org.separatrix.experiment;

/** Settings of a study of a condition, as read from its own blocks of an experiment. */
public interface StudySettings {

    /** The settings of a study that reads nothing of its own: all that it needs is of every condition. */
    StudySettings NONE = new StudySettings() {};
}
