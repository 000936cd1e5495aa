package org.separatrix.study.trials;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.separatrix.statistics.Estimate;
import org.separatrix.statistics.mixture.HeldFit;
import org.separatrix.statistics.mixture.MixtureModel.Part;
import org.separatrix.statistics.outcomes.ConditionSummary;
import org.separatrix.tables.Column;

/** The columns of fitted mixtures, by what a row is. */
final class MixtureColumns {

    private static final String EXCESS = "_minus_held";

    private MixtureColumns() {}

    /** Those of {@code conditions.csv}: the standard model, and its weights beside what was held. */
    static List<Column<ConditionSummary>> ofConditions() {
        List<Column<ConditionSummary>> columns = new ArrayList<>();
        for (Part part : List.of(Part.TARGET, Part.NONTARGET, Part.GUESS)) {
            columns.addAll(weight(part, row -> row.mixture().weight(part)));
        }
        columns.addAll(concentration(row -> row.mixture().concentration()));
        columns.add(Column.text(
                "mixture_identified",
                "yes where guesses can be told from broad reports of the items: p_guess has an interval of at most 0.5 and"
                        + " the log-likelihood is 3.6 or more above that of uniform reports",
                row -> identified(row.mixture().standard())));
        columns.add(Column.number(
                "mixture_gain", "nats", "log-likelihood above that of uniform reports, a report", row -> row.mixture()
                        .standard()
                        .map(fit -> fit.fit().gainPerReport())
                        .orElse(Double.NaN)));
        columns.add(Column.number(
                "mixture_misfit",
                "",
                "Pearson's chi-squared of the fit over its degrees of freedom, about 1 where the model is right",
                row -> row.mixture()
                        .standard()
                        .map(fit -> fit.goodness().perDegree())
                        .orElse(Double.NaN)));
        for (Part part : List.of(Part.TARGET, Part.NONTARGET, Part.GUESS)) {
            columns.addAll(excess(part, row -> row.mixture().excess(part)));
        }
        columns.add(Column.number("bias", "rad", "circular mean of decoded − target", row -> row.mixture()
                .accuracy()
                .bias()));
        columns.add(Column.number(
                "precision",
                "1/rad",
                "1 over the circular standard deviation of decoded − target, less what uniform reports are expected to have",
                row -> row.mixture().accuracy().precision()));
        return columns;
    }

    static <R> List<Column<R>> weight(Part part, Function<R, Estimate> value) {
        return Column.estimate("p_" + word(part), "", "weight of " + described(part) + " in the mixture", value);
    }

    static <R> List<Column<R>> concentration(Function<R, Estimate> value) {
        return Column.estimate(
                "concentration", "", "kappa of the von Mises densities of the mixture, searched from 1 on", value);
    }

    static <R> List<Column<R>> excess(Part part, Function<R, Estimate> value) {
        String state =
                switch (part) {
                    case TARGET -> "that end with the target alone held";
                    case NONTARGET -> "that end with a non-target and not the target held";
                    case BLEND -> "that end with all items held";
                    case GUESS -> "that end with no item held";
                };
        return Column.estimate(
                "p_" + word(part) + EXCESS,
                "",
                "p_" + word(part) + " − the share of the reports of trials " + state + ", of the same trials",
                value);
    }

    /** @param fit null where there is none */
    static String identified(Optional<HeldFit> fit) {
        return fit.map(of -> of.fit().identified() ? "yes" : "no").orElse("");
    }

    private static String word(Part part) {
        return switch (part) {
            case TARGET -> "target";
            case NONTARGET -> "nontarget";
            case BLEND -> "blend";
            case GUESS -> "guess";
        };
    }

    private static String described(Part part) {
        return switch (part) {
            case TARGET -> "reports of the target";
            case NONTARGET -> "reports of non-targets";
            case BLEND -> "reports half way between the items";
            case GUESS -> "guesses";
        };
    }
}
