package org.separatrix.cli;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The program with its libraries, and an archive of their classes as a JVM has them in memory: a JVM that is started with it
 * is up in little more than half the time. Both are made once for a build, by a small run.
 *
 * @param classPath jars only, as the archive needs it
 * @param options of a JVM that is to use the archive; none where there is no archive
 */
public record ClassArchive(String classPath, List<String> options) {

    private static ClassArchive shared;

    /** That of this build, for the JVM that runs the tests. */
    public static synchronized ClassArchive shared() {
        if (shared == null) {
            shared = made();
        }
        return shared;
    }

    private static ClassArchive made() {
        try {
            Path folder = Files.createDirectories(
                    Path.of(System.getProperty(MeasuredSpeeds.FOLDER, "target/cache"), "program"));
            // Tests run in several JVMs at a time.
            try (FileChannel lock =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                lock.lock();
                return in(folder.toAbsolutePath());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static ClassArchive in(Path folder) throws IOException, InterruptedException {
        List<String> libraries = new ArrayList<>();
        List<Path> classes = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (!Files.isDirectory(Path.of(entry))) {
                libraries.add(entry);
            } else if (!entry.endsWith("test-classes")) {
                classes.add(Path.of(entry));
            }
        }
        Path jar = folder.resolve("separatrix-" + Integer.toHexString(stateOf(classes, libraries)) + ".jar");
        Path archive = Path.of(jar + ".jsa");
        String classPath = Stream.concat(Stream.of(jar.toString()), libraries.stream())
                .collect(Collectors.joining(File.pathSeparator));
        if (!Files.exists(jar)) {
            try (Stream<Path> old = Files.list(folder)) {
                for (Path file : old.filter(path -> !path.endsWith("lock")).toList()) {
                    Files.delete(file);
                }
            }
            pack(classes, jar);
            train(classPath, archive);
        }
        return new ClassArchive(
                classPath, Files.exists(archive) ? List.of("-XX:SharedArchiveFile=" + archive) : List.of());
    }

    private static int stateOf(List<Path> classes, List<String> libraries) throws IOException {
        int state = libraries.hashCode();
        for (Path folder : classes) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted().toList()) {
                    state = 31 * state + file.hashCode();
                    state = 31 * state + Files.getLastModifiedTime(file).hashCode();
                }
            }
        }
        return state;
    }

    private static void pack(List<Path> classes, Path jar) throws IOException {
        Path unfinished = Path.of(jar + ".unfinished");
        try (OutputStream out = Files.newOutputStream(unfinished);
                JarOutputStream packed = new JarOutputStream(out)) {
            for (Path folder : classes) {
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file : files.filter(Files::isRegularFile).toList()) {
                        packed.putNextEntry(
                                new JarEntry(folder.relativize(file).toString().replace(File.separatorChar, '/')));
                        Files.copy(file, packed);
                    }
                }
            }
        }
        Files.move(unfinished, jar, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Every run will do whose classes are those of most runs. */
    private static void train(String classPath, Path archive) throws IOException, InterruptedException {
        Path out = Files.createTempDirectory("separatrix");
        Process run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:ArchiveClassesAtExit=" + archive,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath,
                        Separatrix.class.getName(),
                        "run",
                        "conf/cue-cliff.conf",
                        "--quiet",
                        "--trials",
                        "5",
                        "--out",
                        out.resolve("run").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!run.waitFor(4, TimeUnit.MINUTES)) {
            run.destroyForcibly().waitFor();
        }
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(file);
            }
        }
    }
}
