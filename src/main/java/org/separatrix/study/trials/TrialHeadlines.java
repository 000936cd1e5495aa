package org.separatrix.study.trials;

import java.util.ArrayList;
import java.util.List;
import org.separatrix.experiment.Experiment;
import org.separatrix.record.ResultsFolder;
import org.separatrix.study.Headline;
import org.separatrix.study.Headline.Beside;
import org.separatrix.study.Headline.Extremes;

/** What the report of trials says first: rates of reports beside those of end states and beside chance. */
final class TrialHeadlines {

    private static final Headline CONDITIONS = new Headline(
            ResultsFolder.CONDITIONS,
            List.of(
                    "trials",
                    "target",
                    "swap",
                    "blend",
                    "other",
                    "chance",
                    "chance_swap",
                    "alive_all",
                    "alive_target_only",
                    "alive_nontarget_only",
                    "alive_none",
                    "mean_abs_error"),
            List.of(
                    new Extremes(
                            "swap",
                            "reported swaps",
                            true,
                            List.of(
                                    new Beside("chance_swap", "a uniform guess scores"),
                                    new Beside("alive_none", "no ring holds a bump on"))),
                    new Extremes(
                            "target",
                            "reports of the target",
                            true,
                            List.of(
                                    new Beside("chance", "a uniform guess scores"),
                                    new Beside("alive_none", "no ring holds a bump on")))));

    private static final Headline CLIFF = new Headline(
            ResultsFolder.CLIFF,
            List.of(),
            List.of(new Extremes("midpoint", "fitted midpoints of the cue cliff", false, List.of())));

    private static final Headline COUPLING = new Headline(ResultsFolder.COUPLING, List.of(), List.of());

    private TrialHeadlines() {}

    static List<Headline> of(Experiment experiment) {
        List<Headline> headlines = new ArrayList<>();
        if (experiment.measured()) {
            headlines.add(CLIFF);
        }
        headlines.add(CONDITIONS);
        if (experiment.measured()) {
            headlines.add(COUPLING);
        }
        return headlines;
    }
}
