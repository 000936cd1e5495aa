package org.separatrix.study.spectrum;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.separatrix.experiment.Key;
import org.separatrix.experiment.Section;
import org.separatrix.experiment.Times;
import org.separatrix.ring.Model;
import org.separatrix.ring.NoiseLaw;
import org.separatrix.ring.Protocol;
import org.separatrix.spectrum.continuation.StepControl;
import org.separatrix.spectrum.equations.Drives;
import org.separatrix.spectrum.equations.Dynamics;
import org.separatrix.spectrum.equations.LatticeSite;
import org.separatrix.spectrum.equations.Parameter;
import org.separatrix.spectrum.equilibria.BranchKind;
import org.separatrix.spectrum.studies.DisorderStudy;
import org.separatrix.spectrum.studies.TurningStudy;

/** Reads the block of a spectral study. */
public final class SpectrumReader {

    /** Whether there are trials is of the whole experiment. */
    static final Key TRIALS = Key.of("spectrum", "trials");

    private static final Map<String, SpectrumSettings.Study> STUDIES = Section.words(SpectrumSettings.Study.class);
    private static final Map<String, LatticeSite> SITES = Section.words(LatticeSite.class);
    private static final Map<String, TurningStudy.Start> STARTS = Section.words(TurningStudy.Start.class);
    private static final Map<String, BranchKind> BRANCHES = named(BranchKind.values(), BranchKind::label);

    /** The step after which nothing of the trial follows. */
    private static final String LAST = "last";

    private static final int LONGEST_PULSE = 10_000_000;

    private SpectrumReader() {}

    /** @param protocol of the trial whose fixed points are studied */
    static SpectrumSettings read(Section block, Protocol protocol, Times times) {
        SpectrumSettings.Study study = block.choice("study", STUDIES);
        int at = moment(block, protocol.steps() - 1, times);
        Parameter parameter = parameter(block, protocol, at);
        String range = "a value that " + parameter.key() + " may have";
        double from = block.number("from", range, parameter::admits);
        double to =
                block.number("to", range + ", other than spectrum.from", end -> parameter.admits(end) && end != from);
        Dynamics dynamics = block.flag("noise-averaged") ? Dynamics.NOISE_AVERAGED : Dynamics.NOISE_FREE;
        SpectrumSettings settings = new SpectrumSettings(
                study,
                block.flag("trials"),
                dynamics,
                at,
                parameter,
                from,
                to,
                block.choices("branches", BRANCHES),
                block.choice("site", SITES),
                block.choice("start", STARTS),
                durations(block, study, times),
                strengths(block),
                ContinuationReader.read(
                        block.section("continuation"),
                        study == SpectrumSettings.Study.DISORDER ? DisorderStudy.STEPS : StepControl.over(from, to)),
                PlaneReader.read(block.section("plane"), study, parameter, Drives.at(protocol, at)),
                ChencinerSettings.read(block.section("chenciner"), dynamics));
        block.noMore();
        return settings;
    }

    /**
     * The diffusion of a barrier is the sum of what each step's noise does by itself. Special points without noise depend on
     * higher derivatives of the transfer function; averages over noise have all of them.
     */
    static void check(Section blocks, Model model, SpectrumSettings settings) {
        SpectrumSettings.Study study = settings.study();
        if (study == SpectrumSettings.Study.BARRIER && model.noiseLaw() instanceof NoiseLaw.Correlated) {
            throw blocks.section("model")
                    .wrong(
                            "noise-correlation",
                            "0 where spectrum.study is barrier, which is for noise that is independent from step to step");
        }
        if (study == SpectrumSettings.Study.PLANE) {
            PlaneReader.check(blocks, model, settings);
        }
        boolean special = study == SpectrumSettings.Study.PLANE
                || study == SpectrumSettings.Study.BRANCHES
                || study == SpectrumSettings.Study.DISORDER;
        boolean noisy = settings.dynamics() == Dynamics.NOISE_AVERAGED && model.noisePerStep() > 0.0;
        if (special && !noisy && !model.transfer().shape().hasCurvature()) {
            throw blocks.section("model")
                    .section("transfer")
                    .wrong(
                            "kind",
                            "where spectrum.study is " + Section.word(study)
                                    + ", a kind whose second derivative does not jump from point to point, or this one with"
                                    + " spectrum.noise-averaged = true and model.noise above 0");
        }
    }

    private static int moment(Section block, int last, Times times) {
        String allowed = LAST + ", or " + times.form() + " from " + times.written(0) + " to " + times.written(last);
        return block.is("at", LAST) ? last : times.steps(block, "at", allowed, step -> 0 <= step && step <= last);
    }

    /** An epoch that does not act, and an item that nothing holds its bump to, have no effect on the fixed points. */
    private static Parameter parameter(Section block, Protocol protocol, int at) {
        Parameter parameter = new Parameter(block.text("parameter", Parameter.allowed(), Parameter::known));
        Drives drives = Drives.at(protocol, at);
        Optional<String> epoch = parameter.epoch();
        if (epoch.isPresent()
                && drives.epochs().stream().noneMatch(e -> e.name().equals(epoch.get()))) {
            throw block.wrong(
                    "parameter", "the gain of an epoch that acts at spectrum.at = " + at + ", " + acting(drives));
        }
        Optional<Integer> item = parameter.item();
        if (item.isPresent() && (item.get() >= protocol.items().size() || drives.gain(item.get()) == 0.0)) {
            throw block.wrong(
                    "parameter",
                    "the angle of an item whose ring is driven at spectrum.at = " + at
                            + ": nothing depends on that of another; acting then: " + acting(drives));
        }
        return parameter;
    }

    private static String acting(Drives drives) {
        return drives.epochs().isEmpty()
                ? "none"
                : drives.epochs().stream()
                        .map(epoch -> epoch.name() + " (gain " + epoch.gain() + ")")
                        .collect(Collectors.joining(", "));
    }

    /** Of a study that has no pulses they are no times: a step need not divide them. */
    private static List<Integer> durations(Section block, SpectrumSettings.Study study, Times times) {
        Times stated = study == SpectrumSettings.Study.THRESHOLDS ? times : Times.STEPS;
        return stated.list(block, "durations", 1, LONGEST_PULSE);
    }

    private static List<Double> strengths(Section block) {
        String allowed = "rising numbers above 0, the last of them 1";
        List<Double> strengths = block.numbers("strengths", allowed, x -> 0.0 < x && x <= 1.0);
        boolean rising = strengths.stream().sorted().distinct().toList().equals(strengths);
        if (!rising || strengths.get(strengths.size() - 1) != 1.0) {
            throw block.wrong("strengths", allowed);
        }
        return strengths;
    }

    static <T> Map<String, T> named(T[] values, Function<T, String> name) {
        return Stream.of(values).collect(Collectors.toMap(name, value -> value, (a, b) -> a, LinkedHashMap::new));
    }
}
