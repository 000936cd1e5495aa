package org.separatrix.study.trials;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.separatrix.experiment.Condition;
import org.separatrix.experiment.Experiment;
import org.separatrix.record.RunStore;
import org.separatrix.study.Piece;
import org.separatrix.study.PieceList;
import org.separatrix.study.RunResults;

/**
 * The predictions of an experiment whose coupling is measured, as pieces of work behind its trials. A piece is of all
 * conditions that differ only in J_cross as far as predictions depend on them.
 */
final class Predictions {

    /**
     * Conditions of one setting.
     *
     * @param first index of the first of them
     * @param jCross their different values of J_cross
     */
    private record Group(int first, List<Double> jCross) {}

    /** Their part of the record, behind that of the trials. */
    private static final int PART = 1;

    private final Experiment experiment;
    private final Map<TickMapSetting, Group> groups = new LinkedHashMap<>();

    /** Of no conditions where nothing is measured, or where there are too many for the tables. */
    Predictions(Experiment experiment) {
        this.experiment = experiment;
        if (experiment.conditionCount() <= RunResults.MOST_CONDITIONS && experiment.measured()) {
            for (int index = 0; index < experiment.conditionCount(); index++) {
                add(index, experiment.condition(index));
            }
        }
    }

    private void add(int index, Condition condition) {
        if (TickMapSetting.uncovered(condition).isEmpty()) {
            double jCross = condition.model().jCross();
            Group group = groups.computeIfAbsent(
                    TickMapSetting.of(condition), setting -> new Group(index, new ArrayList<>()));
            if (!group.jCross.contains(jCross)) {
                group.jCross.add(jCross);
            }
        }
    }

    int count() {
        return groups.size();
    }

    PieceList pieces() {
        Map<Integer, Group> byFirst = groups.values().stream().collect(Collectors.toMap(Group::first, group -> group));
        return new PieceList(
                groups.values().stream()
                        .map(group -> new Piece(group.first, 0, 0, ""))
                        .toList(),
                (piece, batch) -> new PredictionOrder(
                        batch,
                        experiment.condition(piece.condition()),
                        Objects.requireNonNull(byFirst.get(piece.condition())).jCross));
    }

    /** The prediction of each condition, as far as it is in the record. */
    IntFunction<Prediction> read(RunStore store) {
        Map<Integer, List<Prediction>> found = new HashMap<>();
        store.forEach(PART, (batch, payload) -> found.put(batch.condition(), PredictionPayload.decode(payload)));
        return index -> {
            Condition condition = experiment.condition(index);
            String uncovered = TickMapSetting.uncovered(condition);
            if (!uncovered.isEmpty()) {
                return Prediction.none("the map from tick to tick does not cover " + uncovered);
            }
            Group group = Objects.requireNonNull(groups.get(TickMapSetting.of(condition)));
            List<Prediction> predictions = found.get(group.first);
            return predictions == null
                    ? Prediction.none("not computed")
                    : predictions.get(group.jCross.indexOf(condition.model().jCross()));
        };
    }
}
