/** The fixed points behind trials, and their stability: what the study reads, its pieces of work, its tables and figures. */
package org.separatrix.study.spectrum;
