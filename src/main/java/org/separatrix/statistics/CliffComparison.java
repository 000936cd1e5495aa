package org.separatrix.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The {@link Cliff} in some rates with its intervals, and by how much it exceeds that of a reference.
 *
 * @param trials that each rate is of
 */
public record CliffComparison(int trials, Compared midpoint, Compared width, Compared crossing) {

    /**
     * A measure of a cliff.
     *
     * @param value of it; NaN if the rates do not determine it
     * @param shift against the reference; NaN without one. Its interval is that of one comparison by itself
     * @param p of the shift if there is none, corrected for all comparisons; NaN without one
     */
    public record Compared(Shift value, Shift shift, double p) {}

    /**
     * The rates of hits at some levels.
     *
     * @param levels ascending, at least two; not modified
     * @param hits at each level, of equally many trials
     * @param reference the index of the measurement to compare with; −1 for none
     */
    public record Measurement(double[] levels, List<Hits> hits, int reference) {

        private List<DeltaEstimate> estimates() {
            Cliff cliff = Cliff.of(levels, hits.stream().mapToDouble(Hits::rate).toArray());
            return List.of(cliff.midpoint(), cliff.width(), cliff.crossing());
        }
    }

    private static final int MEASURES = 3;
    private static final Shift NONE = new Shift(Double.NaN, Double.NaN);

    /** The cliffs of some measurements, one for each; all shifts against references count as comparisons made at once. */
    public static List<CliffComparison> of(List<Measurement> measurements) {
        List<List<DeltaEstimate>> estimates =
                measurements.stream().map(Measurement::estimates).toList();
        List<List<Shift>> shifts = IntStream.range(0, measurements.size())
                .mapToObj(i -> shifts(i, measurements, estimates))
                .toList();
        double[] p = Shift.corrected(
                shifts.stream().flatMap(List::stream).mapToDouble(Shift::p).toArray());
        List<CliffComparison> comparisons = new ArrayList<>();
        for (int i = 0; i < measurements.size(); i++) {
            List<Hits> hits = measurements.get(i).hits();
            double[] own = Arrays.copyOfRange(p, MEASURES * i, MEASURES * (i + 1));
            List<Compared> all = new ArrayList<>();
            for (int measure = 0; measure < MEASURES; measure++) {
                Shift value = Shift.of(estimates.get(i).get(measure), hits);
                all.add(new Compared(value, shifts.get(i).get(measure), own[measure]));
            }
            comparisons.add(new CliffComparison(hits.get(0).of(), all.get(0), all.get(1), all.get(2)));
        }
        return comparisons;
    }

    private static List<Shift> shifts(int index, List<Measurement> measurements, List<List<DeltaEstimate>> estimates) {
        int reference = measurements.get(index).reference();
        if (reference < 0) {
            return Stream.generate(() -> NONE).limit(MEASURES).toList();
        }
        List<DeltaEstimate> from = estimates.get(reference);
        List<DeltaEstimate> to = estimates.get(index);
        return IntStream.range(0, MEASURES)
                .mapToObj(measure -> Shift.between(
                        from.get(measure),
                        measurements.get(reference).hits(),
                        to.get(measure),
                        measurements.get(index).hits()))
                .toList();
    }
}
