package org.separatrix.tables;

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

    private static final int BUFFER = 1 << 14;

    private final Characters in;
    private final List<String> header;

    /** Characters one by one, without the lock that a {@link Reader} takes for each. */
    private static final class Characters implements Closeable {
        private final Reader in;
        private final char[] buffer;
        private int at;
        private int end;

        Characters(Reader in, int ahead) {
            this.in = in;
            this.buffer = new char[ahead];
        }

        /** The next one; −1 at the end. */
        int next() throws IOException {
            if (at == end) {
                at = 0;
                end = Math.max(0, in.read(buffer, 0, buffer.length));
            }
            return at < end ? buffer[at++] : -1;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    /** Opens a table, and reads its header. */
    public CsvReader(Path file) throws IOException {
        this.in = new Characters(Files.newBufferedReader(file, StandardCharsets.UTF_8), BUFFER);
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

    /** The fields of the next line, and nothing beyond it is read; empty at the end. */
    static Optional<List<String>> next(Reader in) throws IOException {
        return next(new Characters(in, 1));
    }

    /** Quoted fields may go over several lines. */
    private static Optional<List<String>> next(Characters in) throws IOException {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        boolean closed = false;
        int next = in.next();
        if (next < 0) {
            return Optional.empty();
        }
        for (; next >= 0 && (quoted || next != '\n'); next = in.next()) {
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
