package org.separatrix.spectrum.continuation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.separatrix.ring.Transfer;
import org.separatrix.ring.transfer.Sigmoid;
import org.separatrix.spectrum.Models;
import org.separatrix.spectrum.equations.Dynamics;
import org.separatrix.spectrum.equations.Parameter;
import org.separatrix.spectrum.equations.Scenario;
import org.separatrix.spectrum.equations.SpectrumException;
import org.separatrix.spectrum.equilibria.BranchKind;
import org.separatrix.spectrum.studies.BranchStudy;

/** The special points of a branch do not depend on how it was followed, in any of five models. */
class SameSpecialPointsTest {

    private static final double SAME = 1e-8;

    /** Random ways in each model. */
    int ways() {
        return 8;
    }

    /** A model with the branches to follow and the widest range of its parameter. */
    enum Study {
        AVERAGED(
                Scenario.of(Models.of(2, 12, 1.0, 6.0, 0.0, 0.3, sigmoid(5.0, 0.5)), Dynamics.NOISE_AVERAGED),
                Parameter.CROSS_INHIBITION,
                0.0,
                0.8,
                BranchKind.COEXISTENCE,
                BranchKind.SILENT),
        TWO_FOLDS(
                Scenario.of(Models.of(2, 12, 1.0, 6.0, 0.0, 0.28, sigmoid(5.0, 0.5)), Dynamics.NOISE_AVERAGED),
                Parameter.CROSS_INHIBITION,
                0.1,
                0.5,
                BranchKind.COEXISTENCE),
        ONE_BUMP(
                Scenario.of(Models.of(1, 60, 2.0, 1.0, 0.0, 0.0, sigmoid(4.0, 0.2)), Dynamics.NOISE_FREE),
                Parameter.COSINE_EXCITATION,
                0.0,
                12.0,
                BranchKind.COEXISTENCE,
                BranchKind.SILENT),
        FOUR_UNITS(
                Scenario.of(
                        Models.of(4, 4, 0.0, 0.0, 0.0, 0.0, sigmoid(1.0, 1.0)).withCrossInhibition(15.0),
                        Dynamics.NOISE_FREE),
                Parameter.THRESHOLD,
                -20.0,
                1.0,
                BranchKind.SILENT),
        THREE_RINGS(
                Scenario.of(Models.of(3, 24, 1.0, 6.0, 0.0, 0.0, sigmoid(5.0, 0.5)), Dynamics.NOISE_FREE),
                Parameter.CROSS_INHIBITION,
                -0.8,
                0.6,
                BranchKind.COEXISTENCE,
                BranchKind.WINNER);

        private final Scenario scenario;
        private final Parameter parameter;
        private final double from;
        private final double to;
        private final List<BranchKind> kinds;

        Study(Scenario scenario, Parameter parameter, double from, double to, BranchKind... kinds) {
            this.scenario = scenario;
            this.parameter = parameter;
            this.from = from;
            this.to = to;
            this.kinds = List.of(kinds);
        }

        private static Transfer sigmoid(double beta, double h0) {
            return new Transfer(new Sigmoid(), 1.0, beta, h0);
        }

        /** The points in order of their value, each once. */
        List<SpecialPoint> points(BranchKind kind, double from, double to, StepControl control) {
            List<SpecialPoint> points = new ArrayList<>();
            List<Branch> pieces;
            try {
                pieces = new BranchStudy(scenario, parameter, from, to, kind, ContinuationOptions.of(control))
                        .run(Progress.NONE);
            } catch (SpectrumException nowhere) {
                return points;
            }
            pieces.stream()
                    .flatMap(piece -> piece.specials().stream())
                    .sorted(Comparator.comparingDouble(SpecialPoint::value))
                    .filter(special -> points.isEmpty()
                            || special.value() - points.get(points.size() - 1).value() > SAME)
                    .forEach(points::add);
            return points;
        }
    }

    @ParameterizedTest
    @EnumSource(Study.class)
    void theSameAreFoundWhicheverWay(Study study) {
        Random random = new Random(20260211L);
        double width = study.to - study.from;
        for (BranchKind kind : study.kinds) {
            List<SpecialPoint> all = study.points(kind, study.from, study.to, StepControl.over(study.from, study.to));
            assertFalse(all.isEmpty());
            for (int way = 0; way < ways() / study.kinds.size(); way++) {
                double to = study.from + width * (0.2 + 0.8 * random.nextDouble());
                double largest = Math.min(0.2, width * Math.pow(10.0, -0.9 - 0.9 * random.nextDouble()));
                StepControl control =
                        new StepControl(largest / (1.0 + 9.0 * random.nextDouble()), largest * 1e-6, largest, 4000);
                boolean back = random.nextBoolean();
                List<SpecialPoint> found = study.points(kind, back ? to : study.from, back ? study.from : to, control);
                assertSame(
                        all.stream().filter(special -> special.value() < to).toList(),
                        found,
                        kind + " to " + to + ", steps up to " + largest + (back ? ", backwards" : ""));
            }
        }
    }

    private static void assertSame(List<SpecialPoint> expected, List<SpecialPoint> found, String way) {
        assertEquals(expected.size(), found.size(), way + ": " + found);
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.get(i).type(), found.get(i).type(), way + ": " + found.get(i));
            assertEquals(expected.get(i).multiplicity(), found.get(i).multiplicity(), way);
            assertEquals(expected.get(i).value(), found.get(i).value(), SAME, way);
        }
    }
}
