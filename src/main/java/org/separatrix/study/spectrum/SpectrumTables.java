package org.separatrix.study.spectrum;

import java.util.List;
import org.separatrix.record.RunStore;
import org.separatrix.study.FoundRows;
import org.separatrix.study.GatheredRows;
import org.separatrix.study.Notes;
import org.separatrix.study.SweptValues;
import org.separatrix.tables.Table;

/** The tables of a spectral study. */
final class SpectrumTables {

    /** Those that pieces find rows of. */
    static final List<Table<?>> FOUND = List.of(
            Notes.TABLE,
            PointRow.TABLE,
            SpecialRow.TABLE,
            ModeRow.TABLE,
            EigenvectorRow.TABLE,
            ThresholdRow.TABLE,
            SplittingRow.TABLE,
            DisorderRow.TABLE,
            BarrierRow.TABLE,
            CurveRow.TABLE,
            Codimension2Row.TABLE,
            RegionRow.TABLE,
            CycleRow.TABLE);

    private SpectrumTables() {}

    /**
     * Gathers what the pieces of a run have found.
     *
     * @param part which of the record
     * @param notes on the trials of the run
     */
    static GatheredRows gathered(RunStore store, int part, SweptValues swept, Notes notes) {
        GatheredRows gathered = new GatheredRows(swept);
        notes.addTo(gathered);
        store.forEach(part, (batch, payload) -> gathered.add(batch.condition(), FoundRows.read(payload, FOUND), FOUND));
        return gathered;
    }
}
