package org.separatrix.responses;

import java.util.ArrayList;
import java.util.List;

/** Lines of a table as RFC 4180 has them, with commas, semicolons or tabs between the fields. */
public final class CsvText {

    private CsvText() {}

    /** The fields of the lines of a table that has commas between them; lines without any are left out. */
    public static List<List<String>> separatedByCommas(String text) {
        return lines(text, ',').stream().map(CsvLine::fields).toList();
    }

    /** The lines with fields; those without any are left out. */
    static List<CsvLine> lines(String text) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return lines(plain, separator(plain));
    }

    private static List<CsvLine> lines(String plain, char separator) {
        List<CsvLine> lines = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        int begin = 1;
        int line = 1;
        for (int i = 0; i < plain.length(); i++) {
            char next = plain.charAt(i);
            line += next == '\n' ? 1 : 0;
            if (next == '"' && quoted && i + 1 < plain.length() && plain.charAt(i + 1) == '"') {
                field.append(next);
                i++;
            } else if (next == '"') {
                quoted = !quoted;
            } else if (!quoted && (next == separator || next == '\n')) {
                fields.add(field.toString().strip());
                field.setLength(0);
                if (next == '\n') {
                    end(begin, fields, lines);
                    fields = new ArrayList<>();
                    begin = line;
                }
            } else {
                field.append(next);
            }
        }
        fields.add(field.toString().strip());
        end(begin, fields, lines);
        return lines;
    }

    private static void end(int number, List<String> fields, List<CsvLine> lines) {
        if (fields.size() > 1 || !fields.get(0).isEmpty()) {
            lines.add(new CsvLine(number, fields));
        }
    }

    private static char separator(String text) {
        String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return header.indexOf('\t') >= 0 ? '\t' : header.indexOf(';') >= 0 && header.indexOf(',') < 0 ? ';' : ',';
    }
}
