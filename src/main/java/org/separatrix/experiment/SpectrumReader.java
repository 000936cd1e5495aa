package org.separatrix.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.separatrix.spectrum.BranchKind;
import org.separatrix.spectrum.Dynamics;
import org.separatrix.spectrum.Parameter;
import org.separatrix.spectrum.Site;
import org.separatrix.spectrum.TurningStudy;

/** Reads the block of a spectral study. */
final class SpectrumReader {

    /** Whether there are trials is of the whole experiment. */
    static final Key TRIALS = Key.of("spectrum", "trials");

    private static final Map<String, SpectrumSettings.Study> STUDIES = Section.words(SpectrumSettings.Study.class);
    private static final Map<String, Site> SITES = Section.words(Site.class);
    private static final Map<String, TurningStudy.Start> STARTS = Section.words(TurningStudy.Start.class);
    private static final Map<String, Parameter> PARAMETERS = named(Parameter.values(), Parameter::key);
    private static final Map<String, BranchKind> BRANCHES = named(BranchKind.values(), BranchKind::label);

    private static final int LONGEST_PULSE = 10_000_000;

    private SpectrumReader() {}

    static SpectrumSettings read(Section block, Times times) {
        SpectrumSettings.Study study = block.choice("study", STUDIES);
        double from = block.number("from");
        SpectrumSettings settings = new SpectrumSettings(
                study,
                block.flag("trials"),
                block.flag("noise-averaged") ? Dynamics.NOISE_AVERAGED : Dynamics.SKELETON,
                block.choice("parameter", PARAMETERS),
                from,
                block.number("to", "a number other than spectrum.from", to -> Double.isFinite(to) && to != from),
                block.choices("branches", BRANCHES),
                block.choice("site", SITES),
                block.choice("start", STARTS),
                durations(block, study, times),
                strengths(block));
        block.noMore();
        return settings;
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

    private static <T> Map<String, T> named(T[] values, Function<T, String> name) {
        return Stream.of(values).collect(Collectors.toMap(name, value -> value, (a, b) -> a, LinkedHashMap::new));
    }
}
