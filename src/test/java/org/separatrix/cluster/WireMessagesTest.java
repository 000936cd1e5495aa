package org.separatrix.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import akka.actor.Address;
import akka.actor.testkit.typed.javadsl.ActorTestKit;
import akka.serialization.SerializationExtension;
import akka.serialization.jackson.JacksonCborSerializer;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.typesafe.config.ConfigFactory;
import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.separatrix.coupling.BoundedStaleness;
import org.separatrix.coupling.Composition;
import org.separatrix.coupling.Coupling;
import org.separatrix.coupling.CouplingInput;
import org.separatrix.coupling.Delayed;
import org.separatrix.coupling.EventTriggered;
import org.separatrix.coupling.FreeRunning;
import org.separatrix.coupling.Histogram;
import org.separatrix.coupling.Jittered;
import org.separatrix.coupling.Lockstep;
import org.separatrix.coupling.Lossy;
import org.separatrix.coupling.Multirate;
import org.separatrix.coupling.Traffic;
import org.separatrix.experiment.Batch;
import org.separatrix.experiment.Condition;
import org.separatrix.experiment.RingCoupling;
import org.separatrix.experiment.RouterSettings;
import org.separatrix.experiment.TrainingSettings;
import org.separatrix.ring.Epoch;
import org.separatrix.ring.Heterogeneity;
import org.separatrix.ring.Model;
import org.separatrix.ring.NoiseLaw;
import org.separatrix.ring.Protocol;
import org.separatrix.ring.Transfer;
import org.separatrix.ring.Transfers;
import org.separatrix.ring.readout.PopulationVector;
import org.separatrix.ring.readout.ReadOut;
import org.separatrix.ring.readout.Template;
import org.separatrix.ring.transfer.Tabulated;
import org.separatrix.router.ExpertOwnership;
import org.separatrix.router.ExpertSlice;
import org.separatrix.router.GroupLimit;
import org.separatrix.router.GroupReading;
import org.separatrix.router.RouterModel;
import org.separatrix.router.TokenProtocol;
import org.separatrix.router.training.SignBias;
import org.separatrix.router.training.TrainingModel;
import org.separatrix.simulation.Clock;
import org.separatrix.simulation.Measures;
import org.separatrix.simulation.NonFiniteRate;
import org.separatrix.simulation.ParticipantHost;
import org.separatrix.simulation.TickSerializer;
import org.separatrix.simulation.TrialBatch;
import org.separatrix.simulation.WireMessage;
import org.separatrix.simulation.WorkResult;
import org.separatrix.spectrum.continuation.ContinuationOptions;
import org.separatrix.spectrum.continuation.StepControl;
import org.separatrix.spectrum.equations.Dynamics;
import org.separatrix.spectrum.equations.LatticeSite;
import org.separatrix.spectrum.equations.Parameter;
import org.separatrix.spectrum.equilibria.BranchKind;
import org.separatrix.spectrum.plane.CurveKind;
import org.separatrix.spectrum.plane.PlaneOptions;
import org.separatrix.spectrum.studies.TurningStudy;
import org.separatrix.statistics.ActivitySums;
import org.separatrix.statistics.ActivityWindow;
import org.separatrix.statistics.GroupSums;
import org.separatrix.statistics.outcomes.Trials;
import org.separatrix.study.router.ChanceOrder;
import org.separatrix.study.router.OnsetOrder;
import org.separatrix.study.router.RoutingOrder;
import org.separatrix.study.router.StabilityOrder;
import org.separatrix.study.router.TrainingOrder;
import org.separatrix.study.spectrum.ChencinerSettings;
import org.separatrix.study.spectrum.PlaneSettings;
import org.separatrix.study.spectrum.SpectrumOrder;
import org.separatrix.study.spectrum.SpectrumSettings;
import org.separatrix.study.trials.BatchOrder;
import org.separatrix.study.trials.MeasuresPayload;
import org.separatrix.study.trials.PredictionOrder;
import org.separatrix.study.trials.TrialsPayload;

/** Every message that may cross the network does so whole: those of every tick as plain bytes, all others as CBOR. */
class WireMessagesTest {

    private static final ActorTestKit KIT = ActorTestKit.create(
            ConfigFactory.parseString("akka.remote.artery.canonical.port = 0").withFallback(ConfigFactory.load()));

    private static final Batch BATCH = new Batch(7L, 3, 512L, 2);

    private static final RouterSettings ROUTER = new RouterSettings(
            RouterSettings.Study.COMPETITION,
            RouterModel.of(256, 8),
            TokenProtocol.REFERENCE.withLimit(new GroupLimit(8, 4, 2)),
            200,
            8,
            new TrainingSettings(
                    TrainingModel.of(2.0), new SignBias(0.2), TrainingSettings.Start.OLIGARCHY, 1.0, 500, 5),
            Optional.of(new RingCoupling(
                    new ExpertOwnership(256, 8, 2, 0.3, 4.0), List.of(new Epoch("bias", 150, 500, 0, 0.05)))));

    private static final Condition CONDITION = new Condition(
            3,
            20260211L,
            3L,
            Model.REFERENCE,
            new Protocol(500, List.of(0.0, 1.5), List.of(new Epoch("stimulus", 0, 100, Epoch.EVERY_RING, 5.0))),
            ReadOut.REFERENCE,
            new Lockstep(),
            true,
            Optional.of(ROUTER));

    private static final SpectrumSettings SPECTRUM = new SpectrumSettings(
            SpectrumSettings.Study.BRANCHES,
            false,
            Dynamics.NOISE_AVERAGED,
            499,
            Parameter.CROSS_INHIBITION,
            0.0,
            0.5,
            List.of(BranchKind.values()),
            LatticeSite.ON_NEURON,
            TurningStudy.Start.COEXISTENCE,
            List.of(5, 10),
            List.of(0.5, 1.0),
            ContinuationOptions.of(StepControl.over(0.0, 0.5)),
            new PlaneSettings(Parameter.NOISE, 0.1, 0.4, List.of(CurveKind.FOLD), PlaneOptions.STANDARD, 5, 4),
            new ChencinerSettings(Optional.of(Parameter.NOISE), 0.1, 0.4));
    private static final NodeDescription NODE = new NodeDescription(
            "0.1.0 (commit 0123abc)", "ape", "1", 8, 6, "vector", List.of("coupling.kind = delayed"));

    private static final byte[] PAYLOAD = {1, -1, 0, 127, -128};

    private static final Set<Class<?>> AT_EVERY_TICK =
            Set.of(Clock.Tick.class, Clock.Activity.class, TrialBatch.RatesPart.class);

    private static List<WireMessage> oneOfEach() {
        return List.of(
                new Clock.Join(1, KIT.<Clock.Tick>createTestProbe().getRef()),
                new Clock.Activity(1, 250, new double[][] {{0.1, 0.2}, {}}),
                new Clock.Tick(250, new CouplingInput(new double[] {Math.PI, Double.MIN_VALUE}, new double[] {1.0})),
                new Clock.Diverged(new NonFiniteRate(17, 1L << 40, 1, 3)),
                new Clock.Activity(0, 0, new double[][] {{}, {5.0}}),
                new TrialBatch.RatesPart(1, 7500, 49152, new double[] {0.0, 1.0}),
                new TrialBatch.ParticipantFailed("ring-1", "overflow"),
                new ParticipantHost.Host(
                        1,
                        new BatchOrder(BATCH, CONDITION),
                        KIT.<Clock.Command>createTestProbe().getRef(),
                        KIT.<TrialBatch.Command>createTestProbe().getRef()),
                NODE,
                new NodeRegistry.Register(
                        NODE, KIT.<Node.Command>createTestProbe().getRef()),
                new NodeRegistry.EndAcknowledged(
                        KIT.<Node.Command>createTestProbe().getRef()),
                new Node.Admitted(
                        KIT.<Supervisor.Command>createTestProbe().getRef(),
                        KIT.<Collector.Command>createTestProbe().getRef(),
                        true,
                        "cue-cliff"),
                new NodeRegistry.PeerSilence(
                        KIT.<Node.Command>createTestProbe().getRef(),
                        new Address("akka", "separatrix", "10.0.0.5", 25520),
                        true),
                new Node.Refused("another build"),
                new Node.RunEnded(KIT.<NodeRegistry.Command>createTestProbe().getRef()),
                new BatchOrder(BATCH, CONDITION),
                new WorkResult(BATCH, PAYLOAD),
                new PredictionOrder(BATCH, CONDITION, List.of(0.0, 0.7)),
                new SpectrumOrder(
                        BATCH, CONDITION, SPECTRUM, Optional.of(BranchKind.ASYMMETRIC), Optional.of(CurveKind.FOLD)),
                new RoutingOrder(BATCH, CONDITION, ROUTER),
                new StabilityOrder(BATCH, CONDITION, ROUTER),
                new TrainingOrder(BATCH, CONDITION, ROUTER.training()),
                new OnsetOrder(BATCH, CONDITION, ROUTER, 12, 0.5, 20.0),
                new ChanceOrder(BATCH, ROUTER.training()),
                new TrialBatch.TokenRead(
                        3,
                        2,
                        new GroupReading(
                                new ExpertSlice(8, 2), new double[] {0.1, 1.0}, new int[] {3}, new int[] {100})),
                new Worker.Compute(5L, new BatchOrder(BATCH, CONDITION), List.of()),
                new Worker.Compute(6L, new BatchOrder(BATCH, CONDITION), List.of(BATCH.at(8L), BATCH.at(9L))),
                new Worker.Settled(7L, 4),
                new Worker.Noted(7L),
                new Supervisor.Pull(KIT.<Worker.Command>createTestProbe().getRef(), 5L, Demand.OF_ONE_BATCH),
                new Supervisor.Pull(KIT.<Worker.Command>createTestProbe().getRef(), 6L, new Demand(67_584, 1L << 33)),
                new Supervisor.BatchFailed(
                        KIT.<Worker.Command>createTestProbe().getRef(),
                        BATCH,
                        "ring-0: overflow",
                        BatchFailure.NODE_LOST),
                new Collector.Commit(
                        new WorkResult(BATCH, PAYLOAD),
                        KIT.<Worker.Command>createTestProbe().getRef()));
    }

    @AfterAll
    static void shutDown() {
        KIT.shutdownTestKit();
    }

    @TestFactory
    List<DynamicTest> aMessageArrivesAsItWasSent() {
        return oneOfEach().stream()
                .map(message -> DynamicTest.dynamicTest(message.getClass().getSimpleName(), () -> {
                    Class<?> serializer = SerializationExtension.get(KIT.system())
                            .serializerFor(message.getClass())
                            .getClass();
                    assertEquals(
                            AT_EVERY_TICK.contains(message.getClass())
                                    ? TickSerializer.class
                                    : JacksonCborSerializer.class,
                            serializer);
                    assertSame(message, KIT.serializationTestKit().verifySerialization(message, false));
                }))
                .toList();
    }

    @TestFactory
    List<DynamicTest> everyCouplingArrivesAsItWasSent() {
        List<Coupling> couplings = List.of(
                new Delayed(3),
                new Multirate(4),
                new Jittered(0.5),
                new Lossy(0.25),
                new EventTriggered(0.01),
                new BoundedStaleness(2),
                new FreeRunning(),
                new Composition(List.of(new Multirate(2), new Delayed(3), new Lossy(0.5))));
        return couplings.stream()
                .map(coupling -> DynamicTest.dynamicTest(coupling.toString(), () -> {
                    Condition condition = new Condition(
                            3, 1L, 3L, Model.REFERENCE, CONDITION.protocol(), ReadOut.REFERENCE, coupling);
                    KIT.serializationTestKit().verifySerialization(new BatchOrder(BATCH, condition), true);
                }))
                .toList();
    }

    @TestFactory
    List<DynamicTest> everyLawOfNoiseArrivesAsItWasSent() {
        List<NoiseLaw> laws =
                List.of(NoiseLaw.Independent.PER_STEP, NoiseLaw.Independent.SQRT_DT, new NoiseLaw.Correlated(2.5));
        return laws.stream()
                .map(law -> DynamicTest.dynamicTest(law.toString(), () -> {
                    Model model = new Model(
                            1, 4, 1, 6, 0, 0, 2, 10, 1, 0.3, law, 0.1, Model.REFERENCE.transfer(), Heterogeneity.NONE);
                    Condition condition =
                            new Condition(3, 1L, 3L, model, CONDITION.protocol(), ReadOut.REFERENCE, new Lockstep());
                    KIT.serializationTestKit().verifySerialization(new BatchOrder(BATCH, condition), true);
                }))
                .toList();
    }

    /** A table of as many points as an experiment may state fits a message with all that is beside it. */
    @TestFactory
    List<DynamicTest> everyTransferFunctionArrivesAsItWasSent() {
        double[] points = IntStream.range(0, 1000).mapToDouble(k -> k / 7.0).toArray();
        Transfer table = new Transfer(Tabulated.through(points, points), 1.0, 1.0, 0.0);
        return Stream.concat(Transfers.all(), Stream.of(table))
                .map(transfer -> DynamicTest.dynamicTest(transfer.toString(), () -> {
                    Model m = Model.REFERENCE;
                    Model model =
                            new Model(1, 4, 1, 6, 0, 0, 2, 10, 1, 0.3, m.noiseLaw(), 0.1, transfer, Heterogeneity.NONE);
                    Condition condition =
                            new Condition(3, 1L, 3L, model, CONDITION.protocol(), ReadOut.REFERENCE, new Lockstep());
                    BatchOrder order = new BatchOrder(BATCH, condition);
                    KIT.serializationTestKit().verifySerialization(order, true);
                    byte[] bytes = SerializationExtension.get(KIT.system())
                            .serialize(order)
                            .get();
                    assertTrue(bytes.length < 48 << 10, "takes " + bytes.length + " bytes");
                }))
                .toList();
    }

    @TestFactory
    List<DynamicTest> everyDecoderArrivesAsItWasSent() {
        return Stream.of(new Template(36), new PopulationVector())
                .map(decoding -> DynamicTest.dynamicTest(decoding.toString(), () -> {
                    Condition condition = new Condition(
                            3,
                            1L,
                            3L,
                            Model.REFERENCE,
                            CONDITION.protocol(),
                            new ReadOut(decoding, 0.3, 0.12),
                            new Lockstep());
                    KIT.serializationTestKit().verifySerialization(new BatchOrder(BATCH, condition), true);
                }))
                .toList();
    }

    @Test
    void noMessageIsForgottenHere() {
        Set<String> declared = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.separatrix")
                        .stream()
                        .filter(type -> type.isAssignableTo(WireMessage.class) && !type.isInterface())
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet());

        assertEquals(
                declared,
                oneOfEach().stream()
                        .map(message -> message.getClass().getName())
                        .collect(Collectors.toSet()));
    }

    @Test
    void theLargestResultFitsAMessage() {
        // Five rings, 29 bytes a trial.
        int trials = 18_000 / 29;
        Batch batch = new Batch(0L, 0, 0L, trials);
        Trials many = new Trials(new float[trials], new float[trials], new short[trials], new float[5][trials]);
        Map<Integer, Long> ages = new TreeMap<>();
        for (int age = 0; age <= 1000; age++) {
            ages.put(age, 1_000_000L - 999L * age);
        }
        Traffic traffic = new Traffic(
                0,
                0,
                0,
                0,
                Histogram.of(ages, Long.MAX_VALUE / 2, 0, 1000),
                Histogram.of(Map.of(), 0, Integer.MAX_VALUE, 0));
        ActivitySums sums = ActivitySums.none(new ActivityWindow(0, 10_000_000));
        // 86 trials to a group, an activity of up to 5 in units of 2^-34, over 39,063 ticks.
        fill(sums.course(), 1L << 58);
        fill(sums.early(), 1L << 57);
        sums.power().forEach(power -> fill(power, 1L << 41));
        Arrays.fill(sums.scatter(), 1L << 50);
        Measures measures = new Measures(traffic, GroupSums.none(3), sums);

        byte[] bytes = SerializationExtension.get(KIT.system())
                .serialize(new WorkResult(
                        batch, new TrialsPayload(many, List.of(MeasuresPayload.encode(measures))).bytes()))
                .get();

        assertTrue(bytes.length <= 64 * 1024, bytes.length + " bytes");
    }

    private static void fill(long[][] rows, long number) {
        for (long[] row : rows) {
            Arrays.fill(row, number);
        }
    }

    @Test
    void theLargestReadingFitsAMessage() {
        GroupReading reading =
                new GroupReading(new ExpertSlice(0, 256), new double[256 * 25], new int[25], new int[25]);
        Arrays.fill(reading.rates(), 1.0 / 3.0);

        byte[] bytes = SerializationExtension.get(KIT.system())
                .serialize(new TrialBatch.TokenRead(0, 0, reading))
                .get();

        assertTrue(bytes.length <= 64 * 1024, bytes.length + " bytes");
    }

    /** Records with arrays in them are not equal to their copies. */
    private static void assertSame(Object expected, Object actual) throws ReflectiveOperationException {
        if (expected == null) {
            assertNull(actual);
        } else if (expected.getClass().isArray()) {
            assertEquals(Array.getLength(expected), Array.getLength(actual));
            for (int i = 0; i < Array.getLength(expected); i++) {
                assertSame(Array.get(expected, i), Array.get(actual, i));
            }
        } else if (expected instanceof Record) {
            for (RecordComponent component : expected.getClass().getRecordComponents()) {
                component.getAccessor().setAccessible(true);
                assertSame(
                        component.getAccessor().invoke(expected),
                        component.getAccessor().invoke(actual));
            }
        } else {
            assertEquals(expected, actual);
        }
    }
}
