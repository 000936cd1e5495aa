package org.separatrix.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.separatrix.cli.Separatrix;

/** The program in a JVM of its own, as from a shell: its messages can be read, and signals be sent to it. */
final class Program implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(100);
    private static final Pattern WHERE_TO_JOIN = Pattern.compile("--join ([^ :]+:\\d+)");

    private final Process process;
    private final Path messages;

    private Program(Process process, Path messages) {
        this.process = process;
        this.messages = messages;
    }

    /** How a JVM is started. */
    static final class Builder {
        private final Path folder;
        private final List<String> options =
                new ArrayList<>(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        private final Map<String, String> environment;
        private final ProcessBuilder builder = new ProcessBuilder();
        private final List<String> prefix = new ArrayList<>();
        private String classPath = System.getProperty("java.class.path");

        private Builder(Path folder) {
            this.folder = folder;
            this.environment = builder.environment();
        }

        Builder jvm(String... more) {
            options.addAll(List.of(more));
            return this;
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

        /** Classes and resources that stand before those of the program. */
        Builder before(Path classes) {
            classPath = classes + ":" + classPath;
            return this;
        }

        Program start(String... arguments) throws IOException {
            List<String> command = new ArrayList<>(prefix);
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(options);
            command.addAll(List.of("-cp", classPath, Separatrix.class.getName()));
            command.addAll(List.of(arguments));
            Path messages = Files.createTempFile(folder, arguments[0] + "-", ".err");
            Process process = builder.command(command)
                    .redirectError(messages.toFile())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new Program(process, messages);
        }
    }

    /** @param folder where the messages of the program are kept */
    static Builder in(Path folder) {
        return new Builder(folder);
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

    /** Waits for a text in the messages. */
    Program awaiting(String text) throws InterruptedException {
        return awaiting(text, 1);
    }

    Program awaiting(String text, int times) throws InterruptedException {
        await(() -> count(text) >= times || !process.isAlive(), this);
        assertTrue(count(text) >= times, () -> "no \"" + text + "\" in\n" + messages());
        return this;
    }

    /** Where nodes are told to join. */
    String address() throws InterruptedException {
        awaiting("nodes may join");
        Matcher address = WHERE_TO_JOIN.matcher(messages());
        assertTrue(address.find(), messages());
        return address.group(1);
    }

    /** Sends a signal, by its name. */
    Program signal(String name) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
        assertTrue(kill.waitFor(10, TimeUnit.SECONDS));
        assertEquals(0, kill.exitValue());
        return this;
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

    static void await(Condition condition, Program... watched) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            assertTrue(
                    System.nanoTime() < deadline,
                    () -> "in vain" + (watched.length > 0 ? ":\n" + watched[0].messages() : ""));
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
