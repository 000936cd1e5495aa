package org.separatrix.coupling;

import java.util.Optional;
import org.separatrix.variant.Values;

/** Everyone takes tick t on m_l(t) of all others, once all have reported it: the reference. */
public record Lockstep() implements Coupling {

    @Override
    public Stage stage() {
        return Stage.ALONE;
    }

    @Override
    public boolean isLockstep() {
        return true;
    }

    @Override
    public Optional<FixedAges> fixedAges() {
        return Optional.of(new FixedAges(0, 1));
    }

    /** {@code lockstep} of an experiment file. */
    public static final class Kind implements CouplingVariant {

        @Override
        public String name() {
            return "lockstep";
        }

        @Override
        public String meaning() {
            return "everybody takes tick t on what the others are at t";
        }

        @Override
        public Coupling create(Values values) {
            return new Lockstep();
        }

        @Override
        public Class<? extends Coupling> type() {
            return Lockstep.class;
        }
    }
}
