package org.separatrix.coupling;

import org.separatrix.variant.Values;

/** Ring k takes each tick as soon as it can on the newest m_l at hand, of any age. Racing. */
public record FreeRunning() implements Coupling {

    @Override
    public int slack() {
        return Integer.MAX_VALUE;
    }

    @Override
    public Stage stage() {
        return Stage.ALONE;
    }

    /** {@code free-running} of an experiment file. */
    public static final class Kind implements CouplingVariant {

        @Override
        public String name() {
            return "free-running";
        }

        @Override
        public String meaning() {
            return "a ring feels the newest at hand, of any age; racing";
        }

        @Override
        public Coupling create(Values values) {
            return new FreeRunning();
        }

        @Override
        public Class<? extends Coupling> type() {
            return FreeRunning.class;
        }
    }
}
