package org.separatrix.spectrum.modes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.separatrix.numerics.linear.Vectors;
import org.separatrix.spectrum.equations.Scenario;
import org.separatrix.spectrum.equilibria.BumpFrame;

/**
 * The directions in which the continuous model is exactly neutral: without disorder, a rotation of each bump under
 * mean-field coupling, and the joint rotation of all bumps under structured coupling. A drive holds its bump.
 */
final class NeutralDirections {

    private NeutralDirections() {}

    /** Unit vectors over the neurons of all rings, orthogonal to each other. */
    static List<double[]> of(Scenario scenario, List<BumpFrame> frames) {
        int rings = scenario.model().rings();
        int neurons = scenario.model().neurons();
        boolean held = IntStream.range(0, rings).anyMatch(scenario::holds);
        if (!scenario.clean() || scenario.structured() && held) {
            return List.of();
        }
        List<double[]> single = new ArrayList<>();
        double[] joint = new double[rings * neurons];
        for (int k = 0; k < rings; k++) {
            BumpFrame frame = frames.get(k);
            if (frame.bump() && !scenario.holds(k)) {
                double[] direction = new double[rings * neurons];
                for (int i = 0; i < neurons; i++) {
                    direction[k * neurons + i] = frame.rotation()[i];
                    joint[k * neurons + i] = frame.turning() * frame.rotation()[i];
                }
                single.add(direction);
            }
        }
        return scenario.structured() && !single.isEmpty() ? List.of(Vectors.unit(joint)) : single;
    }
}
