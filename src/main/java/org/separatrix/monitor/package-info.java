/** What a person sees of a run while it goes on. */
package org.separatrix.monitor;
