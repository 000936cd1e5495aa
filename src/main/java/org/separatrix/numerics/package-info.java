/** The two kinds of kernels, and elementary functions that both compute to the same last bit. */
package org.separatrix.numerics;
