package org.separatrix.study.trials;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.separatrix.statistics.Estimate;
import org.separatrix.statistics.mixture.HeldFit;
import org.separatrix.statistics.mixture.InformationCriteria;
import org.separatrix.statistics.mixture.MixtureFit;
import org.separatrix.statistics.mixture.MixtureModel;
import org.separatrix.statistics.mixture.MixtureModel.Part;
import org.separatrix.statistics.mixture.MixtureSummary;
import org.separatrix.statistics.mixture.VonMises;
import org.separatrix.tables.Column;
import org.separatrix.tables.Table;

/**
 * A mixture fitted to the reports of a condition, a row of {@code mixture.csv}.
 *
 * @param leastAicc of the models of the condition
 */
record MixtureRow(HeldFit held, double leastAicc) {

    static final Table<MixtureRow> TABLE = Table.of(
                    "mixture.csv",
                    MixtureRow.class,
                    "Mixtures of von Mises densities around the items and a uniform density, fitted to the reports by maximum"
                            + " likelihood over all concentrations in the range stated, a row a model and condition."
                            + " Intervals are profiles of the likelihood; weights at 0 or 1 have one-sided ones. Models: two"
                            + " (target, guess), three (and non-targets), items (a weight for each non-target), blend"
                            + " (three, and reports half way between the items).")
            .text("model", "two, three, items or blend", row -> row.fit()
                    .model()
                    .word())
            .whole("reports", "", "reports that it is fitted to", row -> row.fit()
                    .reports())
            .columns(MixtureColumns.weight(Part.TARGET, row -> row.fit().of(Part.TARGET)))
            .columns(MixtureColumns.weight(Part.NONTARGET, row -> row.fit().of(Part.NONTARGET)))
            .columns(MixtureColumns.weight(Part.BLEND, row -> row.fit().of(Part.BLEND)))
            .columns(MixtureColumns.weight(Part.GUESS, row -> row.fit().of(Part.GUESS)))
            .columns(MixtureColumns.concentration(row -> row.fit().kappa()))
            .number(
                    "circular_sd",
                    "rad",
                    "circular standard deviation of concentration",
                    row -> VonMises.circularSd(row.fit().kappa().value()))
            .number("least_concentration", "", "least that was searched", row -> row.fit()
                    .bounds()
                    .least())
            .number("most_concentration", "", "most that was searched", row -> row.fit()
                    .bounds()
                    .most())
            .number("log_likelihood", "nats", "of the densities over radians", row -> row.fit()
                    .logLikelihood())
            .number("gain", "nats", "log-likelihood above that of uniform reports, a report", row -> row.fit()
                    .gainPerReport())
            .text(
                    "identified",
                    "as mixture_identified of conditions.csv",
                    row -> MixtureColumns.identified(Optional.of(row.held())))
            .number("aic", "", "2k − 2 log-likelihood, with k parameters", row -> row.criteria()
                    .aic())
            .number("aicc", "", "AIC corrected for few reports", row -> row.criteria()
                    .aicc())
            .number("bic", "", "k ln n − 2 log-likelihood", row -> row.criteria()
                    .bic())
            .number(
                    "aicc_above_best",
                    "",
                    "AICc above that of the best model of the condition, a report",
                    row -> (row.criteria().aicc() - row.leastAicc()) / row.fit().reports())
            .number("chi_squared", "", "Pearson's, of the errors in 50 cells", row -> row.held()
                    .goodness()
                    .chiSquared())
            .whole("degrees_of_freedom", "", "of chi_squared", row -> row.held()
                    .goodness()
                    .degrees())
            .columns(MixtureColumns.excess(Part.TARGET, row -> row.held().excess(Part.TARGET)))
            .columns(MixtureColumns.excess(Part.NONTARGET, row -> row.held().excess(Part.NONTARGET)))
            .columns(MixtureColumns.excess(Part.BLEND, row -> row.held().excess(Part.BLEND)))
            .columns(MixtureColumns.excess(Part.GUESS, row -> row.held().excess(Part.GUESS)))
            .text("note", "what is to be known of the fit, in words", MixtureRow::note)
            .width(row -> row.fit().nontargets())
            .repeated(nontargets -> nontargets > 1
                    ? IntStream.rangeClosed(1, nontargets)
                            .mapToObj(item -> Column.<MixtureRow>estimate(
                                    "p_item_" + item,
                                    "",
                                    "weight of reports of item " + item + " in model items",
                                    row -> row.item(item)))
                            .flatMap(List::stream)
                    : Stream.empty())
            .build();

    /** Those of a condition. */
    static List<MixtureRow> of(MixtureSummary mixture) {
        double least = InformationCriteria.leastAicc(mixture.fits().stream().map(HeldFit::fit));
        return mixture.fits().stream().map(fit -> new MixtureRow(fit, least)).toList();
    }

    private MixtureFit fit() {
        return held.fit();
    }

    private InformationCriteria criteria() {
        return fit().criteria();
    }

    private Estimate item(int item) {
        return fit().model() == MixtureModel.ITEMS && item <= fit().nontargets()
                ? fit().weights().get(item)
                : Estimate.NONE;
    }

    private String note() {
        List<String> notes = new ArrayList<>();
        if (fit().atLeastConcentration()) {
            notes.add("the concentration is the least that was searched");
        }
        if (fit().atMostConcentration()) {
            notes.add("the concentration is the most that was searched");
        }
        if (Double.isNaN(fit().weights().get(0).value())) {
            notes.add("only the sum of weights at the same angle is determined");
        }
        if (!fit().others().isEmpty()) {
            notes.add(fit().others().stream()
                    .map(other -> String.format(
                            Locale.ROOT,
                            "concentration %.4g is less likely by %.2f",
                            other.kappa(),
                            fit().logLikelihood() - other.logLikelihood()))
                    .collect(Collectors.joining(", ")));
        }
        return String.join("; ", notes);
    }
}
