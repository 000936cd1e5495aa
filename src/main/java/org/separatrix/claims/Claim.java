package org.separatrix.claims;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.separatrix.claims.criteria.Evidence;
import org.separatrix.claims.criteria.RowsSource;

/**
 * A published statement and what decides it.
 *
 * @param id e.g. {@code R1}
 * @param group the heading that it stands under
 * @param source where it was said
 * @param statement as it was said
 * @param test what is measured, in words
 * @param reproducedIf the criterion in words
 * @param refutedIf likewise
 * @param reading how an unclear criterion was read, and what else is to be known; may be empty
 * @param rows the rows that the criteria look at, by name
 * @param whole the criterion; empty where the parts decide, or nothing does
 * @param parts criteria of parts of the claim
 * @param settled a verdict that is not measured: of a source, or of what cannot be tested here
 * @param found what was measured, a text with numbers of the tables in braces
 * @param picture {@code experiment/figure}; may be empty
 */
public record Claim(
        String id,
        String group,
        String source,
        String statement,
        String test,
        String reproducedIf,
        String refutedIf,
        String reading,
        Map<String, RowsSource> rows,
        Optional<Criterion> whole,
        List<Criterion> parts,
        Optional<Verdict> settled,
        String found,
        String picture) {

    public Claim {
        rows = Map.copyOf(rows);
        parts = List.copyOf(parts);
        Evidence.requireTemplate(found);
        if (settled.isPresent() == (whole.isPresent() || !parts.isEmpty())) {
            throw new IllegalArgumentException("a claim is settled, or has criteria");
        }
    }

    /** The experiments that it needs. */
    public List<String> experiments() {
        Stream<String> tables = rows.values().stream()
                .filter(RowsSource.FromTable.class::isInstance)
                .map(source -> ((RowsSource.FromTable) source).table());
        Stream<String> pictures = picture.isEmpty() ? Stream.empty() : Stream.of(picture);
        return List.copyOf(new TreeSet<>(Stream.concat(tables, pictures)
                .map(path -> path.substring(0, path.indexOf('/')))
                .toList()));
    }
}
