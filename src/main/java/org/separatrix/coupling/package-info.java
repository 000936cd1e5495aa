/** Coupling variants: which participant of a batch may take which tick, and on whose activity of which age. */
package org.separatrix.coupling;
