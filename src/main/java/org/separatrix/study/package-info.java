/**
 * What all studies have in common. A {@link org.separatrix.study.Study} has a room of its own below: the keys that it reads,
 * its pieces of work, its tables and its figures.
 */
package org.separatrix.study;
