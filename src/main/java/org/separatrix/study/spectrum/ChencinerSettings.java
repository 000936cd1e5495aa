package org.separatrix.study.spectrum;

import java.util.Optional;
import org.separatrix.experiment.Section;
import org.separatrix.spectrum.equations.Dynamics;
import org.separatrix.spectrum.equations.Parameter;

/**
 * Over which parameter Chenciner points of the onset of oscillation are looked for.
 *
 * @param parameter empty: over none
 * @param from from this value
 * @param to to this value, above the first
 */
public record ChencinerSettings(Optional<Parameter> parameter, double from, double to) {

    private static final String NONE = "none";
    private static final String ALLOWED =
            NONE + ", model.J0, model.J1, model.kappa, model.noise where spectrum.noise-averaged ="
                    + " true, model.transfer.r-max, .beta or .h0, or the gain of an epoch";

    static ChencinerSettings read(Section block, Dynamics dynamics) {
        String key = block.text("parameter", ALLOWED, word -> word.equals(NONE) || allowed(word, dynamics));
        Optional<Parameter> parameter = key.equals(NONE) ? Optional.empty() : Optional.of(new Parameter(key));
        double from = block.number("from", "a value that " + key + " may have", x -> admits(parameter, x));
        double to = block.number(
                "to",
                "a value that " + key + " may have, above spectrum.chenciner.from",
                x -> admits(parameter, x) && x > from);
        block.noMore();
        return new ChencinerSettings(parameter, from, to);
    }

    private static boolean allowed(String key, Dynamics dynamics) {
        if (!Parameter.known(key)) {
            return false;
        }
        Parameter parameter = new Parameter(key);
        boolean idle = parameter.equals(Parameter.NOISE) && dynamics == Dynamics.NOISE_FREE;
        return !idle && parameter.keepsRingsClean() && !parameter.equals(Parameter.CROSS_INHIBITION);
    }

    private static boolean admits(Optional<Parameter> parameter, double value) {
        return parameter.map(of -> of.admits(value)).orElse(true);
    }
}
