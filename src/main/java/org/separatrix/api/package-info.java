/**
 * Simulations from Java: a model, a protocol, a coupling and a number of trials in, results out, without files, on this
 * machine or on a cluster. What is public in other rooms may change from version to version; this room, and the records of model, protocol,
 * coupling and read-out that it takes, stay.
 */
package org.separatrix.api;
