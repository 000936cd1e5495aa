package org.separatrix.statistics.mixture;

import java.util.ArrayList;
import java.util.List;
import org.separatrix.statistics.mixture.MixtureModel.Part;

/**
 * A von Mises density of a fitted mixture.
 *
 * @param at its mean, relative to the target, radians
 */
record Centre(double at, double weight) {

    /** Those of a trial. */
    static List<Centre> of(MixtureFit fit, List<Double> offsets) {
        List<Centre> centres = new ArrayList<>();
        List<Part> parts = fit.model().parts(fit.nontargets());
        int item = 0;
        for (int part = 0; part < parts.size(); part++) {
            double weight = fit.best().get(part);
            switch (parts.get(part)) {
                case TARGET -> centres.add(new Centre(0.0, weight));
                case BLEND -> centres.add(new Centre(Reports.blend(offsets), weight));
                case NONTARGET -> {
                    if (fit.model() == MixtureModel.ITEMS) {
                        if (item < offsets.size()) {
                            centres.add(new Centre(offsets.get(item++), weight));
                        }
                    } else {
                        offsets.forEach(offset -> centres.add(new Centre(offset, weight / offsets.size())));
                    }
                }
                case GUESS -> {}
            }
        }
        return centres;
    }
}
