/**
 * The shapes of transfer functions, a file each: the value, the slope, the loops of the kernels, and the name and keys in an
 * experiment file. A {@link org.separatrix.ring.transfer.TransferVariant} on the class path adds one.
 */
package org.separatrix.ring.transfer;
