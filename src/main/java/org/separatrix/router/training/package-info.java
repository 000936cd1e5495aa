/**
 * The slow clock: how experts become popular and skilled while they are trained on what they are given, and the methods
 * of balancing their load.
 *
 * <pre>
 *   {@link org.separatrix.router.training.Trainer} ──► {@link org.separatrix.router.training.Offer} ──► {@link org.separatrix.router.training.Balancing} ──► {@link org.separatrix.router.training.Assignment} ──► {@link org.separatrix.router.training.TrainingLedger}
 * </pre>
 *
 * <p>Everything random is a function of the seed and of its place, and not of the method: runs of two methods with one
 * seed are paired.
 */
package org.separatrix.router.training;
