package org.separatrix.statistics;

/**
 * How the summed activity A(t) of the rings goes under constant drive, on the average over trials. What is not to be had
 * is NaN.
 *
 * @param mean of A(t) over the second half of its course
 * @param amplitude of its largest periodic component, root mean square over trials; noise has one too, and a
 *     period of 2 counts double
 * @param period of that component, ticks; NaN where the largest is the slowest that the window can hold, which is drift
 *     or noise
 * @param relaxation ticks from the last change of the drive until the mean course of A(t) stays within 1/e of its largest
 *     distance from its final value; NaN where it never goes further from it than it fluctuates in the end
 */
public record ActivitySummary(double mean, double amplitude, double period, double relaxation) {

    /** The squared amplitudes of a sinusoid in the three bins around its own add up to this under a Hann window. */
    private static final double HANN_POWER = 1.5;

    /** How many standard deviations of the final fluctuations a course must have come. */
    private static final double BEYOND_FLUCTUATION = 4.0;

    public static ActivitySummary of(ActivitySums sums) {
        double[] course = course(sums);
        double[] power = power(sums);
        int peak = peak(power);
        double amplitude = power.length == 0
                ? Double.NaN
                : Math.sqrt((at(power, peak - 1) + power[peak] + at(power, peak + 1)) / HANN_POWER);
        return new ActivitySummary(
                mean(course, course.length / 2),
                amplitude,
                peak < 1 || power[peak] == 0.0
                        ? Double.NaN
                        : period(power, peak, sums.window().samples()),
                relaxation(course, sums.window().binWidth()));
    }

    private static double[] course(ActivitySums sums) {
        ActivityWindow window = sums.window();
        double[] course = new double[window.bins()];
        for (int bin = 0; bin < course.length; bin++) {
            int ticks = Math.min(window.binWidth(), window.length() - bin * window.binWidth());
            course[bin] = sums.course()[bin] * ActivitySums.UNIT / sums.trials() / ticks;
        }
        return course;
    }

    private static double[] power(ActivitySums sums) {
        double[] power = new double[sums.power().length];
        for (int j = 0; j < power.length; j++) {
            power[j] = sums.power()[j] * ActivitySums.UNIT / sums.trials();
        }
        return power;
    }

    private static int peak(double[] power) {
        int peak = 0;
        for (int j = 1; j < power.length; j++) {
            if (power[j] > power[peak]) {
                peak = j;
            }
        }
        return peak;
    }

    /** Between the bins: a sinusoid of j + δ cycles has √P_(j+1) / √P_j = (1 + δ) / (2 − δ) under a Hann window. */
    private static double period(double[] power, int peak, int samples) {
        boolean above = at(power, peak + 1) >= at(power, peak - 1);
        double ratio = Math.sqrt(at(power, above ? peak + 1 : peak - 1) / power[peak]);
        double offset = Math.max(0.0, (2.0 * ratio - 1.0) / (1.0 + ratio));
        boolean fastest = peak == power.length - 1;
        return samples / (peak + 1 + (fastest ? 0.0 : above ? offset : -offset));
    }

    private static double at(double[] power, int j) {
        return j < 0 || j >= power.length ? 0.0 : power[j];
    }

    private static double relaxation(double[] course, int binWidth) {
        int tail = course.length - course.length / 4;
        double end = mean(course, tail);
        double fluctuation = 0.0;
        double largest = 0.0;
        for (int bin = 0; bin < course.length; bin++) {
            double distance = Math.abs(course[bin] - end);
            largest = Math.max(largest, distance);
            fluctuation += bin >= tail ? distance * distance / (course.length - tail) : 0.0;
        }
        if (tail == course.length || !(largest > BEYOND_FLUCTUATION * Math.sqrt(fluctuation))) {
            return Double.NaN;
        }
        int beyond = course.length - 1;
        while (Math.abs(course[beyond] - end) <= largest / Math.E) {
            beyond--;
        }
        return (beyond + 1.0) * binWidth;
    }

    private static double mean(double[] values, int from) {
        double sum = 0.0;
        for (int i = from; i < values.length; i++) {
            sum += values[i];
        }
        return sum / (values.length - from);
    }
}
