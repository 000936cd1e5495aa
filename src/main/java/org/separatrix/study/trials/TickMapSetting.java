package org.separatrix.study.trials;

import java.util.stream.IntStream;
import org.separatrix.coupling.Coupling.FixedAges;
import org.separatrix.experiment.Condition;
import org.separatrix.experiment.RouterSettings;
import org.separatrix.ring.Epoch;
import org.separatrix.ring.Model;
import org.separatrix.ring.Protocol;

/**
 * The parameters of the map from tick to tick of a condition, without J_cross.
 *
 * @param model with a J_cross of 0
 * @param gain of the constant drive of every ring in the end
 * @param delay ticks
 * @param every ticks from one message to the next
 */
record TickMapSetting(Model model, double gain, int delay, int every) {

    /** @param condition that is covered, see {@link #uncovered} */
    static TickMapSetting of(Condition condition) {
        double gain = finalGains(condition.protocol(), condition.model().rings())[0];
        FixedAges ages = condition.coupling().fixedAges().orElseThrow();
        return new TickMapSetting(condition.model().withCrossInhibition(0.0), gain, ages.delay(), ages.every());
    }

    /** What of a condition the theory does not cover; empty if nothing. */
    static String uncovered(Condition condition) {
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
