package org.separatrix.coupling;

/** Ring k takes each tick as soon as it can on the newest m_l at hand, of any age. Racing. */
public record FreeRunning() implements Coupling {

    @Override
    public int slack() {
        return Integer.MAX_VALUE;
    }
}
