package org.separatrix.statistics.mixture;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.separatrix.statistics.Estimate;
import org.separatrix.statistics.Rate;
import org.separatrix.statistics.mixture.MixtureModel.Part;

/**
 * A mixture beside what was held in the trials that it is fitted to.
 *
 * @param excess by how much the weight of a part exceeds the share of reports that came of what it stands for: targets of
 *     the target alone held, non-targets of non-targets without the target, blends of all, guesses of none
 * @param responsibilities of the parts, in their order, averaged over the trials that ended in each state; NaN of none
 */
public record HeldFit(
        MixtureFit fit, GoodnessOfFit goodness, Map<Part, Estimate> excess, Map<Held, List<Double>> responsibilities) {

    /** @param reports the same as those of {@code held} */
    static HeldFit of(MixtureFit fit, HeldReports held, Reports reports) {
        Influence influence = Influence.of(fit, reports);
        Map<Part, Estimate> excess = new EnumMap<>(Part.class);
        List<Part> parts = fit.model().parts(fit.nontargets());
        for (int part = 0; part < parts.size(); part++) {
            if (fit.model() != MixtureModel.ITEMS || parts.get(part) != Part.NONTARGET) {
                Held behind = Held.behind(parts.get(part), held.rings());
                Rate share = new Rate(held.count(behind), fit.reports());
                excess.put(parts.get(part), influence.excess(part, fit.weights().get(part), share, held.with(behind)));
            }
        }
        Map<Held, List<Double>> responsibilities = new EnumMap<>(Held.class);
        for (Held state : Held.values()) {
            double[] counts = held.with(state);
            List<Double> means = new ArrayList<>();
            for (int part = 0; part < parts.size(); part++) {
                means.add(influence.responsibility(part, counts) / held.count(state));
            }
            responsibilities.put(state, means);
        }
        return new HeldFit(fit, GoodnessOfFit.of(fit, held, reports), excess, responsibilities);
    }

    /** By how much the weight of a part exceeds the share of what it stands for; none where the model has no such part. */
    public Estimate excess(Part part) {
        return excess.getOrDefault(part, Estimate.NONE);
    }
}
