package org.separatrix.cli;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Properties;

/**
 * Speeds of this machine at each kind of work, as measured last, in a small file of the user. A file that cannot be
 * read or written counts as empty, and does not disturb a run.
 */
final class MeasuredSpeeds {

    /** The folder to keep the file in; for tests. */
    static final String FOLDER = "separatrix.cache";

    private static final String FILE = "speeds.properties";
    private static final String MEASURED =
            "What a core of this machine does in a second, and when it was measured last.";

    private final Path file;
    private final Properties speeds = new Properties();

    private MeasuredSpeeds(Path file) {
        this.file = file;
        try (Reader in = Files.newBufferedReader(file)) {
            speeds.load(in);
        } catch (IOException | IllegalArgumentException unreadable) {
            speeds.clear();
        }
    }

    /**
     * A speed.
     *
     * @param perCoreSecond units of the work that a core does in a second
     * @param day when it was measured
     */
    record Speed(double perCoreSecond, LocalDate day) {}

    /** Those of the user: in the folder for caches of the desktop standard. */
    static MeasuredSpeeds ofUser() {
        return in(folder());
    }

    static MeasuredSpeeds in(Path folder) {
        return new MeasuredSpeeds(folder.resolve(FILE));
    }

    private static Path folder() {
        String given = System.getProperty(FOLDER);
        if (given != null) {
            return Path.of(given);
        }
        String caches = System.getenv("XDG_CACHE_HOME");
        Path root = caches != null && Path.of(caches).isAbsolute()
                ? Path.of(caches)
                : Path.of(System.getProperty("user.home"), ".cache");
        return root.resolve("separatrix");
    }

    Optional<Speed> of(String work) {
        String[] words = speeds.getProperty(work, "").split(" ");
        try {
            double speed = Double.parseDouble(words[0]);
            return speed > 0.0 && Double.isFinite(speed) && words.length == 2
                    ? Optional.of(new Speed(speed, LocalDate.parse(words[1])))
                    : Optional.empty();
        } catch (NumberFormatException | DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    /** Keeps a speed in place of the one before. */
    void keep(String work, Speed speed) {
        speeds.setProperty(work, speed.perCoreSecond() + " " + speed.day());
        try {
            Files.createDirectories(file.getParent());
            Path temporary = Files.createTempFile(file.getParent(), FILE, ".tmp");
            try (Writer out = Files.newBufferedWriter(temporary)) {
                speeds.store(out, MEASURED);
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            // The next estimate is the older one.
            return;
        }
    }
}
