package org.separatrix.cluster;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Groups of experts on two JVMs, by themselves and beside rings: the tables are those of experts in one piece. */
class ExpertPlacementTest {

    @TempDir
    private Path folder;

    @Test
    void twoHundredFiftySixExpertsInEightGroupsOnTwoNodesAreTheUnshardedRouter() throws Exception {
        String[] valley = {
            "conf/router-valley.conf",
            "-D",
            "sweep=[{router.preset=[glm-5-like], router.J=[0, 8, 24]}]",
            "-D",
            "router.tokens.streams=24",
            "-D",
            "router.tokens.count=3"
        };
        Results whole = Results.alone("route", folder.resolve("whole"), with(valley, "-D", "router.groups=1"));
        onTwoNodes("route", valley).assertSameAs(whole, List.of("router.csv"));
    }

    @Test
    void expertsBesideRingsOnTwoNodesGiveTheSameBytes() throws Exception {
        String[] experiment = {
            "conf/cue-cliff.conf",
            "--trials",
            "24",
            "-D",
            "sweep.protocol.epochs.cue.gain=[0, 0.02]",
            "-D",
            "router={include \"presets/olmoe\", J=4, J-router=0.3, kappa-in=4}",
            "-D",
            "coupling={kind=[delayed, lossy], delay=1, loss=0.2}"
        };
        Results together = Results.alone(folder.resolve("together"), experiment);
        onTwoNodes("run", experiment)
                .assertSameAs(
                        together,
                        List.of("conditions.csv", "trials.parquet", "router.csv", "slots.csv", "coupling.csv"));
    }

    private Results onTwoNodes(String command, String... experiment) throws Exception {
        Results results = new Results(folder.resolve("spread"));
        String[] start = {command, "--out", results.folder().toString(), "--nodes", "1", "--workers", "1"};
        try (Program run = Program.in(folder).start(with(with(start, experiment), "-D", "placement=ring"));
                Program node = Program.in(folder).start("node", "--join", run.joinFolder(), "--slots", "1")) {
            run.endsWith(0);
            node.endsWith(0);
        }
        return results;
    }

    private static String[] with(String[] some, String... more) {
        return Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new);
    }
}
