package org.separatrix.cli;

import java.util.List;
import java.util.function.IntSupplier;
import org.separatrix.experiment.Experiment;
import org.separatrix.numerics.Kernel;
import org.separatrix.study.Study;
import org.separatrix.study.Workload;
import org.separatrix.study.trials.TrialWork;

/**
 * The kernel that a run is computed with: the one that is asked for, and else the one that is through with it first. The Java
 * compiler takes half a second for the vector kernel, in which the scalar one has computed hundreds of trials.
 */
final class KernelOfRun {

    /** Both take about the same CPU time for three times as many. */
    private static final double SMALL = 3e7;

    /** More are not counted: to look at all conditions takes time itself. */
    private static final long MOST_TRIALS = 10_000;

    private KernelOfRun() {}

    /**
     * Computes with it.
     *
     * @param run gives the exit code
     */
    static int during(Experiment experiment, IntSupplier run) {
        if (Kernel.isAskedFor() || !isSmall(experiment)) {
            return run.getAsInt();
        }
        System.setProperty(Kernel.PROPERTY, Kernel.SCALAR.label());
        try {
            return run.getAsInt();
        } finally {
            System.clearProperty(Kernel.PROPERTY);
        }
    }

    private static boolean isSmall(Experiment experiment) {
        if (experiment.conditionCount() > MOST_TRIALS / experiment.trials()) {
            return false;
        }
        List<Workload> workloads = Study.of(experiment).workloads(experiment);
        return workloads.stream().allMatch(workload -> workload.work().equals(TrialWork.NEURON_STEPS))
                && workloads.stream().mapToDouble(Workload::amount).sum() < SMALL;
    }
}
