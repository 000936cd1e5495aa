package org.separatrix.router.observation;

/** Tells whether the count of active experts oscillates after its transients. */
public final class CountOscillation {

    /** Less than the least oscillation, more than is left of the slow drift of the threshold after some hundred ticks. */
    private static final double MOST_AT_REST = 0.05;

    private CountOscillation() {}

    /** By stream, whether the count changes by less than 0.05 experts from one reading to the next, on average. */
    public static boolean[] isAbsent(RoutingScores scores) {
        double[] swing = scores.sums(Observable.COUNT_SWING);
        double[] readings = scores.weights(Observable.COUNT_SWING);
        boolean[] absent = new boolean[swing.length];
        for (int stream = 0; stream < absent.length; stream++) {
            absent[stream] = swing[stream] <= MOST_AT_REST * readings[stream];
        }
        return absent;
    }
}
