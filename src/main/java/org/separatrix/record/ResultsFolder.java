package org.separatrix.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.separatrix.figures.Figure;
import org.separatrix.tables.PlainColumns;

/**
 * The results folder of a run. Its files appear whole or not at all: each is written beside its place and then moved
 * there.
 */
public final class ResultsFolder implements AutoCloseable {

    public static final String EXPERIMENT = "experiment.conf";
    public static final String PROVENANCE = "provenance.json";
    /** What the columns of the tables mean. */
    public static final String COLUMNS = "columns.md";

    public static final String CONDITIONS = "conditions.csv";
    public static final String TRIALS = "trials.parquet";
    public static final String COUPLING = "coupling.csv";
    public static final String STALENESS = "staleness.csv";
    public static final String CLIFF = "cliff.csv";
    public static final String REPORT = "report.html";

    /** The folder of what nodes need to join the run. */
    public static final String JOIN = "join";

    private static final String RECORD = "run.sqlite";
    private static final String FIGURES = "figures";

    /** What a run puts there before it has a result, with what SQLite puts beside the record. */
    private static final List<String> BEGINNINGS = Stream.concat(
                    Stream.of(EXPERIMENT, JOIN),
                    Stream.concat(RecordLayout.PARTS.stream().map(RECORD::concat), FolderLock.FILES.stream()))
            .toList();

    private final Path path;
    private final boolean resume;

    /** The folders that had to be made for it, the outermost first. */
    private final List<Path> made = new ArrayList<>();

    private volatile boolean unused;
    private volatile boolean plainColumns;
    private @Nullable FolderLock lock;

    private ResultsFolder(Path path, boolean resume) {
        this.path = path;
        this.resume = resume;
    }

    /** A folder for a new run: it must be empty, or is created. */
    public static ResultsFolder create(Path path) {
        return usable(path, false);
    }

    /** The folder of a run to continue: it holds a record, or is empty, or is created. */
    public static ResultsFolder resume(Path path) {
        return usable(path, true);
    }

    /** The folder of an earlier run. */
    public static ResultsFolder existing(Path path) {
        ResultsFolder folder = new ResultsFolder(path, true);
        if (!Files.isRegularFile(folder.record())) {
            throw new ResultsException(path + " is not a results folder: it holds no " + RECORD);
        }
        return folder;
    }

    private static ResultsFolder usable(Path path, boolean resume) {
        ResultsFolder folder = new ResultsFolder(path, resume);
        try {
            folder.make();
            if (!Files.isWritable(path)) {
                throw new AccessDeniedException(path.toString());
            }
            folder.requireFit();
            return folder;
        } catch (IOException failure) {
            folder.close();
            throw refused(path, failure);
        }
    }

    private void requireFit() throws IOException {
        unused = isEmpty(path);
        if (unused) {
            return;
        }
        if (!resume) {
            throw new ResultsException(
                    path + " is not empty: name a new or empty folder, or continue its run with --resume");
        }
        if (!Files.exists(record())) {
            throw new ResultsException(
                    path + " holds no " + RECORD + " to resume: name the folder of a run, or a new or empty one");
        }
    }

    /**
     * Takes the folder for this process alone, until it is closed; what it already has it keeps.
     *
     * @param force take it from a process on another machine, too, which is said to be dead
     * @return what is to be said of how it was taken
     * @throws ResultsException if another process has it
     */
    public Optional<String> lock(boolean force) {
        if (lock != null) {
            return Optional.empty();
        }
        try {
            lock = FolderLock.acquire(path, force);
            // Another run may have begun and ended here since we looked.
            requireFit();
            return lock.notice();
        } catch (ResultsException inUse) {
            // What is in it is another's.
            unused = false;
            throw inUse;
        } catch (IOException failure) {
            throw refused(path, failure);
        }
    }

    /**
     * To be called before anything is written for good.
     *
     * @throws ResultsException if another process has taken the folder over
     */
    public void requireLock() {
        if (lock != null) {
            lock.requireHeld();
        }
    }

    private static ResultsException refused(Path path, IOException failure) {
        if (failure instanceof FileAlreadyExistsException) {
            return new ResultsException(path + " is a file: name a new or empty folder", failure);
        }
        return failure instanceof AccessDeniedException
                ? new ResultsException(path + " cannot be read and written: permission denied", failure)
                : new ResultsException(path + " cannot be used: " + failure.getMessage(), failure);
    }

    private void make() throws IOException {
        for (Path missing = path.toAbsolutePath().normalize();
                missing != null && !Files.exists(missing, LinkOption.NOFOLLOW_LINKS);
                missing = missing.getParent()) {
            made.add(0, missing);
        }
        unused = !made.isEmpty();
        Files.createDirectories(path);
    }

    /** From now on tables have column names that need no quotes, see {@link PlainColumns}. */
    public void nameColumnsPlainly() {
        plainColumns = true;
    }

    /** It holds something that was computed, and stays. */
    public void keep() {
        unused = false;
    }

    /**
     * Leaves no trace of a run that came to nothing: unless it was {@linkplain #keep kept}, or holds more than a run begins
     * with, what this run has put into an empty folder goes, and the folders that were made for it.
     */
    @Override
    public void close() {
        boolean leave = unused && holdsBeginningsOnly();
        if (leave) {
            files(path.resolve(JOIN)).forEach(ResultsFolder::remove);
            BEGINNINGS.stream()
                    .filter(file -> !FolderLock.FILES.contains(file))
                    .forEach(file -> remove(path.resolve(file)));
        }
        if (lock != null) {
            lock.close();
        }
        if (leave) {
            for (int innermost = made.size() - 1; innermost >= 0; innermost--) {
                remove(made.get(innermost));
            }
        }
    }

    private boolean holdsBeginningsOnly() {
        try (Stream<Path> entries = Files.isDirectory(path) ? Files.list(path) : Stream.empty()) {
            return entries.map(entry -> entry.getFileName().toString()).allMatch(BEGINNINGS::contains);
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> entries = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
            return entries.toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /** What cannot be removed, as a folder that somebody else uses by now, stays. */
    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            return;
        }
    }

    private static boolean isEmpty(Path path) throws IOException {
        try (Stream<Path> entries = Files.list(path)) {
            return entries.map(entry -> entry.getFileName().toString()).allMatch(FolderLock.FILES::contains);
        }
    }

    public Path path() {
        return path;
    }

    /** The text of {@link #EXPERIMENT}. */
    public String experiment() {
        Path file = path.resolve(EXPERIMENT);
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new ResultsException(file + " cannot be read; name the experiment of the run as well", failure);
        }
    }

    /** The record of the run, see {@link RunStore}. */
    public Path record() {
        return path.resolve(RECORD);
    }

    /** Writes the contents of a file to the path that it is given. */
    @FunctionalInterface
    public interface Content {
        void writeTo(Path path) throws IOException;
    }

    /** Puts a figure in its place, {@code figures/name.svg} and {@code figures/name.png}. */
    public void write(String name, Figure figure) {
        write(FIGURES + "/" + name + ".svg", figure.svg());
        write(FIGURES + "/" + name + ".png", path -> Files.write(path, figure.png()));
    }

    /** Puts a text in its place, over what stood there. */
    public void write(String file, String text) {
        write(file, temporary -> Files.writeString(temporary, text, StandardCharsets.UTF_8));
    }

    /**
     * Puts a file in its place, over what stood there; when the content cannot be written, that stays.
     *
     * @param file relative to the folder
     */
    public void write(String file, Content content) {
        Path place = path.resolve(file);
        try {
            Files.createDirectories(place.getParent());
            WholeFile.put(place, temporary -> {
                content.writeTo(temporary);
                if (plainColumns && file.endsWith(".csv")) {
                    PlainColumns.rename(temporary);
                }
                requireLock();
            });
        } catch (IOException failure) {
            throw new ResultsException(place + " cannot be written: " + failure.getMessage(), failure);
        }
    }
}
