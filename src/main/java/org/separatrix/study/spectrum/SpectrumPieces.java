package org.separatrix.study.spectrum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.separatrix.experiment.Experiment;
import org.separatrix.spectrum.equilibria.BranchKind;
import org.separatrix.study.Piece;
import org.separatrix.study.PieceList;

/**
 * The independent pieces of a spectral study: each branch of each condition, or each condition in a study without
 * branches. Conditions that differ only in the continued parameter share their branches. A shared branch counts for
 * the first of them.
 */
final class SpectrumPieces {

    private SpectrumPieces() {}

    static PieceList of(Experiment experiment) {
        List<Piece> pieces = new ArrayList<>();
        Set<List<String>> seen = new HashSet<>();
        for (int condition = 0; condition < experiment.conditionCount(); condition++) {
            SpectrumSettings settings = SpectrumStudy.settings(experiment, condition);
            if (settings.study() != SpectrumSettings.Study.BRANCHES) {
                pieces.add(Piece.of(condition));
            } else if (seen.add(valuesBut(settings.parameter().key(), experiment, condition))) {
                for (BranchKind branch : settings.branches()) {
                    pieces.add(new Piece(condition, 0, 1, branch.label()));
                }
            }
        }
        return new PieceList(
                pieces,
                (piece, batch) -> new SpectrumOrder(
                        batch,
                        experiment.condition(piece.condition()),
                        SpectrumStudy.settings(experiment, piece.condition()),
                        Arrays.stream(BranchKind.values())
                                .filter(branch -> branch.label().equals(piece.part()))
                                .findFirst()));
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
