package org.separatrix.study.router;

import org.separatrix.router.observation.Observable;
import org.separatrix.router.observation.RoutingScores;
import org.separatrix.statistics.Estimate;
import org.separatrix.tables.Table;

/**
 * How often the last of the k winners was dropped: a row of {@code cliff.csv}.
 *
 * @param margin of the logit of rank k over that of rank k + 1
 * @param tokens how many were observed
 * @param dropped share of them
 * @param last share of the summed rate that the expert of rank k has
 * @param next that of rank k + 1
 */
public record CliffRow(double margin, long tokens, Estimate dropped, Estimate last, Estimate next) {

    public static final Table<CliffRow> TABLE = Table.of(
                    "cliff.csv",
                    CliffRow.class,
                    "How often the expert of rank k ends below that of rank k + 1, over the margin of its logit; a row a"
                            + " condition.")
            .number("margin", "logits", "by how much the logit of rank k is above that of rank k + 1", CliffRow::margin)
            .whole("tokens", "", "how many tokens were observed", CliffRow::tokens)
            .estimate(
                    Observable.DROPPED.label(),
                    Observable.DROPPED.unit(),
                    Observable.DROPPED.meaning(),
                    CliffRow::dropped)
            .estimate(
                    Observable.SHARE_RANK_K.label(),
                    Observable.SHARE_RANK_K.unit(),
                    Observable.SHARE_RANK_K.meaning(),
                    CliffRow::last)
            .estimate(
                    Observable.SHARE_RANK_K_PLUS_1.label(),
                    Observable.SHARE_RANK_K_PLUS_1.unit(),
                    Observable.SHARE_RANK_K_PLUS_1.meaning(),
                    CliffRow::next)
            .build();

    static CliffRow of(RoutingScores scores, double margin) {
        return new CliffRow(
                margin,
                scores.tokens(),
                scores.estimate(Observable.DROPPED),
                scores.estimate(Observable.SHARE_RANK_K),
                scores.estimate(Observable.SHARE_RANK_K_PLUS_1));
    }
}
