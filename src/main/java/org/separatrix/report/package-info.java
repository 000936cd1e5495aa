/**
 * The report of a run, one page without a program in it, made from the results folder alone. Nothing here computes: what it
 * says stands in the tables, the figures and the record.
 */
package org.separatrix.report;
