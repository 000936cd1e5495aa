/**
 * How the report of a trial is read from its final rates: the decoders, a file each with its name and keys in an experiment
 * file, and what else the final rates say. A {@link org.separatrix.ring.readout.DecoderVariant} on the class path adds one.
 */
package org.separatrix.ring.readout;
