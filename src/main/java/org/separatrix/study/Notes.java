package org.separatrix.study;

import java.util.ArrayList;
import java.util.List;
import org.separatrix.tables.Table;

/** Reasons why cells of the tables are empty, by condition: rows of {@code notes.csv}. */
public final class Notes {

    public static final String FILE = "notes.csv";

    /** The notes of all conditions. */
    public static final Table<Row> TABLE = Table.of(
                    FILE, Row.class, "Why cells of other tables are empty, and what else is to be known; a row a note.")
            .text("subject", "the column, or what else it is about", Row::subject)
            .text("note", "what is to be known of it, in words", Row::note)
            .build();

    /**
     * That something is to be known.
     *
     * @param subject the column, or what else it is about
     * @param note a sentence
     */
    public record Row(String subject, String note) {}

    private record Note(int condition, Row row) {}

    private final List<Note> notes = new ArrayList<>();

    /**
     * Says something of a condition.
     *
     * @param subject the column, or what else it is about
     * @param note a sentence; where it is empty there is nothing to say
     */
    public void add(int condition, String subject, String note) {
        if (!note.isEmpty()) {
            notes.add(new Note(condition, new Row(subject, note)));
        }
    }

    /** Puts them before what else is gathered. */
    public void addTo(GatheredRows gathered) {
        notes.forEach(note -> gathered.add(note.condition, TABLE, List.of(note.row)));
    }
}
