package org.separatrix.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.separatrix.cli.ClassArchive;
import org.separatrix.cli.Separatrix;

/** The program in a JVM of its own, as from a shell: its messages can be read, and signals be sent to it. */
final class Program implements AutoCloseable {

    /** Far more than anything takes, since the machine may have other things to do. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /** Any line but those of progress, of which a slow machine has many. */
    static final String NO_PROGRESS = "(?!.* trials \\().*";

    private static final Pattern WHERE_TO_JOIN = Pattern.compile("--join ([^ :]+:\\d+)");

    private static final Pattern KEYS = Pattern.compile("--keys (\\S+) --join [^ :]+:\\d+");

    private final Process process;
    private final Path messages;

    private Program(Process process, Path messages) {
        this.process = process;
        this.messages = messages;
    }

    /** How a JVM is started. */
    static final class Builder {
        private final Path folder;
        // Most programs of tests end before it pays to compile them well.
        private final List<String> options =
                new ArrayList<>(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        private final Map<String, String> environment;
        private final ProcessBuilder builder = new ProcessBuilder();
        private final List<String> prefix = new ArrayList<>();
        // A node of a test waits as long as the machine makes it. One that is killed is missed a little later, as a
        // JVM on a busy machine may say nothing for several seconds.
        private final StringBuilder site = new StringBuilder(
                """
                network { join-within = 60s, lost-after = 2s }
                akka.cluster.failure-detector.acceptable-heartbeat-pause = 8s
                """);
        // Without the classes of the tests, which bring settings of their own.
        private final ClassArchive program;
        private String before = "";
        private String after = "";
        private Path java = Path.of(System.getProperty("java.home"));

        private Builder(Path folder, ClassArchive program) {
            this.folder = folder;
            this.program = program;
            this.environment = builder.environment();
        }

        Builder jvm(String... more) {
            options.addAll(List.of(more));
            return this;
        }

        /** Another Java, by its home. */
        Builder java(Path home) {
            java = home;
            return this;
        }

        /** A JVM for a long run. */
        Builder compiledWell() {
            return jvm("-XX:TieredStopAtLevel=4");
        }

        /** A command that the program is started by. */
        Builder by(String... command) {
            prefix.addAll(List.of(command));
            return this;
        }

        Builder with(String variable, String value) {
            environment.put(variable, value);
            return this;
        }

        /** Settings as in conf/system, over those of all tests. */
        Builder site(String settings) {
            site.append(settings).append('\n');
            return this;
        }

        /** Classes and resources that stand before those of the program. */
        Builder before(Path classes) {
            before = classes + File.pathSeparator;
            return this;
        }

        /** Classes and resources that stand behind those of the program, as a jar of a user does. */
        Builder after(Path classes) {
            after = File.pathSeparator + classes;
            return this;
        }

        Program start(String... arguments) throws IOException {
            Path messages = Files.createTempFile(folder, arguments[0] + "-", ".err");
            List<String> command = new ArrayList<>(prefix);
            command.add(java.resolve("bin/java").toString());
            command.addAll(options);
            if (before.isEmpty() && java.equals(Path.of(System.getProperty("java.home")))) {
                command.addAll(program.options());
            }
            command.add("-D" + Network.PROPERTY + "=" + Files.writeString(Path.of(messages + ".conf"), site));
            command.addAll(List.of("-cp", before + program.classPath() + after, Separatrix.class.getName()));
            command.addAll(List.of(arguments));
            environment.put("XDG_CACHE_HOME", folder.toAbsolutePath().toString());
            Process process = builder.command(command)
                    .redirectError(messages.toFile())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            // Nobody ends it when the tests themselves are interrupted.
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return new Program(process, messages);
        }
    }

    /** @param folder where the messages of the program are kept */
    static Builder in(Path folder) {
        return new Builder(folder, ClassArchive.shared());
    }

    String messages() {
        try {
            return Files.readString(messages);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    /** How often a text stands in the messages. */
    long count(String text) {
        return messages().lines().filter(line -> line.contains(text)).count();
    }

    /** How many lines of the messages match a pattern. */
    long lines(String pattern) {
        return messages().lines().filter(line -> line.matches(pattern)).count();
    }

    /** Waits for a text in the messages. */
    Program awaiting(String text) throws InterruptedException {
        return awaiting(text, 1);
    }

    Program awaiting(String text, int times) throws InterruptedException {
        await(() -> count(text) >= times || !process.isAlive(), this);
        assertTrue(count(text) >= times, () -> "no \"" + text + "\" in\n" + messages());
        return this;
    }

    /** What a group of a pattern matches, as soon as the messages have it. */
    String found(Pattern pattern) throws InterruptedException {
        await(() -> pattern.matcher(messages()).find() || !process.isAlive(), this);
        Matcher matcher = pattern.matcher(messages());
        assertTrue(matcher.find(), () -> "no " + pattern + " in\n" + messages());
        return matcher.group(1);
    }

    /** Where nodes are told to join. */
    String address() throws InterruptedException {
        return found(WHERE_TO_JOIN);
    }

    /** The folder with its address and its keys, as soon as it can be joined. */
    String joinFolder() throws InterruptedException {
        return found(KEYS);
    }

    /** Sends a signal, by its name. */
    Program signal(String name) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
        assertTrue(kill.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        assertEquals(0, kill.exitValue(), this::messages);
        return this;
    }

    /**
     * Asks it to end, as a shell does when a user logs out; it may have ended by itself. SIGINT does the same, save where the
     * tests run in the background of a shell: their processes may have to ignore it.
     */
    Program terminate() {
        process.destroy();
        return this;
    }

    /** Ends it without a word, as kill -9 does; it may have ended by itself. */
    Program kill() throws InterruptedException {
        process.destroyForcibly();
        return ended();
    }

    /** How many files it has open, connections among them. */
    long openFiles() {
        try (Stream<Path> files = Files.list(Path.of("/proc/" + process.pid() + "/fd"))) {
            return files.count();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    /** The number of its process. */
    long number() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Waits for the end. */
    Program ended() throws InterruptedException {
        assertTrue(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS), () -> "still running:\n" + messages());
        return this;
    }

    /** Waits for the end and its exit code. */
    Program endsWith(int exitCode) throws InterruptedException {
        ended();
        assertEquals(exitCode, process.exitValue(), this::messages);
        return this;
    }

    /** Something that comes true. */
    interface Condition {
        boolean holds();
    }

    /** Waits for something that the program brings about. */
    static void await(Condition condition, Program watched) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            assertTrue(System.nanoTime() < deadline, () -> "in vain:\n" + watched.messages());
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
