/** Trials of rings, with experts beside them or without: what the study reads, its pieces of work, its tables and figures. */
package org.separatrix.study.trials;
