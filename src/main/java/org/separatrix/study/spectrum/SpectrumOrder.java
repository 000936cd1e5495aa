package org.separatrix.study.spectrum;

import java.util.Optional;
import org.separatrix.experiment.Batch;
import org.separatrix.experiment.Condition;
import org.separatrix.simulation.Computation;
import org.separatrix.spectrum.equilibria.BranchKind;
import org.separatrix.spectrum.plane.CurveKind;

/**
 * A piece of a spectral study.
 *
 * @param batch which piece
 * @param condition whose fixed points are studied
 * @param settings what is looked for
 * @param branch which branch; none where the study is of another kind
 * @param curve which curves of a plane; none where the study is of another kind, or its regions are asked for
 */
public record SpectrumOrder(
        Batch batch,
        Condition condition,
        SpectrumSettings settings,
        Optional<BranchKind> branch,
        Optional<CurveKind> curve)
        implements Computation {

    @Override
    public String label() {
        return branch.map(BranchKind::label).orElse("");
    }

    @Override
    public byte[] result() {
        return SpectrumAnswer.to(this).payload();
    }
}
