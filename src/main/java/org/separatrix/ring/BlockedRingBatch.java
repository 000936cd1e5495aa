package org.separatrix.ring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.separatrix.noise.InputNoise;
import org.separatrix.noise.Stream;
import org.separatrix.ring.transfer.Shape;

/**
 * A batch in blocks of lanes, a trial to a lane; the last block is padded with trials that nobody reads.
 *
 * <pre>
 *   rates   [block][neuron][lane]
 *   sums    [block][Σ r, Σ r cos θ, Σ r sin θ][lane]
 *   keys    [block][key, tweak][lane]                 of the noise streams
 *   received [channel][lane]                          input of the block at hand from the other rings
 *   offset  [lane]                                    threshold and uniform input of the block at hand
 *   input   [neuron][lane]                            y of the block at hand, then gain · φ(y) or 1 / φ(y)
 *   eta     [block][neuron][lane]                     a η, where the noise is correlated; else no blocks
 * </pre>
 *
 * <p>A step takes block after block through {@link Pass passes}, short loops over {@code input}.
 */
abstract class BlockedRingBatch implements RingBatch {

    /**
     * One loop over a block.
     *
     * <p>{@link #step} calls them from one place, which sees so many kinds of them that the JIT inlines none: each is
     * compiled by itself, small enough to keep its vectors in registers.
     */
    @FunctionalInterface
    interface Pass {
        void run(int block, int step);
    }

    static final int SUMS = 3;

    final StepConstants constants;
    final int neurons;
    final int pairs;
    final int lanes;
    final double[] cos;
    final double[] sin;
    final double[][][] rates;
    final double[][][] sums;
    final long[][][] keys;
    final double[][] received;
    final double[] offset;
    final double[][] input;
    final double[][][] eta;
    /** a · I_i of the step at hand, {@code [neuron]}; not to be modified. */
    double[] drive = {};

    private final Model model;
    private final int ring;
    private final Blocks blocks;
    private final BlockReadings readings;
    private final HeldLanes before;
    private final int channels;
    private final Drive protocol;
    private final double[][][] projections;
    private final double[][] projected;
    private final double[][] disorder;
    private final double[] undriven;
    private final Pass[] passes;
    private double[] unscaledDrive = {};

    BlockedRingBatch(RingSetup setup, int lanes) {
        this.model = setup.model();
        this.ring = setup.ring();
        this.lanes = lanes;
        this.blocks = new Blocks(setup.trials().count(), lanes);
        this.constants = StepConstants.of(model);
        this.neurons = model.neurons();
        this.readings = new BlockReadings(blocks, neurons);
        this.pairs = neurons / 2;
        this.protocol = new Drive(model, setup.protocol(), ring);
        this.cos = new double[pairs];
        this.sin = new double[pairs];
        for (int i = 0; i < pairs; i++) {
            cos[i] = Math.cos(model.preferredAngle(i));
            sin[i] = Math.sin(model.preferredAngle(i));
        }
        this.projections = Weights.onto(model, ring);
        this.channels = projections.length > 0 ? neurons : model.modulation() != 0.0 ? SUMS : 1;
        this.projected = new double[projections.length > 0 ? neurons : 0][lanes];
        this.disorder =
                model.heterogeneity().inRings() ? new Weights(model).disorder(ring, constants.unit()) : new double[0][];
        this.received = new double[Math.max(SUMS, channels)][lanes];
        this.offset = new double[lanes];
        this.input = new double[neurons][lanes];
        this.eta = new double[correlated() ? blocks.count() : 0][neurons][lanes];
        this.undriven = new double[neurons];
        this.rates = new double[blocks.count()][neurons][lanes];
        this.sums = new double[blocks.count()][SUMS][lanes];
        this.keys = new long[blocks.count()][2][lanes];
        this.before = new HeldLanes(neurons, lanes);
        for (int block = 0; block < blocks.count(); block++) {
            for (double[] row : rates[block]) {
                Arrays.fill(row, model.initialRate());
            }
            sum(rates[block], sums[block]);
            seed(setup, block);
        }
        this.passes = passes();
    }

    /**
     * input = offset + noiseDrawn(step) · ξ; one or more passes. Called while this object is built: they may refer to it,
     * not use it.
     *
     * @param offset gives a value for each neuron when a pass runs
     */
    abstract List<Pass> noise(Supplier<double[]> offset);

    /** a η = noiseKept · a η + input, then input = a I + a η. */
    abstract void correlate(int block, int step);

    /** input += what all neurons and their angles share: recurrent input, threshold, mean and structured inhibition. */
    abstract void recurrent(int block, int step);

    /** input += fieldCross · received. */
    abstract void field(int block, int step);

    /** input = gain · φ(input), or 1 / φ(input) of a reciprocal shape; one or more passes, under the same rule. */
    abstract List<Pass> transfer(Shape shape);

    /** r = keep · r + input, and the sums of the new rates. */
    abstract void relax(int block, int step);

    /**
     * r = keep · r + gain / input, and the sums of the new rates. The neurons i, i + 1 and those opposite to them share a
     * division; where N / 2 is odd, the last two have each their own:
     *
     * <pre>
     *   q = gain / ((a b) (c d))      gain / a = (q (c d)) b      gain / b = (q (c d)) a
     *                                 gain / c = (q (a b)) d      gain / d = (q (a b)) c
     * </pre>
     */
    abstract void divideAndRelax(int block, int step);

    /**
     * out_i += Σ_j matrix_ij r_j.
     *
     * @param matrix {@code [i][j]}; not modified
     * @param out {@code [neuron][lane]}
     */
    abstract void addProduct(double[][] matrix, int block, double[][] out);

    @Override
    public final void step(int step, double[] inhibition, double[] uniform, boolean[] held) {
        double[] unscaled = protocol.at(step);
        if (unscaled != unscaledDrive) {
            unscaledDrive = unscaled;
            drive = Arrays.stream(unscaled).map(x -> constants.unit() * x).toArray();
        }
        for (int block = 0; block < blocks.count(); block++) {
            blocks.load(inhibition, block, received);
            offset(uniform, block);
            if (held.length == 0) {
                advance(block, step);
            } else {
                before.keep(rates[block], sums[block], held, block * lanes, blocks.used(block));
                advance(block, step);
                before.restore(rates[block], sums[block]);
            }
        }
    }

    private void offset(double[] uniform, int block) {
        Arrays.fill(offset, constants.threshold());
        if (uniform.length > 0) {
            for (int lane = 0; lane < blocks.used(block); lane++) {
                offset[lane] += constants.unit() * uniform[block * lanes + lane];
            }
        }
    }

    private void advance(int block, int step) {
        for (Pass pass : passes) {
            pass.run(block, step);
        }
    }

    @Override
    public final double[][] activity() {
        if (projections.length == 0) {
            return new double[][] {readings.perNeuron(sums, channels)};
        }
        double[][] activity = new double[projections.length][];
        for (int receiver = 0; receiver < activity.length; receiver++) {
            activity[receiver] = project(projections[receiver]);
        }
        return activity;
    }

    @Override
    public final Optional<NonFinite> nonFinite() {
        return NonFinite.in(rates, sums, blocks.trials());
    }

    @Override
    public final double[] mean() {
        return readings.mean(sums);
    }

    @Override
    public final double[] amplitude() {
        return readings.amplitude(sums);
    }

    @Override
    public final double[] rates() {
        return readings.gather(rates, neurons);
    }

    /** {@link #transfer} in plain Java. */
    final Pass scalar(Shape shape) {
        double[] scratch = new double[lanes];
        return (block, step) -> {
            for (double[] y : input) {
                shape.apply(y, scratch, constants.gain());
            }
        };
    }

    private boolean correlated() {
        return constants.noise() > 0.0 && constants.noiseIsCorrelated();
    }

    private Pass[] passes() {
        List<Pass> list = new ArrayList<>();
        if (correlated()) {
            list.addAll(noise(() -> undriven));
            list.add(this::correlate);
        } else if (constants.noise() > 0.0) {
            list.addAll(noise(() -> drive));
        } else {
            list.add(this::driveOnly);
        }
        if (model.heterogeneity().inRings()) {
            list.add((block, step) -> addProduct(disorder, block, input));
        }
        if (constants.fieldCross() != 0.0) {
            list.add(this::field);
        }
        list.add(this::recurrent);
        Shape shape = model.transfer().shape();
        list.addAll(transfer(shape));
        list.add(shape.reciprocal() ? this::divideAndRelax : this::relax);
        return list.toArray(Pass[]::new);
    }

    private void driveOnly(int block, int step) {
        for (int i = 0; i < neurons; i++) {
            Arrays.fill(input[i], drive[i]);
        }
    }

    private double[] project(double[][] weights) {
        if (weights.length == 0) {
            return new double[0];
        }
        double[] activity = new double[neurons * blocks.trials()];
        for (int block = 0; block < blocks.count(); block++) {
            for (double[] row : projected) {
                Arrays.fill(row, 0.0);
            }
            addProduct(weights, block, projected);
            blocks.store(projected, block, activity);
        }
        return activity;
    }

    private void seed(RingSetup setup, int block) {
        for (int lane = 0; lane < lanes; lane++) {
            long trial = setup.trials().first() + (long) block * lanes + lane;
            Stream stream =
                    InputNoise.stream(setup.trials().seed(), setup.trials().condition(), trial, ring);
            keys[block][0][lane] = stream.key();
            keys[block][1][lane] = stream.tweak();
        }
    }

    private void sum(double[][] r, double[][] sum) {
        for (int pair = 0; pair < pairs; pair++) {
            for (int lane = 0; lane < lanes; lane++) {
                double difference = r[pair][lane] - r[pair + pairs][lane];
                sum[0][lane] += r[pair][lane] + r[pair + pairs][lane];
                sum[1][lane] = Math.fma(difference, cos[pair], sum[1][lane]);
                sum[2][lane] = Math.fma(difference, sin[pair], sum[2][lane]);
            }
        }
    }
}
