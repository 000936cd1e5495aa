package org.separatrix.statistics.outcomes;

/** Error of a report: its signed distance from the target. */
public final class ReportError {

    private ReportError() {}

    /**
     * decoded − target, wrapped to [−π, π), in the precision in which it is stored and judged.
     *
     * @param decoded radians; NaN for no report
     * @param target radians
     * @return radians; NaN for no report
     */
    public static float of(double decoded, double target) {
        double turned = decoded - target + Math.PI;
        return (float) (turned - 2.0 * Math.PI * Math.floor(turned / (2.0 * Math.PI)) - Math.PI);
    }
}
