package org.separatrix.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.separatrix.cli.CommandLineRun;

/** Keys are made for the owner of a run only, kept for a run that goes on, and refused in one line where they are wrong. */
class KeyFilesTest {

    private static final String CLUSTER = "separatrix";

    @TempDir
    private Path folder;

    private Path results;
    private KeyFiles files;

    @BeforeEach
    void makeKeys() throws Exception {
        results = Files.createDirectory(folder.resolve("results"));
        secure(results);
        files = JoinFolder.near(results).keys();
    }

    private static Network secure(Path results) {
        return JoinFolder.of(results).secure(Network.load());
    }

    @Test
    void theKeysOfARunAreForItsOwnerOnly() throws IOException {
        assertEquals("rwx------", permissions(results.resolve("join")));
        try (Stream<Path> all = Files.list(results.resolve("join"))) {
            for (Path file : all.toList()) {
                assertEquals("rw-------", permissions(file), file.toString());
            }
        }
        assertEquals(
                new Protection.Keys(files, true),
                assertInstanceOf(Protection.Keys.class, secure(results).protection()));
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void aResumedRunKeepsItsKeysAndACompleteOneHasNone() throws IOException {
        byte[] certificate = Files.readAllBytes(files.certificate());
        JoinFolder join = JoinFolder.of(results);
        join.announce("here:1");
        join.withdraw(false);
        assertTrue(JoinFolder.near(results).address().isEmpty());
        secure(results);
        assertArrayEquals(certificate, Files.readAllBytes(files.certificate()));

        join.announce("here:1");
        assertEquals(1, JoinFolder.near(results).address().orElseThrow().getPort());
        join.withdraw(true);
        assertFalse(Files.exists(results.resolve("join")));
    }

    @Test
    void aLinkInThePlaceOfAKeyIsNotFollowed() throws IOException {
        Path victim = Files.writeString(folder.resolve("victim"), "mine");
        Files.delete(files.key());
        Files.createSymbolicLink(files.key(), victim);
        secure(results);
        assertEquals("mine", Files.readString(victim));
        assertFalse(Files.isSymbolicLink(files.key()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r--r--", "rw-r-----", "rw-----w-", "rw--w----"})
    void aKeyThatOthersCanReadOrChangeIsRefused(String permissions) throws IOException {
        Files.setPosixFilePermissions(files.key(), PosixFilePermissions.fromString(permissions));
        refused(files.key() + " can be read or changed by others");
    }

    @Test
    void keysOfAnotherClusterAreRefused() {
        String line = assertThrows(Network.NetworkException.class, () -> files.read("another"))
                .getMessage();
        assertEquals(
                files.certificate() + " is made out to separatrix, not to the cluster: network.cluster =" + " another",
                line);
    }

    @Test
    void aCertificateOfAnotherAuthorityIsRefused() throws Exception {
        write(files.authority(), certified(Instant.now()).authority());
        refused(files.certificate() + " is not of the authority of " + files.authority());
    }

    @Test
    void theKeyOfAnotherCertificateIsRefused() throws Exception {
        write(files.key(), certified(Instant.now()).key());
        refused(files.key() + " is not the key of " + files.certificate());
    }

    @ParameterizedTest
    @ValueSource(longs = {-400, 2})
    void aClockThatIsWrongIsSaid(long days) throws Exception {
        RunAuthority.Certified untimely = certified(Instant.now().plus(Duration.ofDays(days)));
        write(files.key(), untimely.key());
        write(files.certificate(), untimely.certificate());
        write(files.authority(), untimely.authority());
        refused("the clock of this machine says " + Instant.now().toString().substring(0, 10));
        secure(results);
        files.read(CLUSTER);
    }

    @Test
    void whatIsMissingOrNoKeyIsNamed() throws IOException {
        Files.delete(files.certificate());
        refused(files.certificate() + " is missing");
        Files.writeString(files.certificate(), "no certificate");
        refused(files.certificate() + " is not a certificate in PEM form");
        secure(results);
        Files.writeString(files.key(), "no key");
        refused(files.key() + " is not the private key of its certificate in PEM form");
    }

    @Test
    void keysThatOpensslMakesAreRead() throws Exception {
        Path made = folder.resolve("made");
        assertEquals(0, call("deploy/tls/make-test-ca.sh", made.toString()));
        KeyFiles theirs = KeyFiles.in(made);
        theirs.read(CLUSTER).context();
        for (String form : new String[] {"-traditional", ""}) {
            assertEquals(
                    0, call("sh", "-c", "cd " + made + " && openssl rsa -in node.key " + form + " -out other.key"));
            Files.move(made.resolve("other.key"), made.resolve("renamed.key"), StandardCopyOption.REPLACE_EXISTING);
            Files.setPosixFilePermissions(made.resolve("renamed.key"), PosixFilePermissions.fromString("rw-------"));
            new KeyFiles(made.resolve("renamed.key"), theirs.certificate(), theirs.authority()).read(CLUSTER);
        }
    }

    private static int call(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getInputStream().readAllBytes();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        return process.exitValue();
    }

    @Test
    void theNodeSaysInOneLineWhatIsWrongWithItsKeys() {
        assertNode("needs the keys of the run: --keys DIR", "--join", "127.0.0.1:1");
        assertNode("is neither a folder nor of the form HOST:PORT", "--join", "nowhere");
        assertNode("--keys nowhere is not a folder", "--join", "127.0.0.1:1", "--keys", "nowhere");
    }

    @Test
    void theNodeDoesNotWaitWithKeysThatWouldBeRefused() throws IOException {
        Files.setPosixFilePermissions(files.key(), PosixFilePermissions.fromString("rw-r--r--"));
        Network network = Network.load().with(new Protection.Keys(files, false));
        NodeService node = new NodeService(
                CoordinatorLocator.at(network, InetSocketAddress.createUnresolved("127.0.0.1", 1), Optional.empty()),
                ThisMachine.description(1),
                0,
                event -> fail(event.toString()));
        assertThrows(Network.NetworkException.class, node::run);
    }

    private static void assertNode(String line, String... options) {
        CommandLineRun run = CommandLineRun.of(
                Stream.concat(Stream.of("node"), Stream.of(options)).toArray(String[]::new));
        assertEquals(2, run.exitCode(), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().contains(line), run.err());
    }

    private void refused(String text) {
        String line = assertThrows(Network.NetworkException.class, () -> files.read(CLUSTER))
                .getMessage();
        assertTrue(line.contains(text), line);
        assertEquals(1, line.lines().count(), line);
    }

    private static RunAuthority.Certified certified(Instant now) throws Exception {
        return new RunAuthority(now).certify(CLUSTER);
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text);
    }
}
