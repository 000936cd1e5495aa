package org.separatrix.tables;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what {@link Csv} has written, a line at a time. */
public final class CsvReader implements Closeable {

    private final BufferedReader in;
    private final List<String> header;

    /** Opens a table, and reads its header. */
    public CsvReader(Path file) throws IOException {
        this.in = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        this.header = next(in).orElse(List.of());
    }

    /** The names of the columns; none of an empty file. */
    public List<String> header() {
        return header;
    }

    /** The fields of the next line; empty behind the last. */
    public Optional<List<String>> next() throws IOException {
        return next(in);
    }

    /** The fields of the next line, in which quoted ones may go over several; empty at the end. */
    static Optional<List<String>> next(Reader in) throws IOException {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        boolean closed = false;
        int next = in.read();
        if (next < 0) {
            return Optional.empty();
        }
        for (; next >= 0 && (quoted || next != '\n'); next = in.read()) {
            if (next == '"') {
                if (closed) {
                    field.append('"');
                }
                closed = quoted;
                quoted = !quoted;
            } else {
                closed = false;
                if (next == ',' && !quoted) {
                    fields.add(field.toString());
                    field.setLength(0);
                } else {
                    field.append((char) next);
                }
            }
        }
        fields.add(field.toString());
        return Optional.of(fields);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
