import akka.actor.typed.ActorRef;
import akka.actor.typed.ActorSystem;
import akka.actor.typed.Behavior;
import akka.actor.typed.DispatcherSelector;
import akka.actor.typed.Props;
import akka.actor.typed.javadsl.Behaviors;
import com.typesafe.config.ConfigFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.separatrix.experiment.Batch;
import org.separatrix.experiment.Condition;
import org.separatrix.experiment.Experiment;
import org.separatrix.noise.TrialRange;
import org.separatrix.numerics.Kernel;
import org.separatrix.opencl.DeviceQueue;
import org.separatrix.opencl.Devices;
import org.separatrix.opencl.StagedBuffer;
import org.separatrix.ring.Epoch;
import org.separatrix.ring.Model;
import org.separatrix.ring.Protocol;
import org.separatrix.ring.RingBatch;
import org.separatrix.ring.Transfer;
import org.separatrix.simulation.Placement;
import org.separatrix.simulation.RingObserver;
import org.separatrix.simulation.WorkResult;
import org.separatrix.study.trials.BatchOrder;
import org.separatrix.study.trials.TrialReader;

/**
 * What gpu.sh measures within a JVM: whether the bits are those of the processor, how many trials a second go through the
 * actors, and what start, compile and decode cost.
 */
public final class Gpu {

    private static final Protocol PROTOCOL = new Protocol(
            500, List.of(0.0, Math.PI / 2.0), List.of(new Epoch("stimulus", 0, 100, Epoch.EVERY_RING, 5.0)));

    private Gpu() {}

    public static void main(String[] words) throws Exception {
        long start = System.nanoTime();
        say("device: %s, opened in %.2f s", Devices.chosen().description().name(), since(start));
        switch (words[0]) {
            case "bits" -> bits(1024);
            case "exchange" -> {
                for (String size : Arrays.copyOfRange(words, 1, words.length)) {
                    exchange(Integer.parseInt(size));
                }
            }
            case "speed" -> {
                for (String size : Arrays.copyOfRange(words, 4, words.length)) {
                    speed(
                            Path.of(words[1]),
                            Integer.parseInt(words[2]),
                            Integer.parseInt(words[3]),
                            Integer.parseInt(size));
                }
            }
            default -> throw new IllegalArgumentException(words[0]);
        }
        System.exit(0);
    }

    /** Final rates of two rings by either kernel, at every published transfer function. */
    private static void bits(int trials) {
        boolean all = true;
        for (String kind : List.of("sigmoid", "steep-sigmoid", "threshold-power", "supralinear")) {
            Model m = Model.REFERENCE;
            Model model = new Model(
                    2, 48, m.j0(), m.j1(), 0.5, 0.0, m.kappa(), m.tau(), m.dt(), m.noise(), m.noiseLaw(),
                    m.initialRate(), Transfer.of(kind), m.heterogeneity());
            long start = System.nanoTime();
            double[][] device = rates(Kernel.OPENCL, model, trials);
            double seconds = since(start);
            double[][] processor = rates(Kernel.OPENCL.onProcessor(), model, trials);
            int different = 0;
            for (int k = 0; k < 2; k++) {
                for (int i = 0; i < device[k].length; i++) {
                    different += Double.doubleToRawLongBits(device[k][i])
                                    == Double.doubleToRawLongBits(processor[k][i])
                            ? 0
                            : 1;
                }
            }
            all &= different == 0;
            say(
                    "bits: %s: %d of %d final rates differ; %.2f s with compiling",
                    kind, different, 2 * device[0].length, seconds);
        }
        if (!all) {
            System.exit(1);
        }
    }

    private static double[][] rates(Kernel kernel, Model model, int trials) {
        RingBatch a = RingBatch.of(kernel, model, PROTOCOL, 0, new TrialRange(1L, 0L, 0L, trials));
        RingBatch b = RingBatch.of(kernel, model, PROTOCOL, 1, new TrialRange(1L, 0L, 0L, trials));
        for (int step = 0; step < PROTOCOL.steps(); step++) {
            double[] felt = a.activity()[0];
            a.step(step, b.activity()[0]);
            b.step(step, felt);
        }
        return new double[][] {a.rates(), b.rates()};
    }

    /** What of a tick is the exchange through the host: the copies without the launches that stand between them. */
    private static void exchange(int trials) {
        RingBatch[] rings = new RingBatch[2];
        for (int k = 0; k < 2; k++) {
            rings[k] = RingBatch.of(
                    Kernel.OPENCL, Model.REFERENCE, PROTOCOL, k, new TrialRange(1L, 0L, 0L, trials));
        }
        double tick = Double.POSITIVE_INFINITY;
        double copies = Double.POSITIVE_INFINITY;
        try (DeviceQueue queue = Devices.chosen().queue()) {
            StagedBuffer received = queue.staged(trials);
            StagedBuffer report = queue.staged(trials);
            double[] values = new double[trials];
            for (int round = 0; round < 5; round++) {
                int ticks = 50;
                long start = System.nanoTime();
                for (int step = 100 * round; step < 100 * round + ticks; step++) {
                    double[] felt = rings[0].activity()[0];
                    rings[0].step(step, rings[1].activity()[0]);
                    rings[1].step(step, felt);
                }
                rings[0].activity();
                rings[1].activity();
                tick = Math.min(tick, since(start) / ticks);
                start = System.nanoTime();
                for (int i = 0; i < 2 * ticks; i++) {
                    received.fill(values);
                    queue.send(received);
                    queue.fetch(report);
                    queue.flush();
                    queue.finish();
                    values = report.doubles(trials);
                }
                copies = Math.min(copies, since(start) / ticks);
            }
        }
        say(
                "exchange: %d trials: %.1f us of a tick of %.1f us, %.1f %%",
                trials, 1e6 * copies, 1e6 * tick, 100.0 * copies / tick);
    }

    /** Batches of a size through the actors of a run, some at a time, decoding included. */
    private static void speed(Path file, int atATime, int trials, int size) {
        System.setProperty(Kernel.PROPERTY, "opencl");
        Condition condition = Experiment.load(file, List.of()).condition(0);
        int batches = Math.max(2 * atATime, trials / size);
        Runner runner = new Runner(condition, size, atATime);
        double first = runner.run(atATime);
        double[] rounds = new double[3];
        for (int round = 0; round < rounds.length; round++) {
            rounds[round] = (double) batches * size / runner.run(batches);
        }
        Arrays.sort(rounds);
        runner.stop();
        say(
                "speed: %d trials a batch, %d batches at a time: %.0f trials/s (%.0f to %.0f); the first %d batches %.2f s",
                size, atATime, rounds[1], rounds[0], rounds[2], atATime, first);
        double[][] rates = new double[2][48 * size];
        for (int i = 0; i < 48 * size; i++) {
            rates[0][i] = (i * 0x9E3779B97F4A7C15L >>> 11) * 0x1p-53;
        }
        TrialReader.read(condition, rates);
        long start = System.nanoTime();
        TrialReader.read(condition, rates);
        say("decode: %d trials: %.0f trials/s", size, size / since(start));
    }

    /** Runs batches as a node does. */
    private static final class Runner {
        private final ActorSystem<WorkResult> system;
        private final Condition condition;
        private final int size;
        private final int atATime;
        private int left;
        private int running;
        private CompletableFuture<Boolean> done = new CompletableFuture<>();

        Runner(Condition condition, int size, int atATime) {
            this.condition = condition;
            this.size = size;
            this.atATime = atATime;
            this.system = ActorSystem.create(
                    behavior(), "gpu", ConfigFactory.load().withoutPath("akka.actor.provider"));
        }

        private Behavior<WorkResult> behavior() {
            return Behaviors.setup(context -> {
                Props props = DispatcherSelector.fromConfig("simulation-dispatcher");
                return Behaviors.receiveMessage(result -> {
                    if (result.payload().length > 0) {
                        running--;
                    } else {
                        left = result.batch().trials();
                    }
                    while (left > 0 && running < atATime) {
                        running++;
                        left--;
                        Behavior<?> batch = new BatchOrder(new Batch(left, 0, (long) left * size, size), condition)
                                .computing(
                                        new Placement.Together(RingObserver.NONE),
                                        props,
                                        Duration.ofMinutes(1),
                                        context.getSelf());
                        context.spawnAnonymous(batch, props);
                    }
                    if (left == 0 && running == 0) {
                        done.complete(true);
                    }
                    return Behaviors.same();
                });
            });
        }

        /** @return seconds */
        double run(int batches) {
            done = new CompletableFuture<>();
            long start = System.nanoTime();
            ActorRef<WorkResult> self = system;
            self.tell(new WorkResult(new Batch(0L, 0, 0L, batches), new byte[0]));
            done.join();
            return since(start);
        }

        void stop() {
            system.terminate();
            system.getWhenTerminated().toCompletableFuture().join();
        }
    }

    private static double since(long start) {
        return 1e-9 * (System.nanoTime() - start);
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
