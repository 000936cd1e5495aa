package org.separatrix.study.spectrum;

import java.util.NoSuchElementException;
import java.util.Optional;
import org.separatrix.coupling.Coupling.FixedAges;
import org.separatrix.ring.Model;
import org.separatrix.spectrum.equations.Activation;
import org.separatrix.spectrum.equations.Drives;
import org.separatrix.spectrum.equations.SpectrumException;
import org.separatrix.spectrum.tickmap.LimitCycles;
import org.separatrix.study.FoundRows;

/** The limit cycles of a condition. */
final class CycleAnswer {

    private CycleAnswer() {}

    /** @throws SpectrumException if the theory does not cover the condition, or nothing oscillates */
    static void add(FoundRows rows, SpectrumOrder order) {
        Model model = order.condition().model();
        SpectrumSettings settings = order.settings();
        Drives drives = Drives.at(order.condition().protocol(), settings.at());
        Optional<FixedAges> ages =
                order.condition().coupling().fixedAges().filter(fixed -> fixed.delay() > 0 && fixed.every() == 1);
        require(model.rings() > 1, "two rings or more");
        require(
                ages.isPresent(),
                "coupling.kind = delayed by itself, with a delay of 1 tick or more; under multirate the map is not the same at"
                        + " every tick");
        require(model.meanFieldWithoutDisorder(), "mean-field coupling without disorder");
        for (int ring = 1; ring < model.rings(); ring++) {
            require(drives.gain(ring) == drives.gain(0), "rings that are all driven alike at spectrum.at");
        }
        double noise = Activation.noise(model, settings.dynamics());
        LimitCycles cycles =
                new LimitCycles(model, drives.gain(0), noise, ages.orElseThrow().delay());
        try {
            LimitCycles.Branch branch = cycles.branch(settings.to(), settings.to())
                    .orElseThrow(() -> new SpectrumException(
                            "the symmetric state does not oscillate up to a J_cross of spectrum.to = "
                                    + settings.to()));
            rows.add(CycleRow.TABLE, CycleRow.of(branch));
        } catch (IllegalStateException | NoSuchElementException lost) {
            throw new SpectrumException("the symmetric state cannot be followed to its onset of oscillation");
        }
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new SpectrumException("limit cycles are those of " + what);
        }
    }
}
