/** Whether two conditions differ: their rates, moments and fitted parameters, with the intervals of differences. */
package org.separatrix.statistics.comparison;
