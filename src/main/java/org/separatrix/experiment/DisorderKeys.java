package org.separatrix.experiment;

import java.util.List;

/** How the disorder of the weights is drawn makes a difference where there is any. */
public final class DisorderKeys {

    public static final List<Rule> RULES = Rule.read(
                    List.of("model.heterogeneity.shared", "model.heterogeneity.seed"),
                    Choice.isNotZero(
                            "model.heterogeneity.within",
                            "model.heterogeneity.cross",
                            "model.heterogeneity.cross-multiplicative"))
            .toList();

    private DisorderKeys() {}
}
