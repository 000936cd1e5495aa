package org.separatrix.study.spectrum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.separatrix.experiment.Experiment;
import org.separatrix.spectrum.equilibria.BranchKind;
import org.separatrix.spectrum.plane.CurveKind;
import org.separatrix.study.Piece;
import org.separatrix.study.PieceList;

/**
 * The independent pieces of a spectral study: each branch of each condition, each kind of curve in its plane and the regions
 * there, or each condition in another study. Conditions that differ only in the continued parameters share their branches and
 * curves. What is shared counts for the first of them.
 */
final class SpectrumPieces {

    private SpectrumPieces() {}

    static PieceList of(Experiment experiment) {
        List<Piece> pieces = new ArrayList<>();
        Set<List<String>> seen = new HashSet<>();
        for (int condition = 0; condition < experiment.conditionCount(); condition++) {
            SpectrumSettings settings = SpectrumStudy.settings(experiment, condition);
            List<String> parts = new ArrayList<>();
            switch (settings.study()) {
                case BRANCHES -> {
                    if (seen.add(valuesBut(Set.of(settings.parameter().key()), experiment, condition))) {
                        settings.branches().forEach(branch -> parts.add(branch.label()));
                    }
                }
                case PLANE -> {
                    Set<String> axes = Set.of(
                            settings.parameter().key(),
                            settings.plane().second().key());
                    if (seen.add(valuesBut(axes, experiment, condition))) {
                        parts.addAll(PlaneAnswer.parts(experiment.condition(condition), settings));
                    }
                }
                default -> pieces.add(Piece.of(condition));
            }
            int of = condition;
            parts.forEach(part -> pieces.add(new Piece(of, 0, 1, part)));
        }
        return new PieceList(
                pieces,
                (piece, batch) -> new SpectrumOrder(
                        batch,
                        experiment.condition(piece.condition()),
                        SpectrumStudy.settings(experiment, piece.condition()),
                        Arrays.stream(BranchKind.values())
                                .filter(branch -> branch.label().equals(piece.part()))
                                .findFirst(),
                        Arrays.stream(CurveKind.values())
                                .filter(curve -> curve.label().equals(piece.part()))
                                .findFirst()));
    }

    private static List<String> valuesBut(Set<String> keys, Experiment experiment, int condition) {
        List<String> values = new ArrayList<>();
        for (int column = 0; column < experiment.sweptKeys().size(); column++) {
            if (!keys.contains(experiment.sweptKeys().get(column))) {
                values.add(experiment.sweptValues(condition).get(column));
            }
        }
        return values;
    }
}
