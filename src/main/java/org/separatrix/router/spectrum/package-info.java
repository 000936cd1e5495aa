/**
 * The linear stability of the competition: of the state in which all experts tie, of the routed state, and of the tick
 * itself. Rates of growth are in units of 1/τ, multipliers per tick.
 */
package org.separatrix.router.spectrum;
