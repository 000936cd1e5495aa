package org.separatrix.experiment;

import java.util.stream.Stream;
import org.separatrix.ring.Model;
import org.separatrix.ring.NoiseLaw;

/** Warns of a swept or scaled length of a step where the law of the noise has no limit as that length goes to 0. */
final class NoiseWithoutLimit implements ConditionCheck {

    private static final Key SCALING = Key.of("model", "noise-scaling");
    private static final String CURE =
            " noise that is independent from step to step has no limit as dt -> 0; noise with"
                    + " model.noise-correlation > 0 has one";

    private final boolean dtSwept;

    /** Of the first condition with independent noise; NaN before. */
    private double firstDt = Double.NaN;

    private boolean severalDt;
    private boolean scaled;

    /** @param dtSwept whether the length of a step is swept */
    NoiseWithoutLimit(boolean dtSwept) {
        this.dtSwept = dtSwept;
    }

    @Override
    public void see(int condition, Parameters parameters) {
        Model model = parameters.model();
        if (model.noise() > 0.0 && model.noiseLaw() instanceof NoiseLaw.Independent law) {
            firstDt = Double.isNaN(firstDt) ? model.dt() : firstDt;
            severalDt |= model.dt() != firstDt;
            scaled |= law == NoiseLaw.Independent.SQRT_DT && model.dt() != 1.0;
        }
    }

    @Override
    public Stream<Warning> warnings(Experiment experiment) {
        if (dtSwept ? !severalDt : !scaled) {
            return Stream.empty();
        }
        Key key = dtSwept ? Parameters.DT : SCALING;
        String what = dtSwept ? ": is swept, and" : ": is sqrt-dt, and";
        return Stream.of(new Warning(experiment.place(key), key + what + CURE));
    }
}
