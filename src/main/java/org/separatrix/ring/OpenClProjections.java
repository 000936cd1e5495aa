package org.separatrix.ring;

import java.util.Arrays;
import org.separatrix.opencl.DeviceBuffer;
import org.separatrix.opencl.DeviceKernel;
import org.separatrix.opencl.DeviceQueue;
import org.separatrix.opencl.StagedBuffer;

/** Heterogeneous cross-inhibition on a device: what a ring sends to each receiver, {@code [neuron][trial]}. */
final class OpenClProjections {

    private final DeviceQueue queue;
    private final int neurons;
    private final int trials;
    private final DeviceKernel project;
    private final DeviceBuffer[] weights;
    private final StagedBuffer[] out;
    /** {@code [receiver]}: how many numbers it is sent. */
    private final int[] sent;

    /** @param onto {@code [receiver][i][j]}, without rows where nothing is sent; not modified */
    OpenClProjections(DeviceQueue queue, String source, double[][][] onto, int neurons, int trials) {
        this.queue = queue;
        this.neurons = neurons;
        this.trials = trials;
        this.project = queue.kernel(source, "project_ring");
        this.weights = Arrays.stream(onto)
                .map(of -> queue.holding(
                        Arrays.stream(of).flatMapToDouble(Arrays::stream).toArray()))
                .toArray(DeviceBuffer[]::new);
        this.out = Arrays.stream(onto)
                .map(of -> queue.staged(of.length == 0 ? 1 : neurons * trials))
                .toArray(StagedBuffer[]::new);
        this.sent = Arrays.stream(onto).mapToInt(of -> of.length * trials).toArray();
    }

    /** Queues what follows from the rates. */
    void queue(DeviceBuffer rates) {
        for (int receiver = 0; receiver < out.length; receiver++) {
            if (sent[receiver] > 0) {
                project.set(0, trials, neurons, weights[receiver], out[receiver].device(), rates);
                queue.run(project, (long) neurons * trials);
                queue.fetch(out[receiver]);
            }
        }
    }

    /** What was queued last, when it is done; fresh. */
    double[][] activity() {
        double[][] activity = new double[out.length][];
        Arrays.setAll(activity, receiver -> out[receiver].doubles(sent[receiver]));
        return activity;
    }
}
