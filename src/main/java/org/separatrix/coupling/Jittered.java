package org.separatrix.coupling;

/**
 * In each trial every ring takes tick t only with probability p, on m_l(t); otherwise its rates stay as they are, and
 * its noise of that tick is unused.
 *
 * @param probability p in (0, 1]
 */
public record Jittered(double probability) implements Coupling {

    public Jittered {
        Allowed.require(probability > 0.0 && probability <= 1.0, "probability", probability, "above 0 and at most 1");
    }

    @Override
    public Pace pace(Fates fates, int participant) {
        return new Pace(probability, fates.draws("jitter", participant));
    }
}
