/**
 * What an experiment file may ask of the spectrum: branches in a parameter, the splitting by disorder, the turning of the bump
 * under a cue, and the barrier between two states. Each {@link org.separatrix.spectrum.studies.Study} is one unit of work.
 */
package org.separatrix.spectrum.studies;
