package org.separatrix.monitor;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.separatrix.cluster.NodeDescription;
import org.separatrix.experiment.Experiment;
import org.separatrix.record.Program;
import org.separatrix.record.ShellWords;
import org.separatrix.study.Pieces;

/**
 * What does not change while a run goes on.
 *
 * @param epoch names this execution: versions of another one say nothing
 * @param unit what progress counts, in the plural
 * @param folder where the results are
 * @param self the node that the run was started on
 * @param started when
 */
public record RunFacts(
        String epoch,
        Experiment experiment,
        Pieces pieces,
        String unit,
        Program program,
        Path folder,
        NodeDescription self,
        Instant started) {

    /** The command that computes a trial once more. */
    String replay(int condition, long trial) {
        return ShellWords.command(List.of(
                "replay",
                folder.toString(),
                "--condition",
                Integer.toString(condition),
                "--trial",
                Long.toString(trial)));
    }
}
