package org.separatrix.statistics.outcomes;

import java.util.Arrays;
import java.util.List;

/**
 * The results of consecutive trials of one condition, column by column; every statistic is computed from these values,
 * rounded to the precision they are stored in, so that the tables can be recomputed from {@code trials.parquet}.
 *
 * @param error decoded − target, wrapped to [−π, π), radians; NaN of no report
 * @param decoded decoded angle, radians in [−π, π); NaN of no report
 * @param winner index of the ring that won, or {@link #TIE}
 * @param amplitude {@code amplitude[ring][trial]}: first Fourier amplitude |Σ_j r_j e^{iθ_j}|/N of the final rates
 */
public record Trials(float[] error, float[] decoded, short[] winner, float[][] amplitude) {

    public static final short TIE = -1;

    /** Trials of one condition behind each other. */
    public static Trials concat(List<Trials> parts) {
        int count = parts.stream().mapToInt(Trials::count).sum();
        int rings = parts.get(0).rings();
        Trials all = new Trials(new float[count], new float[count], new short[count], new float[rings][count]);
        int from = 0;
        for (Trials part : parts) {
            System.arraycopy(part.error, 0, all.error, from, part.count());
            System.arraycopy(part.decoded, 0, all.decoded, from, part.count());
            System.arraycopy(part.winner, 0, all.winner, from, part.count());
            for (int ring = 0; ring < rings; ring++) {
                System.arraycopy(part.amplitude[ring], 0, all.amplitude[ring], from, part.count());
            }
            from += part.count();
        }
        return all;
    }

    /** Some of them. */
    public Trials part(int from, int count) {
        int to = from + count;
        return new Trials(
                Arrays.copyOfRange(error, from, to),
                Arrays.copyOfRange(decoded, from, to),
                Arrays.copyOfRange(winner, from, to),
                Arrays.stream(amplitude)
                        .map(ring -> Arrays.copyOfRange(ring, from, to))
                        .toArray(float[][]::new));
    }

    public int count() {
        return error.length;
    }

    public int rings() {
        return amplitude.length;
    }
}
