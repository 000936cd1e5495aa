package org.separatrix.experiment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.separatrix.spectrum.equilibria.BranchKind;

/**
 * The independent pieces of a spectral study: the branches of each condition, or the condition itself where the study is
 * of another kind. Conditions that differ only in the parameter that a branch is continued in share it, and it counts for
 * the first of them.
 */
public final class SpectrumPieces {

    private SpectrumPieces() {}

    public static List<Piece> of(Experiment experiment) {
        List<Piece> pieces = new ArrayList<>();
        Set<List<String>> seen = new HashSet<>();
        for (int condition = 0; condition < experiment.conditionCount(); condition++) {
            SpectrumSettings settings = experiment.spectrum(condition);
            if (settings.study() != SpectrumSettings.Study.BRANCHES) {
                pieces.add(new Piece(condition, 0, 1, Optional.empty()));
            } else if (seen.add(valuesBut(settings.parameter().key(), experiment, condition))) {
                for (BranchKind branch : settings.branches()) {
                    pieces.add(new Piece(condition, 0, 1, Optional.of(branch)));
                }
            }
        }
        return pieces;
    }

    private static List<String> valuesBut(String key, Experiment experiment, int condition) {
        List<String> values = new ArrayList<>(experiment.sweptValues(condition));
        int column = experiment.sweptKeys().indexOf(key);
        if (column >= 0) {
            values.remove(column);
        }
        return values;
    }
}
