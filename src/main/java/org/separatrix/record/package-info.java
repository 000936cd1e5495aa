/**
 * What a run leaves: its record {@code run.sqlite}, from which it is resumed and its tables are made, its results folder,
 * and where the results come from.
 */
package org.separatrix.record;
