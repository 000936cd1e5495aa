package org.separatrix.study.router;

import java.util.List;
import org.separatrix.study.Headline;
import org.separatrix.study.Headline.Extremes;

/** What the report of a router says first. Of the tables those count that a study of this kind writes. */
final class RouterHeadlines {

    static final List<Headline> ALL = List.of(
            headline(
                    ValleyRow.TABLE.file(),
                    new Extremes("floor", "least mis-routings over the swept key", true, List.of())),
            headline(
                    OnsetRow.TABLE.file(),
                    new Extremes(
                            "onset",
                            "measured onsets of oscillation",
                            false,
                            List.of(new Headline.Beside("predicted", "predicted")))),
            headline(
                    CliffWidthRow.TABLE.file(),
                    new Extremes("width", "widths of the cliff, logits,", false, List.of())),
            headline(RoutingRow.TABLE.file(), new Extremes("misrouting", "mis-routings", true, List.of())),
            headline(
                    StabilityRow.TABLE.file(),
                    new Extremes(
                            "lambda_slowest",
                            "eigenvalues of the slowest mode of the routed state, 1/tau,",
                            false,
                            List.of())),
            headline(TippingRow.TABLE.file()),
            headline(
                    TrainingRow.TABLE.file(), new Extremes("n_eff", "effective numbers of experts", false, List.of())));

    private RouterHeadlines() {}

    private static Headline headline(String file, Headline.Told... told) {
        return new Headline(file, List.of(), List.of(told));
    }
}
