package org.separatrix.study.router;

import java.util.List;
import org.separatrix.tables.Table;

/**
 * Prediction of the gain at which chance tips the load, for {@link TippingRow}.
 *
 * @param ratio G/T at which half of the even starts tip; NaN where it cannot be found
 */
record ChanceRatio(double ratio) {

    static final Table<ChanceRatio> TABLE = Table.of(
                    "ratios-by-chance", ChanceRatio.class, "Expected ratios, before they stand beside measured gains.")
            .columns(List.of())
            .build();
}
