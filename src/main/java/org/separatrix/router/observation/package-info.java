/** What is read from the competition: observables with their intervals, and the cliff at the boundary of the winners. */
package org.separatrix.router.observation;
