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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An experiment says what it is, one command runs it, and what it sets without effect is refused. */
class StudyKindTest {

    @TempDir
    private Path folder;

    /** The command, the options, and the command line that the refusal gives instead. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            route    | conf/cue-cliff.conf | --trials 2         | is trials of rings, not a router study; run it with: separatrix run conf/cue-cliff.conf --trials 2 --out OUT
            spectrum | conf/cue-cliff.conf | -D seed=4          | not a spectral study; run it with: separatrix run conf/cue-cliff.conf -D seed=4 --out OUT
            spectrum | conf/phase-diagram.conf | --quiet        | run it with: separatrix run conf/phase-diagram.conf --quiet --out OUT
            spectrum | conf/router-valley.conf | --seed 7       | is a router study (competition), since it states router.tokens.count (conf/router-valley.conf:12), not a spectral study; run it with: separatrix run conf/router-valley.conf --seed 7 --out OUT
            route    | conf/barrier.conf   | --workers 1        | is a spectral study (barrier), since it states spectrum.noise-averaged (conf/barrier.conf:9), not a router study; run it with: separatrix run conf/barrier.conf --workers 1 --out OUT
            route    | conf/ring-router.conf | --no-monitor     | is trials of rings, since it states router.J-router (conf/ring-router.conf:18), not a router study; run it with: separatrix run conf/ring-router.conf --no-monitor --out OUT
            spectrum | conf/ring-router-cue.conf | --trials 3   | not a spectral study; run it with: separatrix run conf/ring-router-cue.conf --trials 3 --out OUT
            route    | conf/spectrum.conf  | -D 'sweep=[{}]'    | run it with: separatrix run conf/spectrum.conf -D 'sweep=[{}]' --out OUT
            spectrum | conf/router-training.conf | --quiet      | is a router study (training), since
            run      | conf/router-valley.conf | --trials 5     | --trials: trials: nothing reads it in a router study (competition), since it states router.tokens.count (conf/router-valley.conf:12); it is read in trials of rings, in a spectral study where spectrum.trials is true; run it without: separatrix run conf/router-valley.conf --out OUT
            run      | conf/barrier.conf   | --trials 5         | it is read where spectrum.trials is true; run it without: separatrix run conf/barrier.conf --out OUT
            run      | conf/barrier.conf   | -D batch=7         | -D batch: batch: nothing reads it in a spectral study (barrier)
            run      | conf/barrier.conf   | -D paired=true     | -D paired: paired: nothing reads it
            run      | conf/barrier.conf   | -D placement=ring  | -D placement: placement: nothing reads it
            run      | conf/router-training.conf | -D batch=7  | it is read where router.study is competition; run it without: separatrix run conf/router-training.conf --out OUT
            run      | conf/router-valley.conf | -D model.noise=0.1 | nothing reads it in a router study (competition)
            route    | conf/router-valley.conf | -D readout.window=0.4 | it is read in trials of rings, in a spectral study where spectrum.trials is true; run it without: separatrix run conf/router-valley.conf --out OUT
            run      | conf/cue-cliff.conf | -D router.dwell=50 | conf/cue-cliff.conf:9: trials: nothing reads it in a router study (competition), since it states router.dwell (-D router.dwell)
            run      | conf/cue-cliff.conf | -D spectrum.to=1   | conf/cue-cliff.conf:9: trials: nothing reads it in a spectral study (branches), since it states spectrum.to (-D spectrum.to); it is read where spectrum.trials is true; take it out, then run: separatrix run conf/cue-cliff.conf -D spectrum.to=1 --out OUT
            run      | conf/separatrix.conf | -D spectrum.strengths=[1] | it is read where spectrum.study is disorder
            run      | conf/barrier.conf   | -D spectrum.continuation.tolerance=1e-9 | it is read where spectrum.study is disorder, or where spectrum.study is branches
            run      | conf/heterogeneity.conf | -D spectrum.durations=[5] | it is read where spectrum.study is thresholds
            run      | conf/separatrix.conf | -D spectrum.from=0.1 | it is read where spectrum.study is branches
            run      | conf/router-cliff.conf | -D router.tokens.rho=0.5 | it is read where router.tokens.kind is ar1 and router.study is competition
            run      | conf/router-training.conf | -D router.training.gamma=1 | it is read where router.training.method is bias and router.study is training
            run      | conf/router-training.conf | -D router.J=3 | it is read where router.study is competition, or where router.study is spectrum
            run      | conf/delay.conf     | -D coupling.loss=0.1 | it is read where coupling.kind is lossy
            run      | conf/router-spectrum.conf | -D sweep.router.noise=[1] | sweep.router.noise: nothing reads it in
            run      | conf/valley.conf    | -D model.cross.modulation=0 | it is read where model.cross.kind is structured
            run      | conf/valley.conf    | -D study=spectrum  | trials: nothing reads it in a spectral study (branches), since study = spectrum (-D study)
            run      | conf/spectrum.conf  | -D study=router    | nothing reads it in a router study (competition), since study = router (-D study)
            run      | conf/ring-router.conf | -D router.tokens.streams=9 | it is read in a router study where router.study is competition, or where router.study is spectrum
            run      | conf/spectrum.conf  | -D router.J=1      | study: the experiment states both a router study, by router.J (-D router.J), and a spectral study, by spectrum.
            """)
    void anotherKindOrAKeyThatNothingReadsIsRefusedWithTheRightCommand(
            String command, String file, String options, String message) {
        List<String> arguments = new ArrayList<>(List.of(command, file));
        arguments.addAll(
                Stream.of(options.split(" ")).map(word -> word.replace("'", "")).toList());
        Path out = folder.resolve("out");
        arguments.addAll(List.of("--out", out.toString()));

        CommandLineRun run = CommandLineRun.of(arguments.toArray(String[]::new));

        assertEquals(2, run.exitCode(), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().contains(message.replace("OUT", out.toString())), run.err());
        assertTrue(
                message.startsWith("study: ")
                        || run.err().matches("(?s).*: separatrix run conf/\\S+\\.conf .*--out .*"),
                "no command line: " + run.err());
        assertFalse(Files.exists(out), "a run was started");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "trials = 3, sweep.protocol.epochs.cue.gain = [0, 0.1]",
                "router { experts = 16, k = 2, dwell = 5, groups = 4, tokens { streams = 3, count = 3, draw = 2 } }",
                "study = router",
                "router { preset = mixtral-like, study = training, training { steps = 9, seeds = 2, method = bias } }",
                "router { preset = mixtral-like, study = spectrum, groups = 2, tokens { kind = iid, streams = 2 } }",
                "spectrum { branches = [silent] }, seed = 4, model { dt = 0.5, noise = 0 }",
                "trials = 2, spectrum { branches = [silent], trials = true, to = 0.1 }, sweep.model.J-cross = [0, 0.1]",
                "trials = 2, protocol.steps = 50, protocol.epochs {}, router { preset = olmoe, kappa-in = 1, dwell = 50,"
                        + " tokens.skip = 0 }",
                "trials = 2, protocol { steps = 50, epochs {} }, router { include \"presets/mixtral-like\"\n dwell = 50, groups = 2,"
                        + " tokens.skip = 0, epochs { favour { from = 0, to = 50, ring = 1, gain = 0.1 } } }",
            })
    void theResolvedExperimentRunsAgainToTheSameBytesAndIsContinued(String body) throws Exception {
        String small = body.equals("study = router")
                ? body + ", router { experts = 8, k = 2, dwell = 3, tokens { streams = 2, count = 3 } }"
                : body;
        Path file = Files.writeString(folder.resolve("it.conf"), "separatrix { " + small + " }");
        Path first = run("first", file);
        Path again = run("again", first.resolve("experiment.conf"));

        try (Stream<Path> files = Files.list(first)) {
            for (Path table : files.filter(StudyKindTest::isDeterministic).toList()) {
                assertArrayEquals(
                        Files.readAllBytes(table),
                        Files.readAllBytes(again.resolve(table.getFileName())),
                        table.toString());
            }
        }
        CommandLineRun resumed = CommandLineRun.of(
                "run", first.resolve("experiment.conf").toString(), "--quiet", "--resume", "--out", first.toString());
        assertEquals(0, resumed.exitCode(), resumed.err());
    }

    @Test
    void theResolvedExperimentHoldsOnlyWhatIsRead() throws Exception {
        Path file = Files.writeString(
                folder.resolve("it.conf"),
                "separatrix.router { preset = mixtral-like, study = training, training { steps = 4, seeds = 1 } }");
        String resolved = Files.readString(run("out", file).resolve("experiment.conf"));

        for (String unread : List.of("model", "protocol", "readout", "spectrum", "coupling", "trials =", "dwell")) {
            assertFalse(resolved.contains(unread), resolved);
        }
        assertTrue(resolved.contains("study = router"), resolved);
        assertTrue(resolved.contains("    experts = 8\n    k = 2\n"), resolved);
        assertFalse(resolved.contains("gamma"), resolved);
    }

    private Path run(String name, Path experiment) {
        Path out = folder.resolve(name);
        CommandLineRun run = CommandLineRun.of("run", experiment.toString(), "--quiet", "--out", out.toString());
        assertEquals(0, run.exitCode(), run.err());
        return out;
    }

    private static boolean isDeterministic(Path file) {
        return file.toString().endsWith(".csv")
                || file.toString().endsWith(".parquet")
                || file.toString().endsWith(".conf");
    }

    @Test
    void aRunWithoutTrialsHasNoneToReplayOrToSchedule() throws IOException {
        Path file = Files.writeString(folder.resolve("it.conf"), "separatrix.spectrum { branches = [silent] }");
        Path out = run("out", file);

        CommandLineRun replay = CommandLineRun.of("replay", out.toString(), "--condition", "0", "--trial", "0");
        assertEquals(2, replay.exitCode());
        assertTrue(replay.err().contains("holds a spectral study (branches)"), replay.err());
        CommandLineRun schedule = CommandLineRun.of("schedule", file.toString());
        assertEquals(2, schedule.exitCode());
        assertTrue(schedule.err().contains("is a spectral study (branches)"), schedule.err());
    }
}
