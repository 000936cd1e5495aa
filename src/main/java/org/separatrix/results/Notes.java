package org.separatrix.results;

import java.util.ArrayList;
import java.util.List;

/** Why cells of the tables are empty, by condition: rows of {@code notes.csv}. */
final class Notes {

    private record Note(int condition, TableRows row) {}

    private final List<Note> notes = new ArrayList<>();

    /**
     * Says something of a condition.
     *
     * @param subject the column, or what else it is about
     * @param note a sentence; where it is empty there is nothing to say
     */
    void add(int condition, String subject, String note) {
        if (!note.isEmpty()) {
            SpectrumRows.note(subject, note).forEach(row -> notes.add(new Note(condition, row)));
        }
    }

    /** Puts them before what else is in the tables of a study. */
    void addTo(StudyTables study) {
        notes.forEach(note -> study.add(note.condition, List.of(note.row)));
    }

    /** Writes them by themselves, if there are any. */
    void write(ResultsFolder folder, SweptValues swept) {
        StudyTables only = new StudyTables(swept);
        addTo(only);
        only.tables().values().forEach(table -> folder.write(table.table(), Csv.of(table.columns(), table.rows())));
    }
}
