package org.separatrix.report;

import java.util.List;
import java.util.Optional;
import org.separatrix.record.ResultsFolder;
import org.separatrix.tables.DataDictionary;

/** How to go on with the tables in Python, R and Julia, and what their columns mean. */
final class UseSection {

    private UseSection() {}

    static void write(Html page, Source source) {
        page.open("section", "id", "use").element("h2", "To go on");
        List<DataDictionary.Section> dictionary = source.dictionary();
        Optional<String> table = dictionary.stream()
                .map(DataDictionary.Section::file)
                .filter(file -> file.endsWith(".csv") && source.has(file))
                .findFirst();
        table.ifPresent(file -> languages(page, source, file));
        if (!dictionary.isEmpty()) {
            page.element("h3", "What the columns mean");
        }
        for (DataDictionary.Section section : dictionary) {
            page.open("details").element("summary", section.file());
            page.table(
                    section.meaning(),
                    List.of("column", "type", "unit", "meaning"),
                    section.columns().stream()
                            .map(entry -> List.of(entry.column(), entry.type(), entry.unit(), entry.meaning()))
                            .toList());
            page.close();
        }
        page.close();
    }

    private static void languages(Html page, Source source, String table) {
        boolean trials = source.has(ResultsFolder.TRIALS);
        page.element("p", "In the results folder:");
        page.element("h3", "Python");
        page.element(
                "pre",
                "import pandas as pd\ntable = pd.read_csv(\"" + table + "\")\n"
                        + (trials
                                ? "trials = pd.read_parquet(\"" + ResultsFolder.TRIALS + "\")   # needs pyarrow\n"
                                : "table.describe()\n"));
        page.element("h3", "R");
        page.element(
                "pre",
                "table <- read.csv(\"" + table + "\", check.names = FALSE)\nsummary(table)\n"
                        + (trials
                                ? "trials <- arrow::read_parquet(\"" + ResultsFolder.TRIALS + "\")   # needs arrow\n"
                                : "names(table)\n"));
        page.element("h3", "Julia");
        page.element(
                "pre",
                "using CSV, DataFrames" + (trials ? ", Parquet2" : "") + "\ntable = CSV.read(\"" + table
                        + "\", DataFrame)\n"
                        + (trials
                                ? "trials = DataFrame(Parquet2.readfile(\"" + ResultsFolder.TRIALS + "\"))\n"
                                : "describe(table)\n"));
    }
}
