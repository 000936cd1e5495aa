package org.separatrix.ring;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.separatrix.noise.TrialRange;
import org.separatrix.numerics.Kernel;

/**
 * What one neuron costs for one step.
 *
 * <p>Two rings of 48 neurons run the reference trial in lockstep on one thread, with a fresh normal for every neuron and
 * step. The score is the time of one step of the pair for the whole batch; divide it by 96 · trials for nanoseconds per
 * neuron-step, and 1e9 by 500 times the score of a trial for trials per second. Decoding and actors are left out.
 *
 * <p>The trap: the JIT decides what to inline from what it has seen. A loop with many vector operations that is inlined
 * into its caller can exceed the compiler's node limit, which then boxes every vector and runs ten times slower, in
 * some forks and not in others. The kernels keep each loop in a compilation of its own; a score that varies between
 * forks means that this no longer holds. {@code -prof gc} should show the arrays of the activity and nothing else.
 *
 * <pre>
 *   mvn -Pbenchmark verify -Dbenchmark.args="KernelBenchmark"
 *   mvn -Pbenchmark verify -Dbenchmark.args="KernelBenchmark -p kernel=VECTOR -p trials=256 -prof gc"
 * </pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class KernelBenchmark {

    private static final Protocol PROTOCOL = new Protocol(
            500,
            List.of(0.0, Math.PI / 2.0),
            List.of(new Epoch("stimulus", 0, 100, Epoch.EVERY_RING, 5.0), new Epoch("cue", 150, 500, 0, 0.05)));

    @Param
    public Kernel kernel;

    @Param({"32", "256", "1024"})
    public int trials;

    private RingBatch target;
    private RingBatch other;
    private int step;

    @Setup(Level.Iteration)
    public void start() {
        target = RingBatch.of(kernel, Model.REFERENCE, PROTOCOL, 0, new TrialRange(1L, 0L, 0L, trials));
        other = RingBatch.of(kernel, Model.REFERENCE, PROTOCOL, 1, new TrialRange(1L, 0L, 0L, trials));
        step = 0;
    }

    @Benchmark
    public void stepOfTwoRings() {
        double[] felt = target.activity()[0];
        target.step(step, other.activity()[0]);
        other.step(step, felt);
        step = (step + 1) % PROTOCOL.steps();
    }
}
