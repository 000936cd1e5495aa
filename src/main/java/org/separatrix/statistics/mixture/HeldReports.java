package org.separatrix.statistics.mixture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * The reports of trials with the same items, counted by their error and by what was held in the end. The order in which they
 * come makes no difference. Of a decoder with a grid this is a histogram of its angles.
 */
public final class HeldReports {

    private final List<Double> offsets;
    private final double target;
    private final OptionalInt grid;
    private final TreeMap<Float, long[]> counts = new TreeMap<>();

    /**
     * None yet.
     *
     * @param items radians, the target first
     * @param grid the number n of angles −π + 2πk/n that reports are of; empty where they are of any
     */
    public HeldReports(List<Double> items, OptionalInt grid) {
        this.target = items.get(0);
        this.offsets = items.stream().skip(1).map(item -> item - target).toList();
        this.grid = grid;
    }

    /** Adds a trial with a report. */
    public void add(float error, Held held) {
        counts.computeIfAbsent(error, none -> new long[Held.values().length])[held.ordinal()]++;
    }

    int rings() {
        return offsets.size() + 1;
    }

    double target() {
        return target;
    }

    OptionalInt grid() {
        return grid;
    }

    /** The range of κ that is searched: up to what the grid can tell from a spike; the default without a grid. */
    Bounds bounds() {
        return Bounds.ofGrid(grid);
    }

    Reports reports() {
        double[] errors =
                counts.keySet().stream().mapToDouble(Float::doubleValue).toArray();
        long[] all = counts.values().stream().mapToLong(HeldReports::sum).toArray();
        return Reports.of(errors, all, offsets);
    }

    /** The different errors, rising. */
    float[] errors() {
        float[] errors = new float[counts.size()];
        int i = 0;
        for (Float error : counts.keySet()) {
            errors[i++] = error;
        }
        return errors;
    }

    /** How many reports of each of the errors came with a state, in the order of {@link #reports}. */
    double[] with(Held held) {
        double[] with = new double[counts.size()];
        int i = 0;
        for (long[] of : counts.values()) {
            with[i++] = of[held.ordinal()];
        }
        return with;
    }

    long count(Held held) {
        long count = 0;
        for (long[] of : counts.values()) {
            count += of[held.ordinal()];
        }
        return count;
    }

    private static long sum(long[] of) {
        long sum = 0;
        for (long count : of) {
            sum += count;
        }
        return sum;
    }

    /**
     * The models that these reports can be fitted with, each with its fit, the standard one first.
     *
     * @return none of too few reports
     */
    List<HeldFit> fits() {
        List<HeldFit> fits = new ArrayList<>();
        Reports reports = reports();
        for (MixtureModel model : models()) {
            Mixture.fit(model, reports, bounds()).ifPresent(fit -> fits.add(HeldFit.of(fit, this, reports)));
        }
        return fits;
    }

    private List<MixtureModel> models() {
        return switch (rings()) {
            case 1 -> List.of(MixtureModel.TWO);
            case 2 -> List.of(MixtureModel.THREE, MixtureModel.TWO, MixtureModel.BLEND);
            default -> List.of(MixtureModel.THREE, MixtureModel.TWO, MixtureModel.ITEMS, MixtureModel.BLEND);
        };
    }

    /** How many reports came with each state. */
    Map<Held, Long> held() {
        Map<Held, Long> held = new EnumMap<>(Held.class);
        for (Held state : Held.values()) {
            held.put(state, count(state));
        }
        return Collections.unmodifiableMap(held);
    }

    /** Bias and precision of the reports. */
    CircularAccuracy accuracy() {
        CircularAccuracy.Sums sums = new CircularAccuracy.Sums();
        counts.forEach((error, of) -> sums.add(error, sum(of)));
        return sums.accuracy();
    }
}
