package org.separatrix.statistics;

import java.util.List;
import java.util.Optional;

/**
 * The spectra of the summed activity at several resolutions, on the average over trials, and the largest component in
 * them.
 *
 * <p>A spectrum holds components with at least two cycles in its span. The period of such a sinusoid is found to 0.2 %
 * and its amplitude to 2 %, for any phase. The finest spectrum that holds a component counts.
 *
 * @param resolutions of the spectra, the finest first
 * @param power {@code [resolution][frequency]}, from one cycle in the span on
 */
record ActivitySpectrum(List<ActivityWindow.Resolution> resolutions, double[][] power) {

    /** The squared amplitudes of a sinusoid in the bins around its own add up to this under a Hann window. */
    private static final double HANN_POWER = 1.5;

    /** A spectrum that does not hold a component reads less than this times its power. */
    private static final double SAME = 2.0;

    /** How much two spectra may differ, relatively, in the period of the same component. */
    private static final double NEAR = 0.1;

    /**
     * A local maximum.
     *
     * @param resolution index of the spectrum
     * @param bin one less than the whole number of cycles next to it
     */
    record Peak(int resolution, int bin) {}

    /** The largest component that a spectrum holds; empty where a slower one may be larger. */
    Optional<Peak> peak() {
        Peak finest = new Peak(0, largest(0));
        boolean held = isHeld(finest);
        Peak best = finest;
        for (int r = 1; r < power.length; r++) {
            for (int bin = 1; bin < power[r].length; bin++) {
                Peak peak = new Peak(r, bin);
                if (isMaximum(peak) && isHeld(peak)) {
                    boolean unheld = best == finest && !held;
                    boolean larger = squared(peak) * (unheld ? SAME : 1.0) > squared(best);
                    best = larger && (unheld || !isSame(peak, best)) ? peak : best;
                }
            }
        }
        return best == finest && !held ? Optional.empty() : Optional.of(best);
    }

    /** The squared amplitude of what goes through less than two cycles in the longest span. */
    double slowest() {
        return squared(new Peak(power.length - 1, 0));
    }

    /** The squared amplitude of the largest component of the last ticks, be it held or not. */
    double finest() {
        return power[0].length == 0 ? Double.NaN : squared(new Peak(0, largest(0)));
    }

    /** The longest span, in ticks. */
    int span() {
        return resolutions.get(resolutions.size() - 1).span();
    }

    /** The squared amplitude of a component. */
    double squared(Peak peak) {
        int reach = peak.resolution == 0 ? 1 : 2;
        double sum = 0.0;
        for (int bin = peak.bin - reach; bin <= peak.bin + reach; bin++) {
            sum += at(peak.resolution, bin);
        }
        double left = left(peak);
        return sum / HANN_POWER / (left * left);
    }

    /** Ticks. */
    double period(Peak peak) {
        return resolutions.get(peak.resolution).span() / cycles(peak);
    }

    /** Between the bins: a sinusoid of j + δ cycles has √P_(j+1) / √P_j = (1 + δ) / (2 − δ) under a Hann window. */
    private double cycles(Peak peak) {
        int r = peak.resolution;
        double below = at(r, peak.bin - 1);
        double above = at(r, peak.bin + 1);
        double ratio = Math.sqrt(Math.max(below, above) / at(r, peak.bin));
        double offset = Math.max(0.0, (2.0 * ratio - 1.0) / (1.0 + ratio));
        boolean fastest = r == 0 && peak.bin == power[0].length - 1;
        return peak.bin + 1 + (fastest ? 0.0 : above >= below ? offset : -offset);
    }

    private boolean isSame(Peak coarse, Peak fine) {
        return Math.abs(period(coarse) / period(fine) - 1.0) < NEAR;
    }

    private boolean isHeld(Peak peak) {
        return peak.bin >= 1 && at(peak.resolution, peak.bin) > 0.0 && cycles(peak) >= 2.0;
    }

    private boolean isMaximum(Peak peak) {
        double here = at(peak.resolution, peak.bin);
        // The last of a coarse spectrum has neighbours that are not kept.
        return here > at(peak.resolution, peak.bin - 1)
                && here > at(peak.resolution, peak.bin + 1)
                && peak.bin < power[peak.resolution].length - 1;
    }

    /** What means over the width of a resolution leave of an amplitude: sin(ωw/2) / (w sin(ω/2)). */
    private double left(Peak peak) {
        int width = resolutions.get(peak.resolution).width();
        double half =
                Math.PI * (peak.bin + 1) / resolutions.get(peak.resolution).span();
        return width == 1 ? 1.0 : Math.sin(half * width) / (width * Math.sin(half));
    }

    private int largest(int r) {
        int largest = 0;
        for (int bin = 1; bin < power[r].length; bin++) {
            largest = power[r][bin] > power[r][largest] ? bin : largest;
        }
        return largest;
    }

    private double at(int r, int bin) {
        return bin < 0 || bin >= power[r].length ? 0.0 : power[r][bin];
    }
}
