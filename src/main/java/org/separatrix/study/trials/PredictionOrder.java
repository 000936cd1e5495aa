package org.separatrix.study.trials;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.separatrix.experiment.Batch;
import org.separatrix.experiment.Condition;
import org.separatrix.ring.Model;
import org.separatrix.simulation.Computation;
import org.separatrix.spectrum.tickmap.LimitCycles;
import org.separatrix.spectrum.tickmap.SymmetricStates;
import org.separatrix.spectrum.tickmap.TickMap;
import org.separatrix.spectrum.tickmap.TickMap.Multiplier;
import org.separatrix.spectrum.tickmap.TickMapOnset;
import org.separatrix.study.Notes;

/**
 * Predictions to compute, for conditions that differ only in J_cross as far as predictions depend on them.
 *
 * @param batch which piece
 * @param condition one of them
 * @param jCross the values of J_cross
 */
public record PredictionOrder(Batch batch, Condition condition, List<Double> jCross) implements Computation {

    private static final double LARGEST_J_CROSS = 1000.0;
    private static final String UP_TO = " up to a J_cross of " + LARGEST_J_CROSS;

    public PredictionOrder {
        jCross = List.copyOf(jCross);
    }

    /** What conditions have in common: from which J_cross on something grows. */
    private record Onsets(
            Optional<TickMapOnset> oscillation,
            Optional<TickMapOnset> continuous,
            Optional<TickMapOnset> splitting,
            LimitCycles.Edge cycles) {

        static Onsets of(TickMap map, TickMapSetting setting) {
            Optional<TickMapOnset> oscillation = TickMapOnset.ofOscillation(map, LARGEST_J_CROSS);
            return new Onsets(
                    oscillation,
                    map.every() > 1 ? Optional.empty() : TickMapOnset.ofContinuousOscillation(map, LARGEST_J_CROSS),
                    TickMapOnset.ofSplitting(map, LARGEST_J_CROSS),
                    oscillation
                            .map(onset -> cycles(map, setting, onset))
                            .orElse(LimitCycles.Edge.none("nothing oscillates" + UP_TO)));
        }

        private static LimitCycles.Edge cycles(TickMap map, TickMapSetting setting, TickMapOnset onset) {
            if (map.every() > 1) {
                return LimitCycles.Edge.none("cycles are those under a delay alone, where every tick is as the last");
            }
            Model model = setting.model();
            return new LimitCycles(model, setting.gain(), model.noisePerStep(), map.delay(), map.states()).edge(onset);
        }
    }

    @Override
    public byte[] result() {
        return PredictionPayload.encode(predictions());
    }

    /** A prediction for each J_cross. */
    List<Prediction> predictions() {
        TickMapSetting setting = TickMapSetting.of(condition);
        SymmetricStates states = new SymmetricStates(
                setting.model(), setting.gain(), setting.model().noisePerStep());
        TickMap map = new TickMap(states, setting.delay(), setting.every());
        Onsets onsets = Onsets.of(map, setting);
        return jCross.stream().map(at -> prediction(map, onsets, at)).toList();
    }

    private static Prediction prediction(TickMap map, Onsets onsets, double jCross) {
        List<Multiplier> here = TickMapOnset.multipliers(map, jCross);
        OptionalDouble radius = here.stream().mapToDouble(Multiplier::modulus).findFirst();
        OptionalDouble period = here.stream()
                .filter(Multiplier::oscillates)
                .mapToDouble(Multiplier::period)
                .findFirst();
        List<Notes.Row> notes = new ArrayList<>();
        if (radius.isEmpty()) {
            notes.add(new Notes.Row(Prediction.RADIUS, "the symmetric state cannot be followed to this J_cross"));
        } else if (period.isEmpty()) {
            notes.add(new Notes.Row(Prediction.PERIOD, "no multiplier is one of a complex pair"));
        }
        notes.addAll(notes(map, onsets));
        return new Prediction(
                radius.orElse(Double.NaN),
                period.orElse(Double.NaN),
                place(onsets.oscillation),
                period(onsets.oscillation),
                place(onsets.continuous),
                period(onsets.continuous),
                place(onsets.splitting),
                onsets.cycles.fold(),
                onsets.cycles.period(),
                notes);
    }

    /** Why there is no onset. */
    private static List<Notes.Row> notes(TickMap map, Onsets onsets) {
        List<Notes.Row> notes = new ArrayList<>();
        if (onsets.oscillation.isEmpty()) {
            notes.add(new Notes.Row(Prediction.ONSET, "no complex pair of multipliers leaves the unit circle" + UP_TO));
        }
        if (map.every() > 1) {
            notes.add(new Notes.Row(Prediction.CONTINUOUS_ONSET, "only a delay has a counterpart in continuous time"));
        } else if (onsets.continuous.isEmpty()) {
            notes.add(new Notes.Row(Prediction.CONTINUOUS_ONSET, "no complex pair of rates grows" + UP_TO));
        }
        if (onsets.splitting.isEmpty()) {
            notes.add(new Notes.Row(
                    Prediction.SPLIT,
                    "no multiplier of the rings against each other leaves the unit circle at 1" + UP_TO));
        }
        if (!onsets.cycles.note().isEmpty()) {
            notes.add(new Notes.Row(Prediction.FOLD, onsets.cycles.note()));
        }
        return notes;
    }

    private static double place(Optional<TickMapOnset> onset) {
        return onset.map(TickMapOnset::jCross).orElse(Double.NaN);
    }

    private static double period(Optional<TickMapOnset> onset) {
        return onset.map(TickMapOnset::period).orElse(Double.NaN);
    }
}
