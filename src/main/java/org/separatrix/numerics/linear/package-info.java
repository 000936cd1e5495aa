/**
 * Dense linear algebra, once for all rooms: matrices, linear systems, eigenvalues and their vectors. Only here is EJML used, so
 * that the rest of the program does not depend on the library that computes them.
 */
package org.separatrix.numerics.linear;
