package org.separatrix.study;

import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.separatrix.experiment.Experiment;
import org.separatrix.record.ResultsFolder;
import org.separatrix.record.RunStore;
import org.separatrix.tables.Rows;

/**
 * The committed results of a run, and the folder of their tables.
 *
 * @param experiment what was run
 * @param folder where tables are written
 * @param store holds the results
 * @param pieces what was to be computed
 */
public record RunResults(Experiment experiment, ResultsFolder folder, RunStore store, Pieces pieces) {

    /** Of so many conditions more is written than a row each. */
    public static final int MOST_CONDITIONS = 10_000;

    /** Writes a table. */
    public void write(Rows<?> rows) {
        folder.write(rows.table().file(), path -> {
            try (Writer text = Files.newBufferedWriter(path, StandardCharsets.UTF_8)) {
                rows.writeTo(text);
            }
        });
    }

    public ConditionList conditions() {
        return ConditionList.of(experiment);
    }

    /** Whether there are few enough conditions that all of them can be held. */
    public boolean canBeHeld() {
        return experiment.conditionCount() <= MOST_CONDITIONS;
    }

    /** What distinguishes the conditions, as many as can be held. */
    public SweptValues swept() {
        return SweptValues.of(experiment);
    }
}
