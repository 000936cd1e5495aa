package org.separatrix.cluster;

import java.util.List;
import org.separatrix.experiment.Batch;
import org.separatrix.experiment.Experiment;
import org.separatrix.experiment.SpectrumPieces;
import org.separatrix.results.Run;
import org.separatrix.simulation.BatchOrder;
import org.separatrix.simulation.SpectrumOrder;
import org.separatrix.simulation.Work;

/** The pieces that a run is made of, computed when asked for: its batches of trials, then those of its spectral study. */
final class Plan {

    private final Experiment experiment;
    private final int batches;
    private final List<SpectrumPieces.Piece> spectrum;

    Plan(Run run) {
        this.experiment = run.experiment();
        this.batches = Math.toIntExact(run.trialBatches());
        this.spectrum = run.spectrumPieces();
    }

    int pieces() {
        return batches + spectrum.size();
    }

    /** @param id from 0 to {@link #pieces()} − 1 */
    Work piece(long id) {
        return id < batches ? trials(id) : spectrum(id, spectrum.get((int) id - batches));
    }

    private Work trials(long id) {
        Batch batch = experiment.batches().get(id);
        return new BatchOrder(batch, experiment.condition(batch.condition()));
    }

    private Work spectrum(long id, SpectrumPieces.Piece piece) {
        int condition = piece.condition();
        return new SpectrumOrder(
                new Batch(id, condition, 0, 1),
                experiment.condition(condition),
                experiment.spectrum(condition),
                piece.branch());
    }
}
