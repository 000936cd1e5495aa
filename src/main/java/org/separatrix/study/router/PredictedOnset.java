package org.separatrix.study.router;

import java.util.List;
import org.separatrix.tables.Table;

/**
 * Predicted onset of a token, for {@link OnsetTokenRow}.
 *
 * @param token which stream it is of, from 0
 * @param predicted J; NaN where none is found
 */
record PredictedOnset(long token, double predicted) {

    static final Table<PredictedOnset> TABLE = Table.of(
                    "predicted-onsets",
                    PredictedOnset.class,
                    "Predicted onsets, before they stand beside measured ones.")
            .columns(List.of())
            .build();
}
