/** The kinds of kernels, and elementary functions that all of them compute to the same last bit. */
package org.separatrix.numerics;
