package org.separatrix.statistics.mixture;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.separatrix.statistics.Estimate;
import org.separatrix.statistics.mixture.MixtureModel.Part;

/**
 * The mixtures fitted to the reports of a condition, and what was held beside them.
 *
 * @param fits the standard one first: targets and guesses of a single item, and non-targets of several; none of too few
 *     reports
 * @param held how many trials with a report ended in each state
 */
public record MixtureSummary(List<HeldFit> fits, Map<Held, Long> held, CircularAccuracy accuracy) {

    public MixtureSummary {
        fits = List.copyOf(fits);
        held = new EnumMap<>(held);
    }

    public static MixtureSummary of(HeldReports reports) {
        return new MixtureSummary(reports.fits(), reports.held(), reports.accuracy());
    }

    /** The standard model. */
    public Optional<HeldFit> standard() {
        return fits.stream().findFirst();
    }

    /** A weight of the standard model. */
    public Estimate weight(Part part) {
        return standard().map(fit -> fit.fit().of(part)).orElse(Estimate.NONE);
    }

    /** The concentration of the standard model. */
    public Estimate concentration() {
        return standard().map(fit -> fit.fit().kappa()).orElse(Estimate.NONE);
    }

    /** By how much a weight of the standard model exceeds the share of what it stands for. */
    public Estimate excess(Part part) {
        return standard().map(fit -> fit.excess(part)).orElse(Estimate.NONE);
    }
}
