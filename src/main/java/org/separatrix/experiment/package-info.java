/** Experiment files: reading and checking them, and the conditions and batches that they unfold into. */
package org.separatrix.experiment;
