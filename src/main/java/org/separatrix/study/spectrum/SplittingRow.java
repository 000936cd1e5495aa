package org.separatrix.study.spectrum;

import java.util.List;
import org.separatrix.experiment.Section;
import org.separatrix.spectrum.modes.PublishedRule;
import org.separatrix.spectrum.modes.Splitting;
import org.separatrix.spectrum.studies.DisorderStudy;
import org.separatrix.tables.Table;

/**
 * The spectrum of coexistence at one strength of the disorder.
 *
 * @param seed of the disorder
 * @param strength σ_h
 * @param size the mean |λ| of the rotations
 * @param largest the largest real part of them; NaN without a rotation
 * @param smallest the smallest
 * @param dominance the eigenvalue of the dominance mode; NaN without one
 * @param unstable how many directions grow
 * @param published the eigenvalue that the published rule picks
 * @param picked what that mode does to the bumps
 */
record SplittingRow(
        long seed,
        double strength,
        double size,
        double largest,
        double smallest,
        double dominance,
        int unstable,
        double published,
        String picked) {

    static final Table<SplittingRow> TABLE = Table.of(
                    "splittings.csv",
                    SplittingRow.class,
                    "How disorder moves the eigenvalues of the rotations from 0: the spectrum of coexistence where the"
                            + " disorder pins it; a row a strength, as far as that state exists.")
            .whole("seed", "", "seed of the disorder, model.heterogeneity.seed", SplittingRow::seed)
            .number(
                    "strength",
                    "",
                    "standard deviation of the disorder: the largest one of model.heterogeneity times the factor of"
                            + " spectrum.strengths",
                    SplittingRow::strength)
            .number("rotation_size", "1/tau", "mean modulus of the eigenvalues of the rotations", SplittingRow::size)
            .number("rotation_max", "1/tau", "largest real part of these eigenvalues", SplittingRow::largest)
            .number("rotation_min", "1/tau", "smallest real part of these eigenvalues", SplittingRow::smallest)
            .number("lambda_dominance", "1/tau", "eigenvalue of the dominance mode", SplittingRow::dominance)
            .whole("unstable", "", "number of eigenvalues with a positive real part", SplittingRow::unstable)
            .number(
                    "published_eigenvalue",
                    "1/tau",
                    "what the published rule calls the dominance eigenvalue: the largest one with a modulus of at least "
                            + PublishedRule.GOLDSTONE,
                    SplittingRow::published)
            .text("published_picked", "what the mode of that eigenvalue does to the bumps", SplittingRow::picked)
            .build();

    static List<SplittingRow> of(DisorderStudy.Result found) {
        return found.splittings().stream()
                .map(splitting -> of(found.seed(), splitting))
                .toList();
    }

    private static SplittingRow of(long seed, Splitting at) {
        return new SplittingRow(
                seed,
                at.strength(),
                at.size(),
                at.rotations().stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN),
                at.rotations().stream().mapToDouble(Double::doubleValue).min().orElse(Double.NaN),
                at.dominance().orElse(Double.NaN),
                at.unstable(),
                at.published().eigenvalue(),
                Section.word(at.published().picked()));
    }
}
