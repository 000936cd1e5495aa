package org.separatrix.results;

import java.util.List;
import java.util.stream.Collectors;

/** Tables as text: fields are quoted as in RFC 4180, lines end with a line feed. */
final class Csv {

    private Csv() {}

    static String of(List<String> header, List<List<String>> rows) {
        StringBuilder csv = new StringBuilder();
        append(csv, header);
        rows.forEach(row -> append(csv, row));
        return csv.toString();
    }

    private static void append(StringBuilder csv, List<String> fields) {
        csv.append(fields.stream().map(Csv::quoted).collect(Collectors.joining(",")))
                .append('\n');
    }

    private static String quoted(String field) {
        return field.matches("[^\",\\r\\n]*") ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
