package org.separatrix.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The spectral studies of {@code conf/}, through the supervisor like any other work. */
@Tag("optimized")
class SpectrumCommandTest {

    @TempDir
    private Path folder;

    @Test
    void theShippedStudyFindsWhereCoexistenceEndsWithAndWithoutNoise() throws Exception {
        Path out = spectrum(
                "out", "conf/spectrum.conf", "-D", "sweep=[{spectrum.noise-averaged=[false, true]}]", "--trials", "1");

        Table specials = Table.read(out.resolve("specials.csv"));
        assertEquals(0.34846130, special(specials, "0.0", "coexistence", "pitchfork"), 1e-6);
        assertEquals(0.39548791, special(specials, "0.0", "coexistence", "fold"), 1e-6);
        assertEquals(0.22251, special(specials, "0.3", "coexistence", "pitchfork"), 1e-4);
        assertEquals(0.36262, special(specials, "0.3", "coexistence", "turing"), 1e-4);
        assertTrue(Files.size(out.resolve("figures/branches.svg")) > 0);
    }

    @Test
    void theTablesDoNotDependOnTheNumberOfWorkers() throws Exception {
        String[] small = {
            "conf/spectrum.conf", "--trials", "9", "-D", "model.neurons=8", "-D", "sweep.model.J-cross=[0, 0.3]"
        };
        Path one = spectrum("one", with(small, "--workers", "1"));
        Path two = spectrum("two", with(small, "--workers", "2"));

        for (String table : List.of("spectrum.csv", "specials.csv", "modes.csv", "conditions.csv")) {
            assertArrayEquals(Files.readAllBytes(one.resolve(table)), Files.readAllBytes(two.resolve(table)), table);
        }
        assertTrue(Files.size(one.resolve("figures/dominance-and-swaps.svg")) > 0);
    }

    @Test
    void theStrongerTheCrossInhibitionTheSmallerTheCueThatLeavesOneWinner() throws Exception {
        Path out = spectrum(
                "out",
                "conf/separatrix.conf",
                "-D",
                "sweep.model.J-cross=[0.2, 0.5]",
                "-D",
                "spectrum.durations=[20, 100]");

        Table thresholds = Table.read(out.resolve("thresholds.csv"));
        List<Double> sustained = new ArrayList<>();
        for (int row = 0; row < thresholds.rows().size(); row++) {
            if (thresholds.rows().get(row).get("cue").equals("sustained")) {
                sustained.add(thresholds.value(row, "gain"));
            }
        }
        assertEquals(2, sustained.size());
        assertTrue(sustained.get(1) > 0.0 && sustained.get(0) > sustained.get(1), sustained.toString());
    }

    @Tag("nightly")
    @Test
    void disorderOfManySeedsIsFittedByAPowerLaw() throws Exception {
        Path out = spectrum(
                "out",
                "conf/heterogeneity.conf",
                "-D",
                "sweep=[{model.heterogeneity.shared = [true], model.heterogeneity.within = [0.2],"
                        + " model.heterogeneity.seed = [1, 2, 3]}]");

        Table law = Table.read(out.resolve("splitting-law.csv"));
        assertEquals(1, law.rows().size());
        assertEquals(1.0, law.value(0, "exponent"), 0.2);
        assertEquals(18.0, law.value(0, "published_rule_looked"));
        assertTrue(law.value(0, "published_rule_took_rotation") <= 18.0);
        assertEquals(
                3.0,
                law.rows().get(0).keySet().stream()
                        .filter(column -> column.startsWith("end_"))
                        .mapToDouble(column -> law.value(0, column))
                        .sum());
    }

    @Test
    void aboveTheNoiseAveragedPitchforkThereIsNoBarrier() throws Exception {
        Path out = spectrum("out", "conf/barrier.conf", "-D", "sweep.model.J-cross=[0.2, 0.25]");

        List<Map<String, String>> rows = Table.read(out.resolve("barriers.csv")).rows();
        assertTrue(Double.parseDouble(rows.get(0).get("exponent")) > 1.0);
        assertEquals("rare", rows.get(0).get("verdict"));
        assertEquals("unstable", rows.get(1).get("verdict"));
        List<Map<String, String>> notes = Table.read(out.resolve("notes.csv")).rows().stream()
                .filter(row -> !row.get("subject").equals("stimulus"))
                .toList();
        assertEquals(1, notes.size());
        assertTrue(notes.get(0).get("note").contains("no barrier"), notes.toString());
    }

    @Tag("nightly")
    @Test
    void dominanceRelaxesAsSlowlyAsTheNoiseAveragedSpectrumSays() throws Exception {
        Path out = spectrum("out", "conf/critical-slowing.conf", "--trials", "64", "-D", "sweep.model.J-cross=[0.1]");

        Table fluctuations = Table.read(out.resolve("fluctuations.csv"));
        int row = 0;
        while (!fluctuations.rows().get(row).get("observable").equals("dominance")) {
            row++;
        }
        assertEquals(1.0, fluctuations.value(row, "relaxation_time") / (10.0 / 0.19986), 0.15);
    }

    @ParameterizedTest
    @ValueSource(strings = {"model.J1=1", "model.transfer.beta=0", "model.neurons=4", "model.J-cross=-0.5"})
    void aModelWithoutTheAskedBranchIsAnsweredWithANote(String setting) throws IOException {
        Path out = spectrum("out", plain(), "-D", setting, "-D", "spectrum.to=0.3");

        assertFalse(Files.readString(out.resolve("spectrum.csv")).contains("NaN"));
    }

    @Test
    void aSingleRingHasNoRivalToBeAsymmetricTo() throws Exception {
        Path out = spectrum("out", plain(), "-D", "model.rings=1", "-D", "protocol.items=[0]");

        Optional<Map<String, String>> note = Table.read(out.resolve("notes.csv")).rows().stream()
                .filter(row -> row.get("subject").equals("asymmetric"))
                .findFirst();
        assertTrue(note.isPresent());
    }

    @Test
    void anUnknownParameterIsRefusedBeforeAnythingRuns() {
        CommandLineRun run = CommandLineRun.of(
                "spectrum", "conf/spectrum.conf", "-D", "spectrum.parameter=model.tau", "--out", folder.toString());

        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("spectrum.parameter"), run.err());
        assertTrue(run.err().contains("model.J1"), run.err());
    }

    @Test
    void everyEpochThatActsCountsOnTheRingsThatItNames() throws Exception {
        Table every = probed("every", "all", 500, 499);
        Table single = probed("single", "0", 500, 499);
        int last = every.rows().size() - 1;
        assertEquals(0.05, every.value(last, "value"));
        assertEquals(every.value(last, "mean_0"), every.value(last, "mean_1"), 1e-12);
        assertTrue(single.value(single.rows().size() - 1, "mean_0") > every.value(last, "mean_0"));
        assertTrue(single.value(single.rows().size() - 1, "mean_1") < every.value(last, "mean_1"));
        for (String run : List.of("every", "single")) {
            List<Map<String, String>> notes =
                    Table.read(folder.resolve(run).resolve("notes.csv")).rows();
            assertEquals(
                    List.of("stimulus"),
                    notes.stream().map(row -> row.get("subject")).toList());
            assertTrue(notes.get(0).get("note").contains("does not act at spectrum.at = 499"), notes.toString());
        }
    }

    @Test
    void theGainOfAnEpochThatDoesNotActIsNoParameter() throws Exception {
        CommandLineRun run = CommandLineRun.of(
                "run",
                "--quiet",
                "--out",
                folder.resolve("out").toString(),
                probe("all", 155, 499).toString());

        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("spectrum.parameter"), run.err());
        assertTrue(run.err().contains("acts at spectrum.at = 499"), run.err());
    }

    @Test
    void whileItActsItIs() throws Exception {
        Table during = probed("during", "all", 155, 150);
        assertEquals(0.05, during.value(during.rows().size() - 1, "value"));
    }

    private Table probed(String name, String ring, int to, int at) throws Exception {
        return Table.read(spectrum(name, probe(ring, to, at).toString()).resolve("spectrum.csv"));
    }

    /** Coexistence over the gain of an epoch that is not called cue. */
    private Path probe(String ring, int to, int at) throws IOException {
        return Files.writeString(
                folder.resolve("probe.conf"),
                """
                separatrix { model { neurons = 24, J-cross = 0.2, noise = 0 }
                  protocol.epochs { stimulus { from = 0, to = 100, ring = all, gain = 5 }
                                    probe { from = 150, to = %d, ring = %s, gain = 0.02 } }
                  spectrum { parameter = protocol.epochs.probe.gain, from = 0, to = 0.05, branches = [coexistence]
                             at = %d } }
                """
                        .formatted(to, ring, at));
    }

    /** The spectral study of the defaults, without trials. */
    private String plain() throws IOException {
        return Files.writeString(folder.resolve("plain.conf"), "separatrix.spectrum {}")
                .toString();
    }

    private static String[] with(String[] args, String... more) {
        return Stream.concat(Stream.of(args), Stream.of(more)).toArray(String[]::new);
    }

    private Path spectrum(String name, String... args) {
        Path out = folder.resolve(name);
        List<String> all = new ArrayList<>(List.of("spectrum", "--quiet", "--out", out.toString()));
        all.addAll(List.of(args));
        CommandLineRun run = CommandLineRun.of(all.toArray(String[]::new));
        assertEquals(0, run.exitCode(), run.err());
        return out;
    }

    private static double special(Table specials, String noise, String branch, String type) {
        for (int row = 0; row < specials.rows().size(); row++) {
            Map<String, String> cells = specials.rows().get(row);
            if (cells.get("noise").equals(noise)
                    && cells.get("branch").equals(branch)
                    && cells.get("type").equals(type)) {
                return specials.value(row, "value");
            }
        }
        throw new AssertionError("no " + type + " on " + branch + " in " + specials.rows());
    }
}
