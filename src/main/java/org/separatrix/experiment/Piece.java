package org.separatrix.experiment;

import java.util.Optional;
import org.separatrix.spectrum.equilibria.BranchKind;

/**
 * An independent piece of a study.
 *
 * @param condition index of the condition
 * @param first the first of what it computes of the condition: streams of tokens, seeds of a training; else 0
 * @param count of how many, ≥ 1
 * @param branch which branch of fixed points; none where the piece is of another kind
 */
public record Piece(int condition, long first, int count, Optional<BranchKind> branch) {

    /** The piece as a batch of a run. */
    public Batch batch(long id) {
        return new Batch(id, condition, first, count);
    }
}
