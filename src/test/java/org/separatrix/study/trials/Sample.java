package org.separatrix.study.trials;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.separatrix.experiment.Batch;
import org.separatrix.statistics.outcomes.Trials;

/** Made-up trials: a pure function of condition and trial, however they are cut into batches. */
public final class Sample {

    private static final int GRID = 500;

    private Sample() {}

    static Trials trials(Batch batch, int rings) {
        int count = batch.trials();
        float[] error = new float[count];
        float[] decoded = new float[count];
        short[] winner = new short[count];
        float[][] amplitude = new float[rings][count];
        for (int i = 0; i < count; i++) {
            SplittableRandom random = new SplittableRandom(1_000_003L * batch.condition() + batch.firstTrial() + i);
            double angle = -Math.PI + 2 * Math.PI * random.nextInt(GRID) / GRID;
            boolean undecodable = random.nextInt(100) == 0;
            decoded[i] = undecodable ? Float.NaN : (float) angle;
            error[i] = decoded[i];
            winner[i] = (short) (random.nextInt(rings + 1) - 1);
            for (int ring = 0; ring < rings; ring++) {
                amplitude[ring][i] = (float) random.nextDouble(0.25);
            }
        }
        return new Trials(error, decoded, winner, amplitude);
    }

    /** The batches of an experiment in which every condition has as many trials. */
    public static List<Batch> batches(int conditions, int trials, int size) {
        List<Batch> batches = new ArrayList<>();
        for (int condition = 0; condition < conditions; condition++) {
            for (int first = 0; first < trials; first += size) {
                batches.add(new Batch(batches.size(), condition, first, Math.min(size, trials - first)));
            }
        }
        return batches;
    }

    public static byte[] payload(Batch batch, int rings) {
        return new TrialsPayload(trials(batch, rings), List.of()).bytes();
    }
}
