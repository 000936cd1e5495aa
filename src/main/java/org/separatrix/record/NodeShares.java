package org.separatrix.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Who computed which share of a run, as its record keeps it: beside what the record is of, an entry an execution, with its
 * checksum. It is written at the end of an execution, so there is none of one that was killed.
 */
final class NodeShares {

    private static final String KEY = "nodes-";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final RunFile file;
    private final Checksum checksum;

    NodeShares(RunFile file, Checksum checksum) {
        this.file = file;
        this.checksum = checksum;
    }

    void put(long execution, List<NodeShare> shares) {
        file.together(() -> {
            String text = json(shares);
            try (PreparedStatement insert =
                    file.connection().prepareStatement("INSERT OR REPLACE INTO run VALUES (?, ?)")) {
                insert.setString(1, KEY + execution);
                insert.setString(2, checksum.of(List.of(KEY, text)) + " " + text);
                return insert.executeUpdate();
            }
        });
    }

    /** Those that are as they were written. */
    List<NodeShare> all() {
        return file.attempt(() -> {
            List<NodeShare> all = new ArrayList<>();
            try (PreparedStatement statement =
                            file.connection().prepareStatement("SELECT value FROM run WHERE key LIKE '" + KEY + "%'");
                    ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    all.addAll(read(row.getString(1)));
                }
            }
            all.sort(Comparator.comparingLong(NodeShare::execution));
            return all;
        });
    }

    private List<NodeShare> read(String value) {
        String[] parts = value.split(" ", 2);
        if (parts.length < 2 || !parts[0].equals(Long.toString(checksum.of(List.of(KEY, parts[1]))))) {
            return List.of();
        }
        try {
            return List.of(MAPPER.readValue(parts[1], NodeShare[].class));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String json(List<NodeShare> shares) {
        try {
            return MAPPER.writeValueAsString(shares);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
