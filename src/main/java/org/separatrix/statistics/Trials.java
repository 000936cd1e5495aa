package org.separatrix.statistics;

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

    public int count() {
        return error.length;
    }

    public int rings() {
        return amplitude.length;
    }
}
