package org.separatrix.ring;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.separatrix.noise.InputNoise;
import org.separatrix.noise.OpenClNormals;
import org.separatrix.noise.Stream;
import org.separatrix.noise.TrialRange;
import org.separatrix.opencl.DeviceBuffer;
import org.separatrix.opencl.DeviceKernel;
import org.separatrix.opencl.DeviceQueue;
import org.separatrix.opencl.Devices;
import org.separatrix.opencl.StagedBuffer;
import org.separatrix.ring.transfer.OpenClForm;
import org.separatrix.ring.transfer.Shape;

/**
 * The kernel in OpenCL: a work item a trial, the operations of {@link ScalarRingBatch} in its order. A step queues the copy
 * of the inhibition to the device, one launch, and the copy of the report back. Who asks for the report waits for it.
 *
 * <pre>
 *   rates    [neuron][trial]                     before a step, and after it
 *   sums     [Σ r, Σ r cos θ, Σ r sin θ][trial]
 *   report   [channel][trial]                    the sums, divided by N: of the first or all
 *   eta      [neuron][trial]                     a η, where the noise is correlated
 * </pre>
 */
final class OpenClRingBatch implements RingBatch {

    private static final int SUMS = BlockedRingBatch.SUMS;

    /** Index of the first argument of {@code advance_ring} that changes from step to step. */
    private static final int CHANGING = 25;

    private static final int ROWS = 2;

    private final StepConstants constants;
    private final int neurons;
    private final int trials;
    private final int flags;
    private final int channels;
    private final Drive protocol;
    private final DeviceQueue queue;
    private final DeviceKernel advance;
    private final DeviceBuffer sums;
    private final DeviceBuffer drive;
    private final StagedBuffer report;
    private final StagedBuffer received;
    private final StagedBuffer extra;
    private final StagedBuffer held;
    private final @Nullable OpenClProjections projections;
    private DeviceBuffer rates;
    private DeviceBuffer next;
    private double[] unscaledDrive = {};
    /** Whether work is queued of which nobody knows yet that it is done. */
    private boolean queued;

    OpenClRingBatch(RingSetup setup) {
        Model model = setup.model();
        Shape shape = model.transfer().shape();
        OpenClForm form = shape.openClForm().orElseThrow();
        this.queue = Devices.chosen().queue();
        String source = OpenClRingSource.of(form, shape.reciprocal());
        this.advance = queue.kernel(source, "advance_ring");
        this.constants = StepConstants.of(model);
        this.neurons = model.neurons();
        this.trials = setup.trials().count();
        double[][][] onto = Weights.onto(model, setup.ring());
        boolean structured = onto.length == 0 && model.modulation() != 0.0;
        this.channels = structured ? SUMS : 1;
        this.flags = flags(model, structured);
        this.protocol = new Drive(model, setup.protocol(), setup.ring());
        this.sums = queue.buffer((long) SUMS * trials);
        this.report = queue.staged(channels * trials);
        this.received = queue.staged((onto.length > 0 ? neurons : channels) * trials);
        this.extra = queue.staged(trials);
        this.held = queue.staged(trials);
        this.drive = queue.buffer(neurons);
        this.rates = queue.buffer((long) neurons * trials);
        this.next = queue.buffer((long) neurons * trials);
        begin(model);
        this.projections = onto.length > 0 ? new OpenClProjections(queue, source, onto, neurons, trials) : null;
        setArguments(setup, form);
        if (projections != null) {
            projections.queue(rates);
            queued = true;
        }
    }

    private int flags(Model model, boolean structured) {
        boolean noisy = constants.noise() > 0.0;
        return (noisy ? OpenClRingSource.NOISY : 0)
                | (noisy && constants.noiseIsCorrelated() ? OpenClRingSource.CORRELATED : 0)
                | (model.heterogeneity().inRings() ? OpenClRingSource.DISORDERED : 0)
                | (constants.fieldCross() != 0.0 ? OpenClRingSource.FIELD : 0)
                | (structured ? OpenClRingSource.STRUCTURED : 0);
    }

    /** The initial rates, and their sums in the order of the neurons. */
    private void begin(Model model) {
        double[] start = new double[neurons * trials];
        Arrays.fill(start, model.initialRate());
        queue.write(rates, start);
        double sum = 0.0;
        for (int pair = 0; pair < neurons / 2; pair++) {
            sum += model.initialRate() + model.initialRate();
        }
        double[] first = new double[SUMS * trials];
        Arrays.fill(first, 0, trials, sum);
        queue.write(sums, first);
        double[] reported = new double[channels * trials];
        Arrays.fill(reported, 0, trials, sum / neurons);
        report.fill(reported);
    }

    private void setArguments(RingSetup setup, OpenClForm form) {
        Model model = setup.model();
        double[][] disorder = model.heterogeneity().inRings()
                ? new Weights(model).disorder(setup.ring(), constants.unit())
                : new double[0][];
        boolean correlated = (flags & OpenClRingSource.CORRELATED) != 0;
        DeviceBuffer eta = correlated ? queue.holding(new double[neurons * trials]) : queue.holding();
        advance.set(
                0,
                trials,
                neurons,
                0,
                constants.unit(),
                constants.threshold(),
                constants.uniform(),
                constants.cosine(),
                constants.meanCross(),
                constants.structuredCross(),
                constants.fieldCross(),
                constants.noiseKept(),
                constants.keep(),
                constants.gain(),
                queue.holding(angles(model)),
                queue.holding(
                        Arrays.stream(disorder).flatMapToDouble(Arrays::stream).toArray()),
                queue.holding(form.form()),
                form.form().length,
                queue.holding(keys(setup.trials(), setup.ring())),
                sums,
                report.device(),
                eta,
                received.device(),
                extra.device(),
                held.device(),
                drive);
    }

    private double[] angles(Model model) {
        double[] angles = new double[neurons];
        for (int i = 0; i < neurons / 2; i++) {
            angles[i] = Math.cos(model.preferredAngle(i));
            angles[neurons / 2 + i] = Math.sin(model.preferredAngle(i));
        }
        return angles;
    }

    private static long[] keys(TrialRange range, int ring) {
        long[] keys = new long[2 * range.count()];
        for (int trial = 0; trial < range.count(); trial++) {
            Stream stream = InputNoise.stream(range.seed(), range.condition(), range.first() + trial, ring);
            keys[trial] = stream.key();
            keys[range.count() + trial] = stream.tweak();
        }
        return keys;
    }

    @Override
    public void step(int step, double[] inhibition, double[] input, boolean[] sittingOut) {
        // What is copied to the device must not change before it is there.
        settle();
        double[] unscaled = protocol.at(step);
        if (unscaled != unscaledDrive) {
            unscaledDrive = unscaled;
            queue.write(
                    drive,
                    Arrays.stream(unscaled).map(x -> constants.unit() * x).toArray());
        }
        received.fill(inhibition);
        queue.send(received);
        int also = 0;
        if (input.length > 0) {
            extra.fill(input);
            queue.send(extra);
            also |= OpenClRingSource.EXTRA;
        }
        if (sittingOut.length > 0) {
            held.fill(sittingOut);
            queue.send(held);
            also |= OpenClRingSource.HOLDING;
        }
        advance.set(ROWS, inhibition.length / trials);
        advance.set(
                CHANGING,
                flags | also,
                InputNoise.firstWord(step, neurons),
                OpenClNormals.scale(constants.noiseDrawn(step)),
                rates,
                next);
        queue.run(advance, trials);
        queue.fetch(report);
        DeviceBuffer before = rates;
        rates = next;
        next = before;
        if (projections != null) {
            projections.queue(rates);
        }
        queue.flush();
        queued = true;
    }

    private void settle() {
        if (queued) {
            queue.finish();
            queued = false;
        }
    }

    @Override
    public double[][] activity() {
        settle();
        return projections == null ? new double[][] {report.doubles(channels * trials)} : projections.activity();
    }

    @Override
    public Optional<NonFinite> nonFinite() {
        return NonFinite.allFinite(mean(), trials) ? Optional.empty() : NonFinite.in(rates(), trials);
    }

    @Override
    public double[] mean() {
        settle();
        return report.doubles(trials);
    }

    @Override
    public double[] amplitude() {
        double[] parts = new double[SUMS * trials];
        queue.read(sums, parts);
        double[] amplitude = new double[trials];
        for (int trial = 0; trial < trials; trial++) {
            amplitude[trial] = BlockReadings.amplitude(parts[trials + trial], parts[2 * trials + trial], neurons);
        }
        return amplitude;
    }

    @Override
    public double[] rates() {
        double[] all = new double[neurons * trials];
        queue.read(rates, all);
        return all;
    }

    @Override
    public void close() {
        queue.close();
    }
}
