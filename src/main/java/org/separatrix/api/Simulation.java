package org.separatrix.api;

import java.util.List;
import java.util.Optional;
import org.separatrix.cluster.ClusterJob;
import org.separatrix.coupling.Coupling;
import org.separatrix.coupling.Lockstep;
import org.separatrix.experiment.Batch;
import org.separatrix.experiment.Batches;
import org.separatrix.experiment.Condition;
import org.separatrix.record.FailedBatch;
import org.separatrix.ring.Model;
import org.separatrix.ring.Protocol;
import org.separatrix.ring.readout.ReadOut;
import org.separatrix.simulation.LocalWorkers;
import org.separatrix.simulation.RingObserver;
import org.separatrix.simulation.WorkResult;
import org.separatrix.statistics.outcomes.Tally;
import org.separatrix.statistics.outcomes.Trials;
import org.separatrix.study.Run;
import org.separatrix.study.trials.BatchOrder;
import org.separatrix.study.trials.Export;
import org.separatrix.study.trials.TrialsPayload;

/**
 * Trials of one condition. The same seed gives the same trials, on any machine, as condition 0 of an experiment file
 * that states the same.
 *
 * @param model the rings and how they inhibit each other
 * @param protocol the steps of a trial, its items, and what drives the rings when
 * @param coupling when a ring receives the activity of the others
 * @param readOut how an angle is read from the final rates, and judged
 * @param seed of the noise
 */
public record Simulation(Model model, Protocol protocol, Coupling coupling, ReadOut readOut, long seed) {

    /** The seed of an experiment file that states none. */
    public static final long SEED = 1L;

    /** With the published read-out, and the seed of an experiment file that states none. */
    public Simulation(Model model, Protocol protocol, Coupling coupling) {
        this(model, protocol, coupling, ReadOut.REFERENCE, SEED);
    }

    /** In lockstep, with the published read-out, and the seed of an experiment file that states none. */
    public Simulation(Model model, Protocol protocol) {
        this(model, protocol, new Lockstep());
    }

    /**
     * Runs trials on the cores of this machine, and waits for them.
     *
     * @param trials how many, ≥ 1
     * @throws IllegalArgumentException if there are none, or the model and the protocol have not the same number of items
     * @throws IllegalStateException if a rate becomes non-finite; the message names ring, neuron, step and trial
     */
    public Outcome run(int trials) {
        Condition condition = condition(trials);
        List<BatchOrder> orders = Batches.of(model, trials).stream()
                .map(batch -> new BatchOrder(batch, condition))
                .toList();
        return outcome(condition, LocalWorkers.compute(orders, RingObserver.NONE));
    }

    /**
     * Runs trials on this machine and on the nodes of a cluster, and waits for them. They are the same trials as on this
     * machine alone, but for a coupling that races.
     *
     * @param trials how many, ≥ 1
     * @throws IllegalArgumentException as {@link #run(int)}, or if nodes cannot be told a coupling, a shape or a decoder,
     *     since no variant on the class path makes it
     * @throws IllegalStateException if a batch fails, or the cluster cannot go on; the message says why
     * @throws org.separatrix.cluster.Network.NetworkException if this process cannot be reached by nodes
     */
    public Outcome run(int trials, Cluster cluster) {
        Condition condition = condition(trials);
        ConditionJob job =
                new ConditionJob(condition, Batches.of(model, trials).stream().toList());
        job.variants();
        Run.Outcome ended = ClusterJob.compute(job, cluster.folder(), cluster.workers(), cluster.nodes());
        if (!ended.complete()) {
            throw new IllegalStateException(ended.failures().stream()
                    .map(FailedBatch::reason)
                    .findFirst()
                    .orElse("no node is left to compute what is missing"));
        }
        return outcome(condition, job.results());
    }

    private Condition condition(int trials) {
        if (trials < 1 || protocol.items().size() != model.rings()) {
            throw new IllegalArgumentException(trials + " trials of " + model.rings() + " rings and "
                    + protocol.items().size() + " items cannot be run");
        }
        return new Condition(0, seed, 0, model, protocol, readOut, coupling, false, Optional.empty());
    }

    private Outcome outcome(Condition condition, List<WorkResult> results) {
        Tally tally = new Tally(Export.criteria(condition));
        List<Trials> parts = results.stream().map(this::trials).toList();
        parts.forEach(tally::add);
        return new Outcome(tally.summary(), Trials.concat(parts));
    }

    private Trials trials(WorkResult result) {
        Batch batch = result.batch();
        return TrialsPayload.read(result.payload(), batch.trials(), model.rings())
                .trials();
    }
}
