/**
 * Psychometric functions: how a rate rises from a floor to a ceiling along a scale, fitted by maximum likelihood with
 * profile intervals.
 */
package org.separatrix.statistics.psychometric;
