package org.separatrix.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.separatrix.cli.MeasuredSpeeds.Speed;
import org.separatrix.experiment.Experiment;
import org.separatrix.study.ExpectedFiles;
import org.separatrix.study.Study;
import org.separatrix.study.Workload;

/**
 * Estimate of a run: its kind, the amount of work, the time that it takes on this machine, and the files that it
 * leaves.
 */
final class RunEstimate {

    /** From here on three digits are enough. */
    private static final double MANY = 1e6;

    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;
    private static final int DAY = 24 * HOUR;

    private final Experiment experiment;
    private final List<Workload> workloads;
    private final MeasuredSpeeds speeds;
    private final int cores;

    /** @param cores of this machine */
    RunEstimate(Experiment experiment, MeasuredSpeeds speeds, int cores) {
        this.experiment = experiment;
        // What the study cannot be made of is refused here.
        Study.of(experiment).pieces(experiment);
        this.workloads = Study.of(experiment).workloads(experiment);
        this.speeds = speeds;
        this.cores = cores;
    }

    /**
     * A line for each thing that is said, with a line end.
     *
     * @param source what holds the experiment
     * @param command that runs it
     */
    String text(String source, CommandText command) {
        ExpectedFiles files = Study.of(experiment).expectedFiles(experiment);
        List<String> lines = new ArrayList<>(List.of(source));
        lines.add(line("kind", experiment.studyText()));
        lines.add(line("command", command.toString()));
        lines.add(line(
                "conditions",
                experiment.conditionCount() + ", swept: "
                        + (experiment.sweptKeys().isEmpty() ? "nothing" : String.join(", ", experiment.sweptKeys()))));
        for (Workload workload : workloads) {
            lines.add(line(workload.unit(), count(workload)));
            lines.add(line("work", amount(workload)));
            lines.add(line("time", time(workload)));
        }
        lines.add(line("files", listed(files.tables(), files.possibleTables())));
        lines.add(line("figures", listed(files.figures(), files.possibleFigures())));
        return lines.stream().collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(String label, String text) {
        return String.format(Locale.ROOT, "  %-11s %s", label, text);
    }

    private static String count(Workload workload) {
        return workload.perCondition()
                .map(each -> workload.conditions() + " conditions x " + each + " = " + workload.count())
                .orElseGet(() -> workload.count() + " in " + workload.conditions() + " conditions");
    }

    private static String amount(Workload workload) {
        String form = workload.amount() < MANY ? "%.0f %s" : "%.3g %s";
        return String.format(Locale.ROOT, form, workload.amount(), workload.work());
    }

    private String time(Workload workload) {
        Optional<Speed> speed = speeds.of(workload.work());
        return speed.map(of -> String.format(
                        Locale.ROOT,
                        "about %s here, at %.3g %s a second and core, as measured on %s",
                        duration(workload.amount() / of.perCoreSecond() / cores),
                        of.perCoreSecond(),
                        workload.work(),
                        of.day()))
                .orElse("not measured here yet");
    }

    static String duration(double seconds) {
        if (seconds < 1.0) {
            return "1 s";
        }
        if (seconds < 2 * MINUTE) {
            return String.format(Locale.ROOT, "%.0f s", seconds);
        }
        if (seconds < 2 * HOUR) {
            return String.format(Locale.ROOT, "%.0f min", seconds / MINUTE);
        }
        return seconds < 2 * DAY
                ? String.format(Locale.ROOT, "%.0f h", seconds / HOUR)
                : String.format(Locale.ROOT, "%.0f days", seconds / DAY);
    }

    private static String listed(List<String> certain, List<String> possible) {
        String all = certain.isEmpty() ? "" : String.join(", ", certain);
        String more = possible.isEmpty() ? "" : "as the results allow " + String.join(", ", possible);
        return all.isEmpty() && more.isEmpty() ? "none" : all + (all.isEmpty() || more.isEmpty() ? "" : "; ") + more;
    }
}
