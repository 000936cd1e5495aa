package org.separatrix.report;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.separatrix.study.SweptValues;

/** The tables of a run, each of which is read once however many parts of the report tell of it. Not thread-safe. */
final class DataTables {

    private final Path folder;
    private final SweptValues swept;
    private final Map<String, Optional<DataTable>> read = new HashMap<>();

    /**
     * @param folder where tables and figures are
     * @param swept what distinguishes the conditions
     */
    DataTables(Path folder, SweptValues swept) {
        this.folder = folder;
        this.swept = swept;
    }

    Path folder() {
        return folder;
    }

    SweptValues swept() {
        return swept;
    }

    /** A table; empty where there is no such file. */
    Optional<DataTable> table(String file) {
        return read.computeIfAbsent(file, of -> DataTable.read(folder, of, swept));
    }
}
