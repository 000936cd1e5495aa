/**
 * What an experiment file chooses by name: couplings, shapes of the transfer function, decoders, methods of balancing.
 * Each is a {@link org.separatrix.variant.Variant} with its keys and their ranges. They are found by
 * {@link java.util.ServiceLoader}, so a jar on the class path can add one.
 */
package org.separatrix.variant;
