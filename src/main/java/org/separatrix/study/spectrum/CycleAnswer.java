package org.separatrix.study.spectrum;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.separatrix.coupling.Coupling.FixedAges;
import org.separatrix.ring.Model;
import org.separatrix.spectrum.equations.Activation;
import org.separatrix.spectrum.equations.Drives;
import org.separatrix.spectrum.equations.Dynamics;
import org.separatrix.spectrum.equations.Parameter;
import org.separatrix.spectrum.equations.Scenario;
import org.separatrix.spectrum.equations.SpectrumException;
import org.separatrix.spectrum.tickmap.ChencinerPoints;
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
        int delay = ages.orElseThrow().delay();
        LimitCycles cycles = cycles(model, settings.dynamics(), drives, delay, "at spectrum.at");
        List<CycleRow> degenerate = chencinerPoints(order, drives, delay);
        try {
            LimitCycles.Branch branch = cycles.branch(settings.to(), settings.to())
                    .orElseThrow(() -> new SpectrumException(
                            "the symmetric state does not oscillate up to a J_cross of spectrum.to = "
                                    + settings.to()));
            rows.add(CycleRow.TABLE, CycleRow.of(branch));
        } catch (IllegalStateException | NoSuchElementException lost) {
            throw new SpectrumException("the symmetric state cannot be followed to its onset of oscillation");
        } finally {
            rows.add(CycleRow.TABLE, degenerate);
        }
    }

    private static List<CycleRow> chencinerPoints(SpectrumOrder order, Drives drives, int delay) {
        ChencinerSettings settings = order.settings().chenciner();
        return settings.parameter()
                .map(parameter -> new ChencinerPoints(
                                value -> at(order, drives, parameter, value, delay),
                                order.settings().to())
                        .between(settings.from(), settings.to()))
                .map(CycleRow::ofPoints)
                .orElse(List.of());
    }

    /** The cycles of the condition with another value of a parameter. */
    private static LimitCycles at(SpectrumOrder order, Drives drives, Parameter parameter, double value, int delay) {
        Scenario scenario = Scenario.of(
                order.condition().model(),
                order.settings().dynamics(),
                order.settings().site(),
                order.condition().protocol().items(),
                drives,
                parameter);
        Scenario there = parameter.set(scenario, value);
        return cycles(there.model(), there.dynamics(), there.drives(), delay, "at any " + parameter.key());
    }

    /** @param where rings must be driven alike, in words */
    private static LimitCycles cycles(Model model, Dynamics dynamics, Drives drives, int delay, String where) {
        for (int ring = 1; ring < model.rings(); ring++) {
            require(drives.gain(ring) == drives.gain(0), "rings that are all driven alike " + where);
        }
        return new LimitCycles(model, drives.gain(0), Activation.noise(model, dynamics), delay);
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new SpectrumException("limit cycles are those of " + what);
        }
    }
}
