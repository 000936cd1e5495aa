package org.separatrix.spectrum.studies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.separatrix.ring.Model;
import org.separatrix.spectrum.continuation.Branch;
import org.separatrix.spectrum.continuation.Progress;
import org.separatrix.spectrum.continuation.SpecialPoint;
import org.separatrix.spectrum.equations.Cue;
import org.separatrix.spectrum.equations.Dynamics;
import org.separatrix.spectrum.equations.Parameter;
import org.separatrix.spectrum.equations.Scenario;
import org.separatrix.spectrum.equations.SpectrumException;
import org.separatrix.spectrum.equilibria.BranchKind;
import org.separatrix.spectrum.equilibria.FixedPoint;

class TurningStudyTest {

    private static final Scenario AT_0_3 = Scenario.of(Model.REFERENCE.withCrossInhibition(0.3), Dynamics.NOISE_FREE);
    private static final TurningStudy.Thresholds THRESHOLDS =
            new TurningStudy(AT_0_3, TurningStudy.Start.COEXISTENCE, List.of(50, 100, 200), 0.12).run(Progress.NONE);

    @Test
    void theSustainedThresholdIsTheFoldOfCoexistenceInTheCueGain() {
        Branch cued = new BranchStudy(
                        AT_0_3.with(new Cue(0, 0.0)), Parameter.gain("cue"), 0.0, 0.5, BranchKind.COEXISTENCE)
                .run(Progress.NONE)
                .get(0);
        double fold = cued.first(SpecialPoint.Type.FOLD).orElseThrow().value();
        assertEquals(fold, THRESHOLDS.sustained().orElseThrow(), 1e-3 * fold);
    }

    @Test
    void aPulseAtThresholdLingersAtTheSaddle() {
        Branch asymmetric = new BranchStudy(AT_0_3, Parameter.CROSS_INHIBITION, 0.3, 0.4, BranchKind.ASYMMETRIC)
                .run(Progress.NONE)
                .get(0);
        FixedPoint saddle = asymmetric.last().point();
        assertEquals(0.3, saddle.value());
        for (TurningStudy.Pulse pulse : THRESHOLDS.pulses()) {
            assertEquals(saddle.amplitude(0), pulse.saddle().get(0), 1e-4);
            assertEquals(saddle.amplitude(1), pulse.saddle().get(1), 1e-4);
        }
    }

    @Test
    void totalChargeDoesNotDecide() {
        assertEquals(3, THRESHOLDS.pulses().size());
        assertTrue(THRESHOLDS.chargeRatio() > 1.5, "ratio " + THRESHOLDS.chargeRatio());
        assertTrue(THRESHOLDS.chargeExponent().orElseThrow() < -1.2);
    }

    @Test
    void whereCoexistenceIsUnstableThereIsNoThreshold() {
        Scenario beyond = Scenario.of(Model.REFERENCE.withCrossInhibition(0.36), Dynamics.NOISE_FREE);
        TurningStudy study = new TurningStudy(beyond, TurningStudy.Start.COEXISTENCE, List.of(), 0.12);
        assertThrows(SpectrumException.class, () -> study.run(Progress.NONE));
    }

    @Test
    void aWinnerIsTurnedByAStrongerCueThanCoexistence() {
        TurningStudy.Thresholds winner =
                new TurningStudy(AT_0_3, TurningStudy.Start.NONTARGET_WINS, List.of(100), 0.12).run(Progress.NONE);
        assertTrue(winner.pulses().get(0).gain() > THRESHOLDS.pulses().get(1).gain());
    }
}
