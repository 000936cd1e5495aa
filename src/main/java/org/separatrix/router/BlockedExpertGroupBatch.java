package org.separatrix.router;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.separatrix.router.TokenProtocol.Start;

/**
 * A group in blocks of lanes, a stream to a lane. The last block is padded with streams that are not read.
 *
 * <pre>
 *   rates    [block][expert][lane]
 *   logits   [block][expert][lane]     in units of y
 *   keys     [block][key, tweak][lane] of the noise streams
 *   u        [block][lane]
 *   partial  [block][lane]             S_g
 *   total    [lane]                    S of the block at hand
 *   shared   [lane]                    inhibition, threshold and bias of the block at hand
 *   input    [expert][lane]            y of the block at hand, then gain / (1 + 2^(−y))
 *   flips    [lane]                    crossings of r = ½ in the tick and block at hand
 * </pre>
 *
 * <p>A step takes block after block through {@link Pass passes}, short loops over {@code input}.
 */
abstract class BlockedExpertGroupBatch implements ExpertGroupBatch {

    /** One loop over a block; called from one place so that the JIT compiles each by itself, as in the rings. */
    @FunctionalInterface
    interface Pass {
        void run(int block, int tick);
    }

    /** Adding and subtracting it rounds a number in [0, 1] to a multiple of 2⁻⁴². */
    static final double ROUNDER = 1536.0;

    final ExpertConstants constants;
    final int experts;
    final int lanes;
    final ExpertPairs pairs;
    final double[][][] rates;
    final double[][][] logits;
    final long[][][] keys;
    final double[][] partial;
    final double[] shared;
    final double[][] input;
    /** {@code input} in the order of {@link ExpertPairs#paired}. */
    final double[][] noiseRows;

    final long[] flips;
    final double[] zeros;

    private final RouterModel model;
    private final TokenProtocol protocol;
    private final ExpertSlice slice;
    private final int streams;
    private final int blocks;
    private final double[][] u;
    private final double[] total;
    private final TokenLogits tokens;
    private final Crossings crossings;
    private final Pass[] passes;
    private @Nullable GroupReading reading;

    BlockedExpertGroupBatch(GroupSetup setup, int lanes) {
        this.model = setup.model();
        this.protocol = setup.protocol();
        this.slice = setup.slice();
        this.streams = setup.range().count();
        this.lanes = lanes;
        this.constants = ExpertConstants.of(model);
        this.experts = slice.count();
        this.pairs = new ExpertPairs(model.experts(), slice);
        this.blocks = (streams + lanes - 1) / lanes;
        this.rates = new double[blocks][experts][lanes];
        this.logits = new double[blocks][experts][lanes];
        this.keys = new long[blocks][][];
        Arrays.setAll(keys, block -> ExpertPairs.keys("expert noise", setup.range(), (long) block * lanes, lanes));
        this.u = new double[blocks][lanes];
        this.partial = new double[blocks][lanes];
        this.total = new double[lanes];
        this.shared = new double[lanes];
        this.input = new double[experts][lanes];
        this.noiseRows = pairs.paired(slice, input);
        this.flips = new long[lanes];
        this.zeros = new double[2 * pairs.pairs()];
        this.tokens = new TokenLogits(model, protocol, setup.range(), slice);
        this.crossings = new Crossings(streams, protocol.dwell());
        this.passes = Stream.concat(
                        constants.noise() > 0.0 ? noise().stream() : Stream.of(this::silence),
                        Stream.of(this::excite, this::saturate, this::relax))
                .toArray(Pass[]::new);
        restore();
    }

    /** input = noise · ξ; several passes. */
    abstract List<Pass> noise();

    /** input += logit + shared + own · r. */
    abstract void excite(int block, int tick);

    /** input = gain / (1 + 2^(−input)). */
    abstract void saturate(int block, int tick);

    /** r = keep · r + input, the rounded sum of the new rates, and the flips. */
    abstract void relax(int block, int tick);

    @Override
    public final double[] sums() {
        double[] sums = new double[streams];
        for (int block = 0; block < blocks; block++) {
            System.arraycopy(partial[block], 0, sums, block * lanes, lanesInUse(block));
        }
        return sums;
    }

    @Override
    public final double[] step(int tick, double[] bias, double[][] sums) {
        int age = tick % protocol.dwell();
        if (age == 0) {
            begin();
        }
        for (int block = 0; block < blocks; block++) {
            add(sums, bias, block);
            for (Pass pass : passes) {
                pass.run(block, tick);
            }
            adapt(block);
            track(block, age);
        }
        if (age == protocol.dwell() - 1) {
            reading = crossings.reading(slice, gather());
            if (protocol.start() == Start.RESET) {
                restore();
            }
        }
        return sums();
    }

    @Override
    public final GroupReading reading() {
        if (reading == null) {
            throw new IllegalStateException("no token has ended yet");
        }
        return reading;
    }

    private void begin() {
        crossings.begin();
        double[][] token = tokens.next();
        for (int block = 0; block < blocks; block++) {
            for (int i = 0; i < experts; i++) {
                for (int lane = 0; lane < lanesInUse(block); lane++) {
                    logits[block][i][lane] = constants.logit() * token[i][block * lanes + lane];
                }
            }
        }
    }

    private void restore() {
        double rate = model.initialRate();
        for (int block = 0; block < blocks; block++) {
            for (double[] row : rates[block]) {
                Arrays.fill(row, rate);
            }
            Arrays.fill(u[block], model.initialU());
            Arrays.fill(partial[block], initialSum(experts, rate));
        }
    }

    /** S_g of experts of equal rates. */
    static double initialSum(int experts, double rate) {
        return experts * (rate + ROUNDER - ROUNDER);
    }

    /** S and what follows from it for all experts. */
    private void add(double[][] sums, double[] bias, int block) {
        Arrays.fill(total, 0.0);
        for (double[] sum : sums) {
            for (int lane = 0; lane < lanesInUse(block); lane++) {
                total[lane] += sum[block * lanes + lane];
            }
        }
        double inhibition = model.relativeInhibition();
        for (int lane = 0; lane < lanes; lane++) {
            double received = Math.fma(inhibition, total[lane], u[block][lane] + model.threshold());
            shared[lane] = -constants.unit() * received;
        }
        if (bias.length > 0) {
            for (int lane = 0; lane < lanesInUse(block); lane++) {
                shared[lane] += constants.logit() * bias[block * lanes + lane];
            }
        }
    }

    /** u ← u + adapt (S/k − 1). */
    private void adapt(int block) {
        for (int lane = 0; lane < lanes; lane++) {
            u[block][lane] = Math.fma(constants.adapt(), total[lane] / model.k() - 1.0, u[block][lane]);
        }
    }

    private void track(int block, int age) {
        for (int lane = 0; lane < lanesInUse(block); lane++) {
            crossings.add(block * lanes + lane, flips[lane], age);
        }
    }

    private double[] gather() {
        double[] flat = new double[experts * streams];
        for (int block = 0; block < blocks; block++) {
            for (int i = 0; i < experts; i++) {
                System.arraycopy(rates[block][i], 0, flat, i * streams + block * lanes, lanesInUse(block));
            }
        }
        return flat;
    }

    private void silence(int block, int tick) {
        for (double[] row : input) {
            Arrays.fill(row, 0.0);
        }
    }

    private int lanesInUse(int block) {
        return Math.min(lanes, streams - block * lanes);
    }
}
