/**
 * What is counted of trials, and summed up of a condition: kinds of report, end states, moments of the error, and the
 * mixture that is fitted to the reports.
 */
package org.separatrix.statistics.outcomes;
