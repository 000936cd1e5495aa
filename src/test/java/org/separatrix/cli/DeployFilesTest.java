package org.separatrix.cli;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.separatrix.experiment.Experiment;

/** What of the deployment can be held against the program itself, where there is no cluster to deploy on. */
class DeployFilesTest {

    private static final Pattern VARIABLE = Pattern.compile("\\bSEPARATRIX_(?:CLUSTER|HOST|BIND|PORT|TLS_[A-Z]+)\\b");

    /** What follows the name of a command of the program, in a shell or in a list of arguments. */
    private static final Pattern CALL = Pattern.compile("(?:separatrix\"? |\\$program\" |\\[\"?)(run|node)\\b(.*)");

    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])(--[a-z-]+)");

    @TempDir
    private Path folder;

    static List<Path> scripts() throws IOException {
        try (Stream<Path> files = Stream.concat(
                Stream.of(
                        Path.of("separatrix"),
                        Path.of(".ci/run"),
                        Path.of("src/benchmark/cluster.sh"),
                        Path.of("src/benchmark/gpu.sh"),
                        Path.of("src/test/slurm/try.sh"),
                        Path.of("src/test/release/try.sh"),
                        Path.of("src/docs/pictures.sh")),
                deployed().stream())) {
            return files.filter(file -> text(file).startsWith("#!/usr/bin/env bash"))
                    .toList();
        }
    }

    static List<Path> deployed() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("deploy"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith("deploy/tls/keys"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void scriptsAreCorrectBash(Path script) throws Exception {
        Process check = new ProcessBuilder("bash", "-n", script.toString())
                .redirectErrorStream(true)
                .start();
        String complaint = new String(check.getInputStream().readAllBytes());
        assertTrue(check.waitFor(1, TimeUnit.MINUTES));
        assertEquals("", complaint);
        assertEquals(0, check.exitValue());
    }

    @ParameterizedTest
    @MethodSource("deployed")
    void optionsThatAreGivenExist(Path file) {
        CALL.matcher(text(file)).results().forEach(call -> {
            Set<String> known = Separatrix.commandLine()
                    .getSubcommands()
                    .get(call.group(1))
                    .getCommandSpec()
                    .optionsMap()
                    .keySet();
            for (MatchResult option : OPTION.matcher(call.group(2)).results().toList()) {
                assertTrue(known.contains(option.group(1)), () -> call.group() + ": " + option.group(1));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("deployed")
    void variablesThatAreSetAreRead(Path file) throws Exception {
        String settings = text(Path.of("src/main/resources/application.conf"));
        Set<String> set = VARIABLE.matcher(text(file))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
        set.removeIf(variable -> settings.contains("${?" + variable + "}"));
        assertEquals(Set.of(), set);
    }

    @Test
    void theExperimentOfTheConfigMapIsValid() throws Exception {
        String manifest = text(Path.of("deploy/kubernetes/coordinator.yaml"));
        String block = manifest.substring(manifest.indexOf("experiment.conf: |") + 18, manifest.indexOf("---"));
        Path experiment = Files.writeString(folder.resolve("experiment.conf"), block.stripIndent());

        assertFalse(Experiment.load(experiment, List.of()).conditionCount() == 0);
    }

    @Test
    void theSiteFileSaysWhatItExplains() {
        String shown = text(Path.of("conf/system/cluster.conf")).replaceAll("(?m)^# ?", "");
        int example = shown.indexOf("network {");
        Config uncommented = assertDoesNotThrow(() -> ConfigFactory.parseString(shown.substring(example)));
        Config defaults = ConfigFactory.parseResources("application.conf").resolve();
        uncommented
                .entrySet()
                .forEach(entry -> assertTrue(defaults.root().toConfig().hasPathOrNull(entry.getKey()), entry.getKey()));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    /** What an image takes from the folder that it is built in must not be kept away from the build. */
    @Test
    void whatAnImageAddsIsInItsContext() throws IOException {
        List<String> ignored = Files.readAllLines(Path.of(".dockerignore"));
        List<String> added = Pattern.compile("(?m)^ADD (\\S+) ")
                .matcher(Files.readString(Path.of("deploy/gpu.Dockerfile")))
                .results()
                .map(line -> line.group(1))
                .toList();
        assertEquals(List.of("target/separatrix-*.tar.gz"), added);
        for (String archive : added) {
            assertTrue(ignored.contains("!" + archive), archive + " is not let through");
            // Nothing of a folder that is ignored as a whole can be let through.
            assertFalse(ignored.contains(archive.substring(0, archive.indexOf('/'))), archive);
        }
    }
}
