package org.separatrix.study;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.cbor.databind.CBORMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.separatrix.record.Payload;
import org.separatrix.record.ResultsException;
import org.separatrix.tables.Table;

/** The rows that a piece of work has found, of one table or of several. */
public final class FoundRows {

    private static final String FORMAT = "rows";
    private static final int VERSION = 1;
    private static final CBORMapper MAPPER = new CBORMapper();

    private final Map<String, List<?>> rows = new LinkedHashMap<>();

    /** Adds rows of a table; of none, that there are none. */
    public <R> FoundRows add(Table<R> table, List<R> more) {
        List<R> all = new ArrayList<>(of(table));
        all.addAll(more);
        rows.put(table.file(), all);
        return this;
    }

    /** That a question has no answer, and why. */
    public FoundRows note(String subject, String note) {
        return add(Notes.TABLE, List.of(new Notes.Row(subject, note)));
    }

    /** The rows of a table. */
    public <R> List<R> of(Table<R> table) {
        return rows.getOrDefault(table.file(), List.of()).stream()
                .map(table.rowType()::cast)
                .toList();
    }

    /** Whether something was said of a table, be it that there are no rows. */
    public boolean mentions(Table<?> table) {
        return rows.containsKey(table.file());
    }

    /** As the record of the run keeps them: CBOR, by table and by the names of the components of its rows. */
    public byte[] payload() {
        try {
            return new Payload(FORMAT, VERSION, MAPPER.writeValueAsBytes(rows)).bytes();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Reads what {@link #payload} wrote.
     *
     * @param tables those that there may be rows of
     * @throws ResultsException if it is something else, or of a table that is not known
     */
    public static FoundRows read(byte[] payload, List<Table<?>> tables) {
        try {
            ObjectNode node = (ObjectNode) MAPPER.readTree(Payload.read(payload).requireContent(FORMAT, VERSION));
            FoundRows found = new FoundRows();
            for (Map.Entry<String, JsonNode> of : node.properties()) {
                Table<?> table = tables.stream()
                        .filter(known -> known.file().equals(of.getKey()))
                        .findFirst()
                        .orElseThrow(() -> new ResultsException("there is no table " + of.getKey() + " in this study"));
                found.read(table, of.getValue());
            }
            return found;
        } catch (IOException | ClassCastException notOurs) {
            throw new ResultsException("the rows of a batch cannot be read: " + notOurs.getMessage(), notOurs);
        }
    }

    private <R> void read(Table<R> table, JsonNode values) throws IOException {
        ObjectReader reader = MAPPER.readerFor(table.rowType());
        List<R> all = new ArrayList<>();
        for (JsonNode value : values) {
            all.add(reader.readValue(value));
        }
        add(table, all);
    }
}
