/** Elementary functions that the scalar and the vector kernels compute to the same last bit. */
package org.separatrix.numerics;
