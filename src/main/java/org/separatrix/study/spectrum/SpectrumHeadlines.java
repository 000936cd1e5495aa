package org.separatrix.study.spectrum;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.separatrix.study.Headline;
import org.separatrix.study.Headline.Extremes;
import org.separatrix.study.Headline.Kinds;
import org.separatrix.study.spectrum.SpectrumSettings.Study;

/** What the report of a spectral study says first: the special points, or what else it looks for. */
final class SpectrumHeadlines {

    private static final Map<Study, Headline> OF_STUDY = new LinkedHashMap<>();

    static {
        put(Study.BRANCHES, SpecialRow.TABLE.file(), new Kinds("type", "special points"));
        put(
                Study.THRESHOLDS,
                ThresholdRow.TABLE.file(),
                extremes("gain", "gains of the weakest cue that turns a trial"));
        put(
                Study.DISORDER,
                DisorderRow.TABLE.file(),
                new Kinds("end", "special points that end the stable part of coexistence"));
        put(Study.BARRIER, BarrierRow.TABLE.file(), extremes("exponent", "barriers in units of the diffusion"));
        put(Study.PLANE, Codimension2Row.TABLE.file(), new Kinds("type", "points where curves of special points meet"));
        put(Study.CYCLES, CycleRow.TABLE.file(), new Kinds("type", "onsets of oscillation, cycles and their folds"));
    }

    private SpectrumHeadlines() {}

    private static void put(Study study, String file, Headline.Told told) {
        OF_STUDY.put(study, new Headline(file, List.of(), List.of(told)));
    }

    private static Extremes extremes(String column, String words) {
        return new Extremes(column, words, false, List.of());
    }

    /** @param present whether a condition of the experiment is of a study */
    static List<Headline> of(Predicate<Study> present) {
        return OF_STUDY.entrySet().stream()
                .filter(entry -> present.test(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }
}
