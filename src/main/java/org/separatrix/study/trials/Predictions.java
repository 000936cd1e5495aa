package org.separatrix.study.trials;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.separatrix.coupling.Coupling.FixedAges;
import org.separatrix.experiment.Condition;
import org.separatrix.experiment.RouterSettings;
import org.separatrix.ring.Epoch;
import org.separatrix.ring.Model;
import org.separatrix.ring.Protocol;
import org.separatrix.spectrum.tickmap.SymmetricStates;
import org.separatrix.spectrum.tickmap.TickMap;
import org.separatrix.spectrum.tickmap.TickMap.Multiplier;
import org.separatrix.spectrum.tickmap.TickMapOnset;
import org.separatrix.study.Notes;

/** The {@link Prediction} of each condition; what conditions have in common is computed once. Not thread-safe. */
final class Predictions {

    private static final double LARGEST_J_CROSS = 1000.0;
    private static final String NO_ONSET = "no complex pair of multipliers leaves the unit circle up to a J_cross of ";

    /** All that the symmetric states depend on. */
    private record Drive(Model model, double gain) {}

    /** All that an onset depends on. */
    private record Setting(Drive drive, int delay, int every) {}

    private record Onsets(
            Optional<TickMapOnset> oscillation, Optional<TickMapOnset> continuous, Optional<TickMapOnset> splitting) {}

    private final Map<Drive, SymmetricStates> states = new HashMap<>();
    private final Map<Setting, Onsets> onsets = new HashMap<>();
    private final Map<Setting, Map<Double, List<Multiplier>>> multipliers = new HashMap<>();

    Prediction of(Condition condition) {
        String uncovered = uncovered(condition);
        return uncovered.isEmpty()
                ? of(setting(condition), condition.model().jCross())
                : Prediction.none("the map from tick to tick does not cover " + uncovered);
    }

    private Prediction of(Setting setting, double jCross) {
        SymmetricStates of = states.computeIfAbsent(
                setting.drive, drive -> new SymmetricStates(drive.model, drive.gain, drive.model.noisePerStep()));
        TickMap map = new TickMap(of, setting.delay, setting.every);
        Onsets found = onsets.computeIfAbsent(setting, missing -> onsets(map));
        List<Multiplier> here = multipliers
                .computeIfAbsent(setting, missing -> new HashMap<>())
                .computeIfAbsent(jCross, missing -> TickMapOnset.multipliers(map, jCross));
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
        if (found.oscillation.isEmpty()) {
            notes.add(new Notes.Row(Prediction.ONSET, NO_ONSET + LARGEST_J_CROSS));
        }
        if (setting.every > 1) {
            notes.add(new Notes.Row(Prediction.CONTINUOUS_ONSET, "only a delay has a counterpart in continuous time"));
        } else if (found.continuous.isEmpty()) {
            notes.add(new Notes.Row(
                    Prediction.CONTINUOUS_ONSET,
                    "no complex pair of rates grows up to a J_cross of " + LARGEST_J_CROSS));
        }
        if (found.splitting.isEmpty()) {
            notes.add(new Notes.Row(
                    Prediction.SPLIT,
                    "no multiplier of the rings against each other leaves the unit circle at 1 up to a J_cross of "
                            + LARGEST_J_CROSS));
        }
        return new Prediction(
                radius.orElse(Double.NaN),
                period.orElse(Double.NaN),
                place(found.oscillation),
                period(found.oscillation),
                place(found.continuous),
                period(found.continuous),
                place(found.splitting),
                notes);
    }

    private static Onsets onsets(TickMap map) {
        return new Onsets(
                TickMapOnset.ofOscillation(map, LARGEST_J_CROSS),
                map.every() > 1 ? Optional.empty() : TickMapOnset.ofContinuousOscillation(map, LARGEST_J_CROSS),
                TickMapOnset.ofSplitting(map, LARGEST_J_CROSS));
    }

    private static double place(Optional<TickMapOnset> onset) {
        return onset.map(TickMapOnset::jCross).orElse(Double.NaN);
    }

    private static double period(Optional<TickMapOnset> onset) {
        return onset.map(TickMapOnset::period).orElse(Double.NaN);
    }

    /** What of a condition the theory does not cover; empty if nothing. */
    private static String uncovered(Condition condition) {
        Model model = condition.model();
        double[] gains = finalGains(condition.protocol(), model.rings());
        if (condition
                .router()
                .flatMap(RouterSettings::rings)
                .filter(beside -> beside.ownership().inhibition() != 0.0)
                .isPresent()) {
            return "rings that a router inhibits";
        }
        if (model.modulation() != 0.0) {
            return "structured cross-inhibition";
        }
        if (model.heterogeneity().inRings() || model.heterogeneity().betweenRings()) {
            return "disorder of the weights";
        }
        if (model.jCross() < 0.0) {
            return "a J_cross below 0";
        }
        if (IntStream.range(1, gains.length).anyMatch(k -> gains[k] != gains[0])) {
            return "rings that are driven differently in the end";
        }
        boolean covered = condition
                .coupling()
                .fixedAges()
                .filter(ages -> ages.delay() == 0 || ages.every() == 1)
                .isPresent();
        return covered ? "" : "this coupling: only lockstep, delayed or multirate by itself";
    }

    private static Setting setting(Condition condition) {
        Protocol protocol = condition.protocol();
        double gain = finalGains(protocol, condition.model().rings())[0];
        Drive drive = new Drive(condition.model().withCrossInhibition(0.0), gain);
        FixedAges ages = condition.coupling().fixedAges().orElseThrow();
        return new Setting(drive, ages.delay(), ages.every());
    }

    private static double[] finalGains(Protocol protocol, int rings) {
        double[] gains = new double[rings];
        for (Epoch epoch : protocol.epochs()) {
            for (int ring = 0; ring < rings; ring++) {
                gains[ring] += epoch.drives(ring, protocol.steps() - 1) ? epoch.gain() : 0.0;
            }
        }
        return gains;
    }
}
