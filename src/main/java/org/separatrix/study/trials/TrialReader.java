package org.separatrix.study.trials;

import org.separatrix.experiment.Condition;
import org.separatrix.ring.Model;
import org.separatrix.ring.readout.Decoder;
import org.separatrix.ring.readout.EndState;
import org.separatrix.statistics.outcomes.ReportError;
import org.separatrix.statistics.outcomes.Trials;

/** Reads the report and the end state of each trial of a batch from the final rates. */
public final class TrialReader {

    private TrialReader() {}

    /** @param rates {@code [ring]}, each flattened [neuron][trial]; not modified */
    public static Trials read(Condition condition, double[][] rates) {
        Model model = condition.model();
        double[] decoded = Decoder.of(model, condition.readOut()).decode(EndState.response(rates));
        double target = condition.protocol().items().get(0);
        float[] error = new float[decoded.length];
        for (int trial = 0; trial < decoded.length; trial++) {
            error[trial] = ReportError.of(decoded[trial], target);
        }
        float[][] amplitude = new float[rates.length][];
        for (int ring = 0; ring < rates.length; ring++) {
            amplitude[ring] = rounded(EndState.amplitude(model, rates[ring]));
        }
        return new Trials(error, rounded(decoded), EndState.winner(model, rates), amplitude);
    }

    private static float[] rounded(double[] values) {
        float[] rounded = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            rounded[i] = (float) values[i];
        }
        return rounded;
    }
}
