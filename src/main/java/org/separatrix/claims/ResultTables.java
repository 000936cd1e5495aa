package org.separatrix.claims;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.separatrix.claims.criteria.ResultTable;

/** The tables of the results folders of experiments; each is read once. */
public final class ResultTables {

    private final Path folder;
    private final Map<String, ResultTable> read = new HashMap<>();

    /** @param folder of the results folders, each called as its experiment */
    public ResultTables(Path folder) {
        this.folder = folder;
    }

    /**
     * A table.
     *
     * @param name {@code experiment/file}; the file {@value TrialTable#FILE} is counted from the single trials
     * @throws org.separatrix.claims.criteria.NotInTables if it is not there
     */
    public ResultTable table(String name) {
        return read.computeIfAbsent(
                name,
                none -> name.endsWith("/" + TrialTable.FILE)
                        ? TrialTable.of(
                                folder.resolve(name.substring(0, name.length() - TrialTable.FILE.length() - 1)), name)
                        : ResultTable.read(folder.resolve(name), name));
    }
}
