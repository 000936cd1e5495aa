package org.separatrix.tables;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Names of columns that R, SQL and Python take without quotes: letters, digits and underscores, different from each other
 * where case does not count, and no word of these languages. {@code model.J-cross} is {@code model_J_cross}, and
 * {@code lambda} is {@code lambda_}.
 */
public final class PlainColumns {

    /** Reserved words of PostgreSQL and SQLite, of Python and of R. */
    private static final Set<String> RESERVED = Set.of(
            ("abort add all alter analyse analyze and any array as asc assert async asymmetric authorization await between"
                            + " binary both break by cascade case cast check class collate collation column commit"
                            + " concurrently constraint continue create cross current_catalog current_date current_role"
                            + " current_schema current_time current_timestamp current_user def default deferrable del"
                            + " delete desc distinct do drop elif else end escape except exists false fetch finally for"
                            + " foreign freeze from full function global grant group having if ilike import in index"
                            + " indexed inf initially inner insert intersect into is isnull join lambda lateral leading"
                            + " left like limit localtime localtimestamp na nan natural next none nonlocal not notnull"
                            + " null offset on only or order outer overlaps pass placing primary raise references repeat"
                            + " return returning right rollback select session_user set similar some symmetric table"
                            + " tablesample then to trailing transaction true try union unique update user using values"
                            + " variadic verbose when where while window with yield")
                    .split(" "));

    private PlainColumns() {}

    /** The names for a header, in its order. */
    static List<String> of(List<String> header) {
        Set<String> taken = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (String column : header) {
            String name = plain(column);
            for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
                name = plain(column) + "_" + number;
            }
            names.add(name);
        }
        return names;
    }

    private static String plain(String column) {
        String name = column.replaceAll("[^A-Za-z0-9]+", "_").replaceAll("^_+|_+$", "");
        if (name.isEmpty() || Character.isDigit(name.charAt(0))) {
            return "x_" + name;
        }
        return RESERVED.contains(name.toLowerCase(Locale.ROOT)) ? name + "_" : name;
    }

    /** Gives a table these names; its rows stay as they are. */
    public static void rename(Path csv) throws IOException {
        Path renamed = csv.resolveSibling(csv.getFileName() + ".renamed");
        Files.deleteIfExists(renamed);
        try {
            try (BufferedReader in = Files.newBufferedReader(csv, StandardCharsets.UTF_8);
                    Writer out = Files.newBufferedWriter(
                            renamed, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                out.write(Csv.line(of(CsvReader.next(in).orElse(List.of()))));
                in.transferTo(out);
            }
            Files.move(renamed, csv, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(renamed);
        }
    }
}
