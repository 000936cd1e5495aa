package org.separatrix.study.spectrum;

import org.separatrix.experiment.Section;
import org.separatrix.spectrum.continuation.SpecialPoint;
import org.separatrix.spectrum.studies.DisorderStudy;
import org.separatrix.tables.Table;

/**
 * Fate of coexistence under the disorder of a seed.
 *
 * @param seed of the disorder
 * @param fate what became of it
 * @param end what ends its stable part; empty if nothing does
 * @param value J_cross at that end; NaN without one
 */
record DisorderRow(long seed, String fate, String end, double value) {

    static final Table<DisorderRow> TABLE = Table.of(
                    "disorder.csv",
                    DisorderRow.class,
                    "What becomes of stable coexistence under disorder of full strength, over rising cross-inhibition; a"
                            + " row a seed.")
            .whole("seed", "", "seed of the disorder, model.heterogeneity.seed", DisorderRow::seed)
            .text(
                    "fate",
                    "ends at a special point, survives up to spectrum.to, is unstable at model.J-cross already, or gone"
                            + " there",
                    DisorderRow::fate)
            .text("end", "type of the special point that ends the stable part", DisorderRow::end)
            .number("value", "input / rate", "cross-inhibition J_cross at that point", DisorderRow::value)
            .build();

    static DisorderRow of(DisorderStudy.Result found) {
        return new DisorderRow(
                found.seed(),
                Section.word(found.fate()),
                found.end().map(special -> special.type().label()).orElse(""),
                found.end().map(SpecialPoint::value).orElse(Double.NaN));
    }
}
