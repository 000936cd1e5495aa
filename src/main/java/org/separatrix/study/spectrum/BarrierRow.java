package org.separatrix.study.spectrum;

import org.separatrix.experiment.Section;
import org.separatrix.spectrum.studies.Barrier;
import org.separatrix.tables.Table;

/**
 * The barrier between coexistence and one winner.
 *
 * @param crossInhibition J_cross
 * @param height of the barrier; NaN, like all that follow, where there is none
 * @param diffusion at coexistence, per τ
 * @param exponent of the escape time
 * @param escapeTime in τ
 * @param curvature the eigenvalue of the dominance mode at coexistence
 * @param separation how much faster the next mode decays
 * @param verdict what can be said of the escape
 */
record BarrierRow(
        double crossInhibition,
        double height,
        double diffusion,
        double exponent,
        double escapeTime,
        double curvature,
        double separation,
        String verdict) {

    static final Table<BarrierRow> TABLE = Table.of(
                    "barriers.csv",
                    BarrierRow.class,
                    "The effective potential along the dominance mode between coexistence and the saddle to one winner; a"
                            + " row a condition, whose cells are empty where there is no barrier.")
            .number("J_cross", "input / rate", "cross-inhibition", BarrierRow::crossInhibition)
            .number(
                    "height",
                    "rate^2/tau",
                    "height of the effective potential at the saddle over coexistence",
                    BarrierRow::height)
            .number(
                    "diffusion",
                    "rate^2/tau",
                    "diffusion coefficient along the mode at coexistence, from the noise of a step",
                    BarrierRow::diffusion)
            .number(
                    "exponent",
                    "",
                    "integral of -force/diffusion from coexistence to the saddle: the escape time grows as its exponential",
                    BarrierRow::exponent)
            .number("escape_time", "tau", "mean time of escape to either side by Kramers' law", BarrierRow::escapeTime)
            .number("curvature", "1/tau", "eigenvalue of the dominance mode at coexistence", BarrierRow::curvature)
            .number(
                    "separation",
                    "",
                    "decay rate of the next mode over that of the dominance mode",
                    BarrierRow::separation)
            .text(
                    "verdict",
                    "rare: Kramers' law holds; else why it does not: frequent, several-modes, no-coexistence, unstable,"
                            + " no-saddle or pitchfork",
                    BarrierRow::verdict)
            .build();

    static BarrierRow of(Barrier barrier) {
        String verdict = Section.word(barrier.verdict());
        return barrier instanceof Barrier.Metastable found
                ? new BarrierRow(
                        found.jCross(),
                        found.height(),
                        found.diffusion(),
                        found.exponent(),
                        found.escapeTime(),
                        found.curvature(),
                        found.separation(),
                        verdict)
                : new BarrierRow(
                        barrier.jCross(),
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        verdict);
    }
}
