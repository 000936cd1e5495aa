package org.separatrix.responses;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.separatrix.statistics.Estimate;
import org.separatrix.statistics.mixture.Bounds;
import org.separatrix.statistics.mixture.GoodnessOfFit;
import org.separatrix.statistics.mixture.InformationCriteria;
import org.separatrix.statistics.mixture.Mixture;
import org.separatrix.statistics.mixture.MixtureFit;
import org.separatrix.statistics.mixture.MixtureModel;
import org.separatrix.statistics.mixture.MixtureModel.Part;
import org.separatrix.statistics.mixture.Reports;
import org.separatrix.statistics.mixture.VonMises;
import org.separatrix.tables.Rows;
import org.separatrix.tables.Table;

/**
 * A mixture fitted to the responses of a group.
 *
 * @param dropped responses that were missing
 * @param fit null of fewer than {@value Mixture#FEWEST} responses
 * @param goodness null without a fit
 * @param least AICc of the models of the group
 */
public record FitRow(
        MixtureModel model,
        int items,
        long reports,
        long dropped,
        @Nullable MixtureFit fit,
        @Nullable GoodnessOfFit goodness,
        double least) {

    public static final Table<FitRow> TABLE = Table.of(
                    "fit.csv",
                    FitRow.class,
                    "Mixtures of von Mises densities around the items and a uniform density, fitted to responses by maximum"
                            + " likelihood, a row a model, group and number of items.")
            .text(
                    "model",
                    "two (target, guess), three (and non-targets) or blend (and half way between the items)",
                    row -> row.model().word())
            .whole("items", "", "items of a trial", FitRow::items)
            .whole("responses", "", "responses that it is fitted to", FitRow::reports)
            .whole("missing", "", "responses that are missing", FitRow::dropped)
            .estimate("p_target", "", "weight of the target", row -> row.of(Part.TARGET))
            .estimate("p_nontarget", "", "weight of all non-targets", row -> row.of(Part.NONTARGET))
            .estimate("p_blend", "", "weight of half way between the items", row -> row.of(Part.BLEND))
            .estimate("p_guess", "", "weight of guesses", row -> row.of(Part.GUESS))
            .estimate("concentration", "", "kappa of the von Mises densities", FitRow::kappa)
            .number(
                    "circular_sd",
                    "rad",
                    "circular standard deviation of concentration",
                    row -> VonMises.circularSd(row.kappa().value()))
            .text(
                    "identified",
                    "yes where guesses can be told from broad responses to the items: the interval of p_guess is at most 0.5"
                            + " wide, and the log-likelihood 3.6 or more above that of uniform responses",
                    row -> row.fit() == null ? "" : row.fit().identified() ? "yes" : "no")
            .text(
                    "at_bound",
                    "least or most, where the concentration is the least or most that was searched",
                    FitRow::bound)
            .number(
                    "log_likelihood",
                    "nats",
                    "of the densities over radians",
                    row -> row.fit() == null ? Double.NaN : row.fit().logLikelihood())
            .number(
                    "gain",
                    "nats",
                    "log-likelihood above that of uniform responses, a response",
                    row -> row.fit() == null ? Double.NaN : row.fit().gainPerReport())
            .number(
                    "aic",
                    "",
                    "2k − 2 log-likelihood, with k parameters",
                    row -> row.fit() == null ? Double.NaN : row.fit().criteria().aic())
            .number("aicc", "", "AIC corrected for few responses", FitRow::aicc)
            .number(
                    "bic",
                    "",
                    "k ln n − 2 log-likelihood",
                    row -> row.fit() == null ? Double.NaN : row.fit().criteria().bic())
            .number(
                    "aicc_above_best",
                    "",
                    "AICc above that of the best model of the group, a response",
                    row -> (row.aicc() - row.least()) / row.reports())
            .number(
                    "misfit",
                    "",
                    "Pearson's chi-squared of 50 cells over its degrees of freedom",
                    row -> row.goodness() == null ? Double.NaN : row.goodness().perDegree())
            .whole(
                    "other_maxima",
                    "",
                    "further maxima within 2 of the log-likelihood",
                    row -> row.fit() == null ? 0 : row.fit().others().size())
            .build();

    /** Fits every model that the responses of a file allow. */
    public static Rows<FitRow> of(Responses responses, Bounds bounds) {
        List<Rows.Row<FitRow>> rows = new ArrayList<>();
        responses.groups().forEach((group, reports) -> of(group, reports, bounds)
                .forEach(row -> rows.add(new Rows.Row<>(-1, group.values(), row))));
        return new Rows<>(TABLE, responses.by(), rows);
    }

    private static List<FitRow> of(Responses.Group group, Reports reports, Bounds bounds) {
        List<MixtureModel> models = group.items() == 1
                ? List.of(MixtureModel.TWO)
                : List.of(MixtureModel.THREE, MixtureModel.TWO, MixtureModel.BLEND);
        Map<MixtureModel, MixtureFit> fits = new EnumMap<>(MixtureModel.class);
        for (MixtureModel model : models) {
            Mixture.fit(model, reports, bounds).ifPresent(fit -> fits.put(model, fit));
        }
        double least = InformationCriteria.leastAicc(fits.values().stream());
        List<FitRow> rows = new ArrayList<>();
        for (MixtureModel model : models) {
            MixtureFit fit = fits.get(model);
            if (fit != null || model != MixtureModel.BLEND) {
                rows.add(new FitRow(
                        model,
                        group.items(),
                        reports.count(),
                        reports.dropped(),
                        fit,
                        fit == null ? null : GoodnessOfFit.of(fit, reports),
                        least));
            }
        }
        return rows;
    }

    private Estimate of(Part part) {
        return fit == null ? Estimate.NONE : fit.of(part);
    }

    private Estimate kappa() {
        return fit == null ? Estimate.NONE : fit.kappa();
    }

    private double aicc() {
        return fit == null ? Double.NaN : fit.criteria().aicc();
    }

    private String bound() {
        if (fit == null || fit.gain() == 0.0) {
            return "";
        }
        return fit.atLeastConcentration() ? "least" : fit.atMostConcentration() ? "most" : "";
    }
}
