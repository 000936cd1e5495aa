/**
 * Random numbers that are pure functions of their coordinates, so that a result cannot depend on threads, order, batch
 * size or the machine that computed it.
 *
 * <pre>
 *   coordinates ──► {@link org.separatrix.noise.Stream} ──► 64 bits ──► {@link org.separatrix.noise.BoxMuller} ──► normals
 * </pre>
 */
package org.separatrix.noise;
