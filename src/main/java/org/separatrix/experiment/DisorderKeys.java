package org.separatrix.experiment;

import java.util.List;

/** Reads the keys of how the disorder of the weights is drawn only where there is disorder. */
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
