package org.separatrix.study.spectrum;

import java.util.Map;
import org.separatrix.record.ResultsFolder;
import org.separatrix.record.RunStore;
import org.separatrix.study.Notes;
import org.separatrix.study.StudyTables;
import org.separatrix.study.SweptValues;
import org.separatrix.tables.Csv;
import org.separatrix.tables.TableRows;

/** Makes the tables of a spectral study from the record of its run. */
public final class SpectrumExport {

    private SpectrumExport() {}

    /**
     * Writes every table that some piece has rows of.
     *
     * @param from the ids of the pieces start here
     * @param notes on the trials of the run
     * @return the tables by name
     */
    public static Map<String, TableRows> write(
            ResultsFolder folder, RunStore store, long from, SweptValues swept, Notes notes) {
        StudyTables study = new StudyTables(swept);
        notes.addTo(study);
        store.forEach(
                from, Long.MAX_VALUE, (batch, payload) -> study.add(batch.condition(), TableRows.decode(payload)));
        Map<String, TableRows> tables = study.tables();
        SplittingLaw.of(tables, swept).forEach(law -> tables.put(law.table(), law));
        tables.values().forEach(table -> folder.write(table.table(), Csv.of(table.columns(), table.rows())));
        return tables;
    }
}
