package org.separatrix.study.spectrum;

import java.util.List;
import org.separatrix.spectrum.plane.RegionStudy;
import org.separatrix.tables.Table;

/**
 * A cell of a plane of two parameters.
 *
 * @param value of the first parameter in its middle
 * @param second of the second one
 * @param coexistence whether a state in which all rings hold their bumps is stable
 * @param winner whether one with a single bump is
 * @param silence whether one without bump is
 * @param several whether one in which several rings hold bumps, but not all, is
 */
record RegionRow(double value, double second, boolean coexistence, boolean winner, boolean silence, boolean several) {

    static final Table<RegionRow> TABLE = Table.of(
                    "regions.csv",
                    RegionRow.class,
                    "Which states are stable in the plane of spectrum.parameter and spectrum.plane.second; a row a cell of"
                            + " a grid, looked at in its middle.")
            .number("value", "that of the parameter", "value of spectrum.parameter", RegionRow::value)
            .number("second", "that of the parameter", "value of spectrum.plane.second", RegionRow::second)
            .flag(
                    "coexistence",
                    "whether a state in which all rings hold their bumps is stable",
                    RegionRow::coexistence)
            .flag("winner", "whether a state in which one ring holds the only bump is stable", RegionRow::winner)
            .flag("silence", "whether a state without bump is stable", RegionRow::silence)
            .flag(
                    "several",
                    "whether a state is stable in which two rings or more hold bumps of one height, and another holds none",
                    RegionRow::several)
            .build();

    static List<RegionRow> of(List<RegionStudy.Region> regions) {
        return regions.stream()
                .map(region -> new RegionRow(
                        region.value(),
                        region.second(),
                        region.coexistence(),
                        region.winner(),
                        region.silence(),
                        region.several()))
                .toList();
    }
}
