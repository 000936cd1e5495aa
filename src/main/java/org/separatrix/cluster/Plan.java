package org.separatrix.cluster;

import java.util.List;
import org.separatrix.experiment.Batch;
import org.separatrix.experiment.Condition;
import org.separatrix.experiment.Experiment;
import org.separatrix.experiment.Piece;
import org.separatrix.experiment.StudyKind;
import org.separatrix.results.Run;
import org.separatrix.simulation.BatchOrder;
import org.separatrix.simulation.RouterOrder;
import org.separatrix.simulation.SpectrumOrder;
import org.separatrix.simulation.Work;

/** The pieces that a run is made of, computed when asked for: its batches of trials, then those of its study. */
final class Plan {

    private final Experiment experiment;
    private final int batches;
    private final List<Piece> study;

    Plan(Run run) {
        this.experiment = run.experiment();
        this.batches = Math.toIntExact(run.trialBatches());
        this.study = run.pieces();
    }

    int pieces() {
        return batches + study.size();
    }

    /** @param id from 0 to {@link #pieces()} − 1 */
    Work piece(long id) {
        return id < batches ? trials(id) : study(id, study.get((int) id - batches));
    }

    private Work trials(long id) {
        Batch batch = experiment.batches().get(id);
        return new BatchOrder(batch, experiment.condition(batch.condition()));
    }

    private Work study(long id, Piece piece) {
        int index = piece.condition();
        Condition condition = experiment.condition(index);
        return experiment.kind() == StudyKind.ROUTER
                ? new RouterOrder(piece.batch(id), condition, experiment.router(index))
                : new SpectrumOrder(piece.batch(id), condition, experiment.spectrum(index), piece.branch());
    }
}
