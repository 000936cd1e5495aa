package org.separatrix.tables;

import java.util.List;

/** Tables as text: fields are quoted as in RFC 4180, lines end with a line feed. */
public final class Csv {

    private static final String SPECIAL = "\",\r\n";

    private Csv() {}

    public static String of(List<String> header, List<List<String>> rows) {
        StringBuilder csv = new StringBuilder();
        csv.append(line(header));
        rows.forEach(row -> csv.append(line(row)));
        return csv.toString();
    }

    /** A row, with its line feed. */
    public static String line(List<String> fields) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < fields.size(); i++) {
            line.append(i == 0 ? "" : ",").append(quoted(fields.get(i)));
        }
        return line.append('\n').toString();
    }

    private static String quoted(String field) {
        for (int i = 0; i < field.length(); i++) {
            if (SPECIAL.indexOf(field.charAt(i)) >= 0) {
                return '"' + field.replace("\"", "\"\"") + '"';
            }
        }
        return field;
    }
}
