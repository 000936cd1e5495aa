package org.separatrix.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.separatrix.coupling.Coupling;
import org.separatrix.coupling.Exchange;
import org.separatrix.coupling.Pace;
import org.separatrix.experiment.Batch;
import org.separatrix.experiment.Condition;
import org.separatrix.experiment.Experiment;
import org.separatrix.experiment.ExperimentException;
import org.separatrix.ring.Protocol;
import org.separatrix.study.trials.BatchOrder;
import org.separatrix.study.trials.SequentialBatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code separatrix schedule}: who steps when, on whose activity of which age. */
@Command(
        name = "schedule",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Prints which ring steps when, and on whose activity of which age.",
            "Shown are the first ticks, for every coupling of an experiment, of the first trial of the"
                    + " first condition that has it. Nothing is written.",
            ""
        },
        footer = {
            "",
            "Example:",
            "  separatrix schedule conf/delay.conf",
            "",
            "1@7 (2): ring 1 as it was before tick 7, 2 ticks ago. \"rests\": the ring sits the tick out.",
            "",
            "Exit codes: 0 printed; 2 bad usage or a bad experiment file."
        })
final class ScheduleCommand implements Callable<Integer> {

    private static final int LONGEST = 10_000;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ExperimentArguments arguments;

    @Option(names = "--ticks", paramLabel = "N", description = "How many ticks; 12 if not given.")
    private int ticks = 12;

    @Override
    public Integer call() {
        if (ticks < 1 || ticks > LONGEST) {
            throw new ParameterException(spec.commandLine(), "--ticks " + ticks + " is not allowed: 1 to " + LONGEST);
        }
        Experiment experiment = arguments.load();
        if (!experiment.hasTrials()) {
            throw new ExperimentException(
                    arguments.file().toString(),
                    "is " + experiment.studyText() + ", without rings that step; a schedule is of trials of rings");
        }
        Messages messages = Messages.of(spec.commandLine());
        firstOfEach(experiment).values().forEach(condition -> messages.print(schedule(condition)));
        return 0;
    }

    private static Map<Coupling, Condition> firstOfEach(Experiment experiment) {
        Map<Coupling, Condition> first = new LinkedHashMap<>();
        for (int index = 0; index < experiment.conditionCount(); index++) {
            Condition condition = experiment.condition(index);
            first.putIfAbsent(condition.coupling(), condition);
        }
        return first;
    }

    private String schedule(Condition condition) {
        String title = "condition " + condition.index() + ": " + condition.coupling() + "\n";
        if (condition.coupling().racing()) {
            int slack = condition.coupling().slack();
            return title + "  each ring as soon as it can, on the newest of the others at hand, "
                    + (slack == Integer.MAX_VALUE ? "of any age" : "at most " + slack + " ticks old")
                    + "; who comes first is a race\n\n";
        }
        int rings = condition.model().rings();
        String[][] cells = new String[Math.min(ticks, condition.protocol().steps())][rings];
        SequentialBatch.run(
                new BatchOrder(new Batch(0L, condition.index(), 0L, 1), shortened(condition, cells.length)),
                (ring, tick, pace, exchange) -> cells[tick][ring] = cell(ring, rings, tick, pace, exchange));
        String header = "  tick  " + row(rings, ring -> "ring " + ring, width(rings)) + "\n";
        return IntStream.range(0, cells.length)
                .mapToObj(tick -> String.format(
                        Locale.ROOT, "  %4d  %s%n", tick, row(rings, ring -> cells[tick][ring], width(rings))))
                .collect(Collectors.joining("", title + header, "\n"));
    }

    private static Condition shortened(Condition condition, int steps) {
        Protocol protocol = condition.protocol();
        return new Condition(
                condition.index(),
                condition.noiseSeed(),
                condition.noiseCondition(),
                condition.model(),
                new Protocol(steps, protocol.items(), protocol.epochs()),
                condition.readOut(),
                condition.coupling());
    }

    private static String cell(int ring, int rings, int tick, Pace pace, Exchange exchange) {
        if (!pace.takes(tick, 0)) {
            return "rests";
        }
        return IntStream.range(0, rings)
                .filter(sender -> sender != ring)
                .mapToObj(sender -> {
                    int since = exchange.receivedSince(ring, sender, 0);
                    return sender + "@" + since + " (" + (tick - since) + ")";
                })
                .collect(Collectors.joining(" ", "steps on ", ""));
    }

    private static int width(int rings) {
        return 10 + 12 * (rings - 1);
    }

    private static String row(int rings, IntFunction<String> cell, int width) {
        return IntStream.range(0, rings)
                .mapToObj(cell)
                .map(text -> text + " ".repeat(Math.max(0, width - text.length())))
                .collect(Collectors.joining("  "))
                .stripTrailing();
    }
}
