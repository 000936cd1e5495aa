package org.separatrix.study.spectrum;

import java.util.ArrayList;
import java.util.List;
import org.separatrix.experiment.Section;
import org.separatrix.spectrum.studies.TurningStudy;
import org.separatrix.tables.Column;
import org.separatrix.tables.Table;

/**
 * The smallest cue that turns a deterministic trial around.
 *
 * @param start what the cue has to overcome
 * @param cue {@value #SUSTAINED} or {@value #PULSE}
 * @param duration of a pulse in steps; {@link Column#UNKNOWN} of a sustained cue
 * @param gain the smallest, in units of input; NaN if no gain suffices
 * @param charge of a pulse: gain × duration; NaN of a sustained cue
 * @param exponent of the gain in the duration, over all pulses; NaN of fewer than two
 */
record ThresholdRow(String start, String cue, long duration, double gain, double charge, double exponent) {

    static final String SUSTAINED = "sustained";
    static final String PULSE = "pulse";

    static final Table<ThresholdRow> TABLE = Table.of(
                    "thresholds.csv",
                    ThresholdRow.class,
                    "The smallest cues that make a trial without noise end with the cued ring as the only winner; a row"
                            + " for the sustained cue, and one a pulse for which some gain suffices.")
            .text("start", "state before the cue: coexistence, or nontarget-wins", ThresholdRow::start)
            .text("cue", "sustained to the end, or a pulse", ThresholdRow::cue)
            .whole("duration", "steps", "duration of the pulse; empty for the sustained cue", ThresholdRow::duration)
            .number("gain", "input", "smallest gain that turns the trial; empty if none does", ThresholdRow::gain)
            .number("charge", "input steps", "gain times duration of a pulse", ThresholdRow::charge)
            .number(
                    "charge_exponent",
                    "",
                    "slope of log gain over log duration of all pulses: -1 if the charge alone decided",
                    ThresholdRow::exponent)
            .build();

    static List<ThresholdRow> of(TurningStudy.Thresholds found) {
        String start = Section.word(found.start());
        double exponent = found.chargeExponent().orElse(Double.NaN);
        List<ThresholdRow> rows = new ArrayList<>();
        rows.add(new ThresholdRow(
                start, SUSTAINED, Column.UNKNOWN, found.sustained().orElse(Double.NaN), Double.NaN, exponent));
        for (TurningStudy.Pulse pulse : found.pulses()) {
            rows.add(new ThresholdRow(start, PULSE, pulse.duration(), pulse.gain(), pulse.charge(), exponent));
        }
        return rows;
    }
}
