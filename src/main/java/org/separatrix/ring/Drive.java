package org.separatrix.ring;

import java.util.List;

/** The external drive of one ring, I_i(t) = Σ over the epochs at t of gain · T(θ_i − item). */
public final class Drive {

    private final int ring;
    private final List<Epoch> epochs;
    private final double[] tuning;
    /** The drive of the steps from {@code from} up to {@code to}; at first of none. */
    private double[] current = {};

    private int from;
    private int to;

    public Drive(Model model, Protocol protocol, int ring) {
        this.ring = ring;
        this.epochs = protocol.epochs();
        this.tuning = new double[model.neurons()];
        Tuning shape = new Tuning(model.kappa());
        double item = protocol.items().get(ring);
        for (int i = 0; i < tuning.length; i++) {
            tuning[i] = shape.at(model.preferredAngle(i) - item);
        }
    }

    /**
     * The drive of every neuron.
     *
     * @return {@code [neuron]}; the same array for as long as the drive stays the same; not to be modified
     */
    public double[] at(int step) {
        if (step < from || step >= to) {
            current = compute(step);
        }
        return current;
    }

    private double[] compute(int step) {
        from = Integer.MIN_VALUE;
        to = Integer.MAX_VALUE;
        double gain = 0.0;
        for (Epoch epoch : epochs) {
            bound(epoch.from(), step);
            bound(epoch.to(), step);
            if (epoch.drives(ring, step)) {
                gain += epoch.gain();
            }
        }
        double[] drive = new double[tuning.length];
        for (int i = 0; i < drive.length; i++) {
            drive[i] = gain * tuning[i];
        }
        return drive;
    }

    private void bound(int edge, int step) {
        if (edge <= step) {
            from = Math.max(from, edge);
        } else {
            to = Math.min(to, edge);
        }
    }
}
