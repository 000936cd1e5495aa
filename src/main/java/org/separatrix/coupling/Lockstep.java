package org.separatrix.coupling;

/** Everyone takes tick t on m_l(t) of all others, once all have reported it: the reference. */
public record Lockstep() implements Coupling {}
