package org.separatrix.experiment;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.separatrix.ring.Model;
import org.separatrix.ring.NoiseLaw;

/** Warns of a swept or scaled length of a step where the law of the noise has no limit as that length goes to 0. */
final class NoiseWithoutLimit {

    private static final Key SCALING = Key.of("model", "noise-scaling");
    private static final String CURE =
            " noise that is independent from step to step has no limit as dt -> 0; noise with"
                    + " model.noise-correlation > 0 has one";

    private NoiseWithoutLimit() {}

    static Stream<Warning> in(Experiment experiment) {
        if (experiment.sweptKeys().contains(Parameters.DT.toString())) {
            boolean several =
                    independent(experiment).map(Model::dt).distinct().limit(2).count() > 1;
            return several
                    ? Stream.of(new Warning(experiment.place(Parameters.DT), Parameters.DT + ": is swept, and" + CURE))
                    : Stream.empty();
        }
        return independent(experiment)
                .filter(model -> model.noiseLaw() == NoiseLaw.Independent.SQRT_DT && model.dt() != 1.0)
                .limit(1)
                .map(model -> new Warning(experiment.place(SCALING), SCALING + ": is sqrt-dt, and" + CURE));
    }

    private static Stream<Model> independent(Experiment experiment) {
        return IntStream.range(0, (int) experiment.conditionCount())
                .mapToObj(index -> experiment.condition(index).model())
                .filter(model -> model.noise() > 0.0 && model.noiseLaw() instanceof NoiseLaw.Independent);
    }
}
