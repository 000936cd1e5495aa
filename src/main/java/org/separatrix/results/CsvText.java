package org.separatrix.results;

import java.util.List;
import java.util.stream.Collectors;

/** A table as text: fields are quoted as in RFC 4180, lines end with a line feed. */
final class CsvText {

    private final StringBuilder text = new StringBuilder();

    void row(List<String> fields) {
        text.append(fields.stream().map(CsvText::quoted).collect(Collectors.joining(",")))
                .append('\n');
    }

    private static String quoted(String field) {
        return field.matches("[^\",\\r\\n]*") ? field : '"' + field.replace("\"", "\"\"") + '"';
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
