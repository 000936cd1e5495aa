package org.separatrix.claims;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.separatrix.claims.criteria.ResultTable;
import org.separatrix.claims.criteria.RowsSource;

/** Reads the entry of a claim. */
final class ClaimReader {

    private static final Set<String> KEYS = Set.of(
            "source",
            "claim",
            "test",
            "reproduced-if",
            "refuted-if",
            "reading",
            "rows",
            "reproduced",
            "refuted",
            "parts",
            "verdict",
            "found",
            "picture");

    private final String id;
    private final String group;
    private final Config entry;

    private ClaimReader(String id, String group, Config entry) {
        this.id = id;
        this.group = group;
        this.entry = entry;
    }

    /** @throws IllegalArgumentException if the entry is not as it must be */
    static Claim read(String id, String group, Config entry) {
        try {
            return new ClaimReader(id, group, entry).claim();
        } catch (IllegalArgumentException | ConfigException wrong) {
            throw new IllegalArgumentException("claim " + id + ": " + wrong.getMessage(), wrong);
        }
    }

    private Claim claim() {
        for (String key : entry.root().keySet()) {
            if (!KEYS.contains(key)) {
                throw new IllegalArgumentException("unknown key " + key);
            }
        }
        return new Claim(
                id,
                group,
                entry.getString("source"),
                entry.getString("claim"),
                text("test"),
                text("reproduced-if"),
                text("refuted-if"),
                text("reading"),
                rows(),
                entry.hasPath("reproduced") ? Optional.of(criterion("", entry)) : Optional.empty(),
                parts(),
                entry.hasPath("verdict") ? Optional.of(Verdict.of(entry.getString("verdict"))) : Optional.empty(),
                text("found"),
                text("picture"));
    }

    private String text(String key) {
        return entry.hasPath(key) ? entry.getString(key) : "";
    }

    private static Criterion criterion(String of, Config from) {
        return new Criterion(of, from.getString("reproduced"), from.getString("refuted"));
    }

    private List<Criterion> parts() {
        if (!entry.hasPath("parts")) {
            return List.of();
        }
        return entry.getConfigList("parts").stream()
                .map(part -> criterion(part.getString("of"), part))
                .toList();
    }

    private Map<String, RowsSource> rows() {
        Map<String, RowsSource> rows = new LinkedHashMap<>();
        if (entry.hasPath("rows")) {
            entry.getObject("rows").forEach((name, value) -> rows.put(name, source(name, value)));
        }
        return rows;
    }

    private RowsSource source(String name, ConfigValue value) {
        return value instanceof ConfigList stated
                ? new RowsSource.Stated(table(name, stated))
                : RowsSource.FromTable.of(value.unwrapped().toString());
    }

    private static ResultTable table(String name, ConfigList stated) {
        Set<String> header = new LinkedHashSet<>();
        stated.forEach(row -> header.addAll(((ConfigObject) row).keySet()));
        List<List<String>> cells = new ArrayList<>();
        for (ConfigValue row : stated) {
            Map<String, Object> values = ((ConfigObject) row).unwrapped();
            cells.add(header.stream()
                    .map(column -> String.valueOf(values.getOrDefault(column, "")))
                    .toList());
        }
        return new ResultTable(name, List.copyOf(header), cells);
    }
}
