package org.separatrix.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.separatrix.claims.Claim;
import org.separatrix.claims.Claims;
import org.separatrix.claims.Ledger;
import org.separatrix.claims.LedgerPage;
import org.separatrix.claims.ResultTables;
import org.separatrix.claims.Ruling;
import org.separatrix.experiment.NearestKey;
import org.separatrix.record.WholeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code separatrix claims}: what becomes of published claims. */
@Command(
        name = "claims",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Measures published claims and says what becomes of each.",
            "A verdict is reproduced, refuted, refined, undecided, or not testable here. Each experiment"
                    + " that it takes is run once, into a folder of its own; one that is there and complete is not"
                    + " run again, one that was interrupted goes on, and what another build of the program computed"
                    + " is computed anew. Each can be watched like a run.",
            ""
        },
        footer = {
            "",
            "Writes claims.csv, claims.md and claims.html, one page with a picture a claim, beside the"
                    + " folders of the experiments. The experiments are files of conf/claims, which 'separatrix"
                    + " run' runs alone. A criterion is met or violated by a whole interval of 95 %%; what lies"
                    + " between is undecided, and the ledger says how many trials would do.",
            "",
            "Examples:",
            "  separatrix claims --trials 0.1             all claims, a tenth of the trials",
            "  separatrix claims R1 R12 M9                three of them",
            "  separatrix claims R10 -D model.noise=0.1   whether it hangs on the noise",
            "  separatrix node --join results/claims      helps, with one after the other",
            "",
            "Exit codes: 0 every claim asked for has been judged; 1 a run ended incomplete; 2 bad usage."
        })
final class ClaimsCommand implements Callable<Integer> {

    private static final double MOST = 100.0;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "ID", description = "The claims, such as R1; all if none is named.")
    private List<String> ids = List.of();

    @Option(
            names = "--trials",
            paramLabel = "FRACTION",
            description = "The share of the stated trials, streams of tokens and seeds of training; 1 if not given.")
    private double fraction = 1.0;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "The folder of the ledger, results/claims if not given. What it holds of the same experiments is"
                            + " used again.")
    private Path out = Path.of("results", "claims");

    @Option(
            names = "-D",
            paramLabel = "key=value",
            description =
                    "Sets a key of every experiment over its file, to see which verdicts hang on it; may be repeated.")
    private List<String> assignments = List.of();

    @Option(
            names = "--accept-build",
            description =
                    "Uses complete results that another build of the program computed, and says so in the ledger; without"
                            + " it they are computed anew.")
    private boolean acceptBuild;

    @Mixin
    private ComputingOptions computing;

    @Mixin
    private MonitorOptions monitoring;

    @Option(names = "--quiet", description = "No progress, no table; errors only.")
    private boolean quiet;

    @Override
    public Integer call() throws IOException {
        Messages messages = quiet
                ? Messages.errorsOnly(spec.commandLine(), Messages.PROGRAM)
                : Messages.of(spec.commandLine(), Messages.PROGRAM);
        if (!(fraction > 0.0 && fraction <= MOST)) {
            throw usage("--trials " + fraction + " is not allowed: a share above 0, at most " + MOST);
        }
        computing.check();
        List<Claim> claims = chosen();
        Files.createDirectories(out);
        ClaimRuns runs = new ClaimRuns(
                out,
                computing.execution(monitoring, quiet, messages),
                messages,
                new ClaimRuns.Wanted(fraction, assignments, acceptBuild));
        Set<String> experiments = new TreeSet<>();
        claims.forEach(claim -> experiments.addAll(claim.experiments()));
        int code = runs.run(experiments, computing.network());
        if (code != 0) {
            return code;
        }
        ResultTables tables = new ResultTables(out);
        Ledger ledger = new Ledger(
                claims.stream().map(claim -> Ruling.of(claim, tables::table)).toList(), how(runs.otherBuilds()));
        write("claims.csv", ledger.csv());
        write("claims.md", ledger.markdown());
        write("claims.html", new LedgerPage(ledger, out).html());
        messages.print(shown(ledger));
        return 0;
    }

    private List<Claim> chosen() {
        return ids.isEmpty()
                ? Claims.all()
                : ids.stream()
                        .map(id -> Claims.of(id).orElseThrow(() -> unknown(id)))
                        .distinct()
                        .toList();
    }

    private ParameterException unknown(String id) {
        return usage("there is no claim " + id + ", nearest: "
                + NearestKey.to(id, Claims.all().stream().map(Claim::id)));
    }

    /** What the ledger is of. */
    private String how(Set<String> otherBuilds) {
        String share =
                fraction == 1.0 ? "With the stated numbers of trials" : "With " + fraction + " times the stated trials";
        return share + (assignments.isEmpty() ? "" : " and " + String.join(", ", assignments)) + "."
                + (otherBuilds.isEmpty()
                        ? ""
                        : " Some of them computed by separatrix " + String.join(", ", otherBuilds) + ".");
    }

    private void write(String file, String text) throws IOException {
        WholeFile.put(out.resolve(file), path -> Files.writeString(path, text, StandardCharsets.UTF_8));
    }

    private String shown(Ledger ledger) {
        StringBuilder text = new StringBuilder();
        for (Ruling ruling : ledger.rulings()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-4s %-18s %s%n",
                    ruling.claim().id(),
                    ruling.verdict().word(),
                    ruling.claim().statement()));
        }
        return text.append(ledger.counted())
                .append("\nthe ledger is in ")
                .append(out)
                .append(": claims.html, claims.md, claims.csv\n")
                .toString();
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
