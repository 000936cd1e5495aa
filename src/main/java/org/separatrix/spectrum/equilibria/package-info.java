/**
 * Fixed points: Newton's method for one, the states from which a search for the named branches starts, and the frame of the
 * bump that each ring holds there.
 */
package org.separatrix.spectrum.equilibria;
