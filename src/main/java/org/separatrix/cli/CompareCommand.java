package org.separatrix.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.separatrix.statistics.comparison.Difference;
import org.separatrix.statistics.comparison.Sample;
import org.separatrix.study.trials.CompareRow;
import org.separatrix.study.trials.RecordedTrials;
import org.separatrix.tables.Rows;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code separatrix compare}: whether conditions of one run or of two differ. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Says whether conditions of one run, or of two, differ.",
            "Compares every rate, moment of the error and parameter of the standard mixture. Each"
                    + " difference has its 95 %% interval and a probability that is corrected for all comparisons"
                    + " made at once (Holm). Trials that share their noise (the same seed, and the same condition"
                    + " or paired = true) are compared as pairs.",
            ""
        },
        footer = {
            "",
            "Without --condition, all conditions of one run are compared with its first, and those of two"
                    + " runs with the one of the same swept values.",
            "",
            "Examples:",
            "  separatrix compare results/latest --condition 0 --condition 3",
            "  separatrix compare results/latest --condition gain=0 --condition gain=0.05",
            "  separatrix compare results/lockstep results/delayed --condition 2 --csv"
        })
final class CompareCommand implements Callable<Integer> {

    /** So many make a table that nobody reads. */
    private static final int MOST_PAIRS = 1000;

    @Parameters(index = "0", paramLabel = "DIR_A", description = "The results folder of a run.")
    private Path first;

    @Parameters(index = "1", arity = "0..1", paramLabel = "DIR_B", description = "That of another.")
    private Path second;

    @Option(
            names = "--condition",
            paramLabel = "C",
            description =
                    "A condition, by its index from 0, or by values of swept keys, whose names may be shortened to"
                            + " their ends. Of one run: two or more, and the others are compared with the first. Of two runs: one"
                            + " for both, or one for each.")
    private List<String> conditions = List.of();

    @Mixin
    private TableOutput output;

    @Spec
    private CommandSpec spec;

    private record Places(int a, int b) {}

    @Override
    public Integer call() throws IOException {
        RunOfTrials a = RunOfTrials.in(first);
        RunOfTrials b = second == null ? a : RunOfTrials.in(second);
        List<Places> places = second == null ? inOne(a) : inTwo(a, b);
        if (places.size() > MOST_PAIRS) {
            throw usage("these are " + places.size() + " pairs of conditions; at most " + MOST_PAIRS
                    + " are compared at once, choose some by --condition");
        }
        Map<Integer, Sample> ofA = samples(a, places.stream().map(Places::a).collect(Collectors.toSet()));
        Map<Integer, Sample> ofB = samples(b, places.stream().map(Places::b).collect(Collectors.toSet()));
        List<CompareRow.Pair> pairs = places.parallelStream()
                .map(of -> new CompareRow.Pair(
                        a.described(of.a()), b.described(of.b()), difference(ofA.get(of.a()), ofB.get(of.b()))))
                .toList();
        print(CompareRow.rows(pairs));
        return 0;
    }

    private static List<Difference> difference(@Nullable Sample a, @Nullable Sample b) {
        return Difference.of(Objects.requireNonNull(a), Objects.requireNonNull(b));
    }

    private static Map<Integer, Sample> samples(RunOfTrials run, Set<Integer> wanted) {
        return RecordedTrials.of(run.folder(), run.experiment(), wanted);
    }

    private List<Places> inOne(RunOfTrials run) {
        List<Integer> chosen = new ArrayList<>();
        conditions.forEach(text -> chosen.add(find(run, text)));
        if (conditions.isEmpty()) {
            for (int index = 0; index < run.count(); index++) {
                chosen.add(index);
            }
        }
        if (chosen.size() < 2) {
            throw usage(
                    conditions.isEmpty()
                            ? first + " has a single condition; name another run to compare it with"
                            : "one condition is given; give two, or another run");
        }
        List<Places> places = new ArrayList<>();
        chosen.stream().skip(1).forEach(index -> places.add(new Places(chosen.get(0), index)));
        return places;
    }

    private List<Places> inTwo(RunOfTrials a, RunOfTrials b) {
        if (conditions.size() > 2) {
            throw usage("of two runs give one --condition for both, or one for each; here are " + conditions.size());
        }
        if (!conditions.isEmpty()) {
            return List.of(new Places(find(a, conditions.get(0)), find(b, conditions.get(conditions.size() - 1))));
        }
        List<Places> places = a.alike(b).entrySet().stream()
                .map(entry -> new Places(entry.getKey(), entry.getValue()))
                .toList();
        if (places.isEmpty()) {
            throw usage("no condition of " + first + " has the swept values of one of " + second
                    + "; choose one of each by --condition");
        }
        return places;
    }

    private int find(RunOfTrials run, String text) {
        try {
            return run.find(text);
        } catch (IllegalArgumentException wrong) {
            throw usage("--condition " + text + ": " + wrong.getMessage());
        }
    }

    private void print(Rows<CompareRow> rows) throws IOException {
        long real = rows.found().stream().filter(row -> row.corrected() < 0.05).count();
        String summary =
                real + " of " + rows.rows().size() + " differences are real at 5 %, corrected for all of them\n";
        Messages.of(spec.commandLine()).print(output.write(rows, summary));
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
