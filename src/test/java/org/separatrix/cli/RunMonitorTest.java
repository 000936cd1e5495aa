package org.separatrix.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.separatrix.cluster.ThisMachine;
import org.separatrix.experiment.Experiment;
import org.separatrix.experiment.Setting;
import org.separatrix.monitor.ServerSettings;
import org.separatrix.record.Program;
import org.separatrix.record.ResultsFolder;
import org.separatrix.study.Run;
import org.separatrix.study.Study;
import picocli.CommandLine;

/** What looks at a run costs it nothing. */
class RunMonitorTest {

    @TempDir
    private Path folder;

    @Test
    void anAddressThatCannotBeKeptIsSaidAndThePageIsOpenedAndClosed() throws IOException {
        StringWriter said = new StringWriter();
        CommandLine command = Separatrix.commandLine().setErr(new PrintWriter(said, true));
        Experiment experiment = Experiment.load(Path.of("conf/cue-cliff.conf"), Setting.trials("2"));
        try (ResultsFolder results = ResultsFolder.create(folder.resolve("run"));
                Run run = new Run(
                        experiment,
                        Study.of(experiment).pieces(experiment),
                        new Program("1.0", "none", "scalar"),
                        results)) {
            Files.createDirectories(results.path().resolve("monitor.url").resolve("in the way"));
            int port;
            try (RunMonitor monitor =
                    new RunMonitor(run, ThisMachine.description(1), Messages.of(command, "separatrix"))) {
                monitor.serve(new ServerSettings("127.0.0.1", 0, true, Optional.empty(), List.of(), "'none'"), run);
                List<String> lines = said.toString().lines().toList();
                assertEquals(2, lines.size(), said::toString);
                assertTrue(
                        lines.get(0).contains("cannot be kept in " + results.path() + ", the run goes on"),
                        said::toString);
                Matcher address =
                        Pattern.compile("watch it at http://127.0.0.1:(\\d+)/").matcher(lines.get(1));
                assertTrue(address.matches(), said::toString);
                port = Integer.parseInt(address.group(1));
                new Socket(InetAddress.getLoopbackAddress(), port).close();
            }
            assertThrows(IOException.class, () -> new Socket(InetAddress.getLoopbackAddress(), port).close());
        }
    }
}
