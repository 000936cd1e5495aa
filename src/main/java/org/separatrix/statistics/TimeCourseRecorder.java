package org.separatrix.statistics;

/** Records an observable of every trial of a batch, step by step, over the end of the trials. Not thread-safe. */
public final class TimeCourseRecorder {

    private final int from;
    private final double[][] course;

    /**
     * @param from first step
     * @param to the step after the last
     */
    public TimeCourseRecorder(int from, int to) {
        this.from = from;
        this.course = new double[to - from][];
    }

    /** @param values {@code [trial]}; not modified, and not to be */
    public void record(int step, double[] values) {
        if (step >= from && step - from < course.length) {
            course[step - from] = values;
        }
    }

    /** {@code [step][trial]}, from the first step on. */
    public double[][] course() {
        return course;
    }
}
