/** A router by itself: what the study reads, its pieces of work, its tables and figures. */
package org.separatrix.study.router;
