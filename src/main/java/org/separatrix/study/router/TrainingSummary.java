package org.separatrix.study.router;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.separatrix.router.training.TrainingQuantity;
import org.separatrix.statistics.Estimate;
import org.separatrix.study.GatheredRows;
import org.separatrix.study.SweptValues;
import org.separatrix.tables.Rows;

/** Summarises the seeds of each condition of a training, beside the first method of balancing where methods are compared. */
final class TrainingSummary {

    static final String METHOD = "router.training.method";

    private final Rows<TrainingSeedRow> seeds;
    private final SweptValues swept;

    private TrainingSummary(Rows<TrainingSeedRow> seeds, SweptValues swept) {
        this.seeds = seeds;
        this.swept = swept;
    }

    /** Adds a row for each condition that has seeds. */
    static void addTo(GatheredRows gathered, SweptValues swept) {
        Rows<TrainingSeedRow> seeds = gathered.of(TrainingSeedRow.TABLE);
        TrainingSummary summary = new TrainingSummary(seeds, swept);
        seeds.conditions()
                .forEach(condition -> gathered.add(condition, TrainingRow.TABLE, List.of(summary.row(condition))));
    }

    private TrainingRow row(int condition) {
        List<TrainingSeedRow> own = seeds.of(condition).found();
        boolean compared = swept.keys().contains(METHOD);
        return TrainingRow.of(
                own,
                compared,
                compared ? advantage(own, seeds.of(first(condition)).found()) : Estimate.NONE);
    }

    /** Over the repetitions that both have. */
    private static Estimate advantage(List<TrainingSeedRow> own, List<TrainingSeedRow> other) {
        Map<Long, TrainingSeedRow> byRepetition = new HashMap<>();
        other.forEach(row -> byRepetition.putIfAbsent(row.repetition(), row));
        return Estimate.ofMean(own.stream()
                .flatMapToDouble(row -> Stream.ofNullable(byRepetition.get(row.repetition()))
                        .mapToDouble(same -> row.value(TrainingQuantity.VALUE) - same.value(TrainingQuantity.VALUE)))
                .toArray());
    }

    /** The first condition that differs in nothing but the method. */
    private int first(int condition) {
        List<String> wanted = swept.without(METHOD, condition);
        return IntStream.rangeClosed(0, condition)
                .filter(c -> swept.without(METHOD, c).equals(wanted))
                .findFirst()
                .orElse(condition);
    }
}
