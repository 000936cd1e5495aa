package org.separatrix.router;

import java.util.Arrays;
import org.separatrix.noise.Stream;
import org.separatrix.noise.TrialRange;

/** The equations of {@link RouterModel} for one stream in the plainest code, drawing at the published coordinates. */
final class Transcription {

    private final RouterModel model;
    private final Stream noise;
    private final double[] logits;
    private final double[] rates;
    private double u;

    Transcription(RouterModel model, TrialRange range, double[] logits) {
        this.model = model;
        this.noise = Stream.of("expert noise", range.seed(), range.condition(), range.first());
        this.logits = logits;
        this.rates = new double[model.experts()];
        Arrays.fill(rates, model.initialRate());
        this.u = model.initialU();
    }

    double[] step(int tick) {
        double sum = Arrays.stream(rates).sum();
        double[] before = rates.clone();
        for (int i = 0; i < before.length; i++) {
            double xi = noise.normal((long) tick * model.experts() + i);
            double h = model.gain() * logits[i]
                    + model.excitation() * before[i]
                    - model.inhibition() / model.k() * (sum - before[i])
                    - u
                    + model.noise() * xi;
            double target = 1.0 / (1.0 + Math.exp(-(h - model.threshold()) / model.temperature()));
            rates[i] += model.dt() / model.tau() * (target - before[i]);
        }
        if (model.pool() == RouterModel.Pool.HOMEOSTATIC) {
            u += model.dt() / model.tauU() * (sum / model.k() - 1.0);
        }
        return rates;
    }
}
