package org.separatrix.results;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.separatrix.coupling.Coupling;
import org.separatrix.coupling.Delayed;
import org.separatrix.coupling.Lockstep;
import org.separatrix.coupling.Multirate;
import org.separatrix.experiment.Condition;
import org.separatrix.ring.Epoch;
import org.separatrix.ring.Model;
import org.separatrix.ring.Protocol;
import org.separatrix.spectrum.TickMap;
import org.separatrix.spectrum.TickMap.Multiplier;
import org.separatrix.spectrum.TickMapOnset;

/** The {@link Prediction} of each condition; what conditions have in common is computed once. */
final class Predictions {

    private static final double LARGEST_J_CROSS = 50.0;

    /** All that an onset depends on. */
    private record Setting(Model model, double gain, int delay, int every) {}

    private record Onsets(Optional<TickMapOnset> oscillation, Optional<TickMapOnset> splitting) {}

    private final Map<Setting, Onsets> onsets = new HashMap<>();
    private final Map<Setting, Map<Double, List<Multiplier>>> multipliers = new HashMap<>();

    List<Prediction> of(List<Condition> conditions) {
        return conditions.stream().map(this::of).toList();
    }

    private Prediction of(Condition condition) {
        return setting(condition)
                .map(setting -> of(setting, condition.model().jCross()))
                .orElse(Prediction.NONE);
    }

    private Prediction of(Setting setting, double jCross) {
        Model model = setting.model;
        TickMap map = TickMap.of(model, setting.gain, model.noisePerStep(), setting.delay, setting.every);
        Onsets of = onsets.computeIfAbsent(
                setting,
                missing -> new Onsets(
                        TickMapOnset.ofOscillation(map, LARGEST_J_CROSS),
                        TickMapOnset.ofSplitting(map, LARGEST_J_CROSS)));
        List<Multiplier> here = multipliers
                .computeIfAbsent(setting, missing -> new HashMap<>())
                .computeIfAbsent(jCross, missing -> TickMapOnset.multipliers(map, jCross));
        return new Prediction(
                here.get(0).modulus(),
                here.stream()
                        .filter(Multiplier::oscillates)
                        .mapToDouble(Multiplier::period)
                        .findFirst()
                        .orElse(Double.NaN),
                of.oscillation.map(TickMapOnset::jCross).orElse(Double.NaN),
                of.oscillation.map(onset -> onset.multiplier().period()).orElse(Double.NaN),
                of.splitting.map(TickMapOnset::jCross).orElse(Double.NaN));
    }

    /** Of a condition that the theory covers. */
    private static Optional<Setting> setting(Condition condition) {
        Model model = condition.model();
        double[] gains = finalGains(condition.protocol(), model.rings());
        boolean clean = model.modulation() == 0.0
                && !model.heterogeneity().inRings()
                && !model.heterogeneity().betweenRings();
        Coupling coupling = condition.coupling();
        if (!clean || model.jCross() < 0.0 || IntStream.range(1, gains.length).anyMatch(k -> gains[k] != gains[0])) {
            return Optional.empty();
        }
        Model common = model.withCrossInhibition(0.0);
        if (coupling instanceof Lockstep) {
            return Optional.of(new Setting(common, gains[0], 0, 1));
        }
        if (coupling instanceof Delayed delayed && delayed.delay() <= TickMap.LONGEST_DELAY) {
            return Optional.of(new Setting(common, gains[0], delayed.delay(), 1));
        }
        if (coupling instanceof Multirate multirate) {
            return Optional.of(new Setting(common, gains[0], 0, multirate.every()));
        }
        return Optional.empty();
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
