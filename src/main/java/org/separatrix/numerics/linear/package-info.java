/** Linear algebra that several rooms share: eigenvalues with their vectors. */
package org.separatrix.numerics.linear;
