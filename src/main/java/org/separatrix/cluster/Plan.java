package org.separatrix.cluster;

import org.separatrix.experiment.Batch;
import org.separatrix.experiment.Experiment;
import org.separatrix.simulation.BatchOrder;
import org.separatrix.simulation.Work;

/** The pieces that a run is made of, computed when asked for. */
interface Plan {

    int pieces();

    /** @param id from 0 to {@link #pieces()} − 1 */
    Work piece(long id);

    /** The batches of trials of an experiment. */
    static Plan ofTrials(Experiment experiment) {
        int count = Math.toIntExact(experiment.batches().count());
        return new Plan() {
            @Override
            public int pieces() {
                return count;
            }

            @Override
            public Work piece(long id) {
                Batch batch = experiment.batches().get(id);
                return new BatchOrder(batch, experiment.condition(batch.condition()));
            }
        };
    }
}
