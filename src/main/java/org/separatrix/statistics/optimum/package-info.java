/** The best place of a sweep: where a criterion is largest, with an interval, and whether that is inside the sweep. */
package org.separatrix.statistics.optimum;
