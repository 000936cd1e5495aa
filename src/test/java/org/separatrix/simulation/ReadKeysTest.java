package org.separatrix.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import akka.actor.testkit.typed.javadsl.ActorTestKit;
import akka.actor.testkit.typed.javadsl.TestProbe;
import akka.actor.typed.Props;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.separatrix.experiment.Batch;
import org.separatrix.experiment.Condition;
import org.separatrix.experiment.ExperimentException;
import org.separatrix.experiment.StudyKind;
import org.separatrix.experiment.StudyKinds;
import org.separatrix.experiment.UncheckedExperiment;
import org.separatrix.study.router.RouterPieces;
import org.separatrix.study.spectrum.SpectrumOrder;
import org.separatrix.study.spectrum.SpectrumSettings;
import org.separatrix.study.trials.BatchOrder;
import org.separatrix.study.trials.Export;

/**
 * A study says that it reads a key exactly where another value of that key changes what it computes. Each study is run
 * as it stands and then once with another value of every key.
 */
class ReadKeysTest {

    private static final ActorTestKit KIT = ActorTestKit.create();
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Placement TOGETHER = new Placement.Together(RingObserver.NONE);

    /** How often, in which pieces and where, which changes no result of a piece. */
    private static final Set<String> EXECUTION = Set.of(
            "name",
            "study",
            "trials",
            "batch",
            "placement",
            "router.groups",
            "router.tokens.streams",
            "router.training.seeds",
            "spectrum.trials");

    /**
     * What says which values others may have is read with them, whether it changes a result or not. That some methods of
     * balancing are immune to popularity is a result, too. Where a branch is smooth, and has no special point, the search
     * for special points and the smallest step change nothing.
     */
    private static final Set<String> FRAME = Set.of(
            "model.rings",
            "model.cross.kind",
            "coupling.kind",
            "spectrum.study",
            "spectrum.plane.slices",
            "spectrum.continuation.smallest-step",
            "spectrum.continuation.newton-steps",
            "spectrum.continuation.cuts",
            "spectrum.continuation.bisections",
            "router.study",
            "router.preset",
            "router.J-router",
            "router.tokens.kind",
            "router.limit.groups",
            "router.limit.kept",
            "router.limit.scored",
            "router.training.G");

    private static final Map<String, List<Object>> OTHER_VALUES = Map.ofEntries(
            Map.entry("model.neurons", List.of(12, 16)),
            Map.entry("model.noise-scaling", List.of("sqrt-dt")),
            Map.entry("model.transfer.kind", List.of("supralinear")),
            Map.entry("protocol.time-unit", List.of("ms")),
            Map.entry("protocol.steps", List.of(60)),
            Map.entry("protocol.items", List.of(List.of(0.0, 1.2))),
            Map.entry("protocol.epochs.stimulus.ring", List.of(0)),
            Map.entry("protocol.epochs.cue.to", List.of(35)),
            Map.entry("protocol.epochs.cue.ring", List.of(1)),
            Map.entry("readout.decoder", List.of("population-vector", "template")),
            Map.entry("readout.bump-threshold", List.of(0.3)),
            Map.entry("spectrum.parameter", List.of("model.J0")),
            Map.entry("spectrum.branches", List.of(List.of("winner"))),
            Map.entry("spectrum.strengths", List.of(List.of(0.5, 1))),
            Map.entry("spectrum.to", List.of(0.015, 0.105)),
            Map.entry("spectrum.continuation.largest-step", List.of(0.01)),
            Map.entry("spectrum.continuation.first-step", List.of(1e-5)),
            Map.entry("spectrum.continuation.smallest-step", List.of(1e-6)),
            Map.entry("spectrum.continuation.points", List.of(3)),
            Map.entry("spectrum.continuation.newton-steps", List.of(1)),
            Map.entry("spectrum.continuation.tolerance", List.of(1e-8)),
            Map.entry("spectrum.plane.second", List.of("model.J1")),
            Map.entry("spectrum.plane.curves", List.of(List.of("turing"))),
            Map.entry("spectrum.plane.cells", List.of(List.of(2, 2))),
            Map.entry("spectrum.durations", List.of(List.of(50))),
            Map.entry("spectrum.at", List.of(10)),
            Map.entry("spectrum.site", List.of("between-neurons")),
            Map.entry("spectrum.start", List.of("coexistence")),
            Map.entry("router.experts", List.of(12)),
            Map.entry("router.pool", List.of("prop", "homeo")),
            Map.entry("router.start", List.of("reset")),
            Map.entry("router.dwell", List.of(10)),
            Map.entry("router.tokens.kind", List.of("iid", "repeated", "margin")),
            Map.entry("router.training.method", List.of("expert-choice", "sinkhorn")),
            Map.entry("router.training.iterations", List.of(1)),
            Map.entry("router.training.start", List.of("oligarchy")));

    @AfterAll
    static void shutDown() {
        KIT.shutdownTestKit();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            trials | model { neurons = 8, dt = 0.5, cross { kind = structured, modulation = 0.3 }, heterogeneity { within = 0.1, cross = 0.1, cross-multiplicative = 0.1 } }, protocol { steps = 40, epochs { stimulus { from = 0, to = 20, ring = all, gain = 5 }, cue { from = 20, to = 40, ring = 0, gain = 0.05 } } }, readout.fluctuations { from = 1, longest-lag = 3 }
            trials | model { neurons = 8, dt = 0.5 }, protocol { steps = 40, epochs { stimulus { from = 0, to = 20, ring = all, gain = 5 }, cue { from = 20, to = 40, ring = 0, gain = 0.05 } } }, readout.decoder = population-vector, coupling { kind = [multirate, delayed, lossy, jittered], every = 3, delay = 2, loss = 0.2, probability = 0.8 }
            trials | model { neurons = 8, dt = 0.5 }, protocol { steps = 40, epochs { stimulus { from = 0, to = 20, ring = all, gain = 5 }, cue { from = 20, to = 40, ring = 0, gain = 0.05 } } }, coupling { kind = event-triggered, threshold = 0.002 }
            trials | model { neurons = 8, dt = 0.5 }, protocol { steps = 40, epochs { stimulus { from = 0, to = 20, ring = all, gain = 5 }, cue { from = 20, to = 40, ring = 0, gain = 0.05 } } }, router { experts = 8, k = 2, J = 3, groups = 2, limit { groups = 4, kept = 2, scored = 1 }, J-router = 0.5, kappa-in = 1, dt = 0.5, dwell = 20, tokens { kind = ar1, skip = 0 }, epochs.a { from = 5, to = 15, ring = 0, gain = 1 } }
            spectrum | model { neurons = 8, J-cross = 0.2 }, protocol { steps = 40, epochs { stimulus { from = 0, to = 20, ring = all, gain = 5 }, cue { from = 20, to = 40, ring = 0, gain = 0 } } }, spectrum.study = barrier
            router | router { experts = 8, k = 2, J = 3, groups = 2, limit { groups = 4, kept = 2, scored = 1 }, dwell = 20, tokens { kind = ar1, count = 3, skip = 1 } }, coupling { kind = [delayed, lossy], delay = 2, loss = 0.1 }
            router | router { experts = 8, k = 2, J = 3, groups = 2, pool = prop, dwell = 20, tokens { kind = margin, count = 3, skip = 1 } }, coupling { kind = event-triggered, threshold = 0.02 }
            router | router { experts = 8, k = 2, J = 3, groups = 2, study = spectrum, pool = prop, tokens { kind = margin, streams = 3 } }
            router | router { experts = 8, k = 2, study = training, training { steps = 12, tokens = 32, classes = 4, method = none } }
            router | router { experts = 8, k = 2, study = training, training { steps = 12, tokens = 32, classes = 4, method = aux } }
            router | router { experts = 8, k = 2, study = training, training { steps = 12, tokens = 32, classes = 4, method = bias } }
            router | router { experts = 8, k = 2, study = training, training { steps = 12, tokens = 32, classes = 4, method = capacity } }
            router | router { experts = 8, k = 2, study = training, training { steps = 12, tokens = 32, classes = 4, method = expert-choice } }
            router | router { experts = 8, k = 2, study = training, training { steps = 12, tokens = 32, classes = 4, method = sinkhorn } }
            router | router { experts = 8, k = 2, study = training, training { steps = 12, tokens = 32, classes = 4, method = deferred-acceptance } }
            router | router { experts = 8, k = 2, study = training, training { steps = 12, tokens = 32, classes = 4, start = head-start } }
            """)
    void aKeyIsReadWhereAnotherValueChangesWhatIsComputed(String word, String body) {
        requireReadKeys(word, body);
    }

    @ParameterizedTest
    @Tag("nightly")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            spectrum | model { neurons = 4, cross { kind = structured, modulation = 0.3 }, heterogeneity { within = 0.1, cross = 0.1, cross-multiplicative = 0.1 } }, protocol { steps = 40, epochs { stimulus { from = 0, to = 20, ring = all, gain = 5 }, cue { from = 20, to = 40, ring = 0, gain = 0.05 } } }, spectrum { to = 0.02, branches = [coexistence] }
            spectrum | model.neurons = 4, protocol { steps = 40, epochs { stimulus { from = 0, to = 20, ring = all, gain = 5 }, cue { from = 20, to = 40, ring = 0, gain = 0.05 } } }, spectrum { to = 0.02, noise-averaged = true, branches = [silent] }
            spectrum | model { neurons = 6, J-cross = 0.5 }, protocol { steps = 40, epochs { stimulus { from = 0, to = 20, ring = all, gain = 5 }, cue { from = 20, to = 40, ring = 0, gain = 0.05 } } }, spectrum { study = thresholds, durations = [20] }
            spectrum | model { neurons = 8, J-cross = 0.1, heterogeneity { within = 0.02, cross = 0.02, cross-multiplicative = 0.02 } }, protocol { steps = 40, epochs { stimulus { from = 0, to = 20, ring = all, gain = 5 }, cue { from = 20, to = 40, ring = 0, gain = 0.05 } } }, spectrum { study = disorder, to = 0.6, strengths = [1] }
            spectrum | model { neurons = 8, J-cross = 0.15 }, protocol { steps = 40, epochs { stimulus { from = 0, to = 20, ring = all, gain = 5 }, cue { from = 20, to = 40, ring = 0, gain = 0 } } }, spectrum { study = barrier, noise-averaged = true }
            spectrum | model.neurons = 8, protocol { steps = 40, epochs { stimulus { from = 0, to = 20, ring = all, gain = 5 }, cue { from = 20, to = 40, ring = 0, gain = 0 } } }, spectrum { study = plane, plane { from = 4.5, to = 6, curves = [fold], cells = [0, 0] } }
            router | router { experts = 8, k = 2, J = 3, groups = 2, limit { groups = 4, kept = 2, scored = 1 }, study = spectrum, tokens { kind = ar1, streams = 3 } }
            """)
    void aKeyOfALongStudyIsReadWhereAnotherValueChangesWhatIsComputed(String word, String body) {
        requireReadKeys(word, body);
    }

    private static void requireReadKeys(String word, String body) {
        StudyKind kind = StudyKinds.named(word);
        UncheckedExperiment base = UncheckedExperiment.of(kind, body);
        String expected = outcome(kind, base);
        assertEquals(expected, outcome(kind, base), "the same again");
        Set<String> wrong = new TreeSet<>();
        for (String key : base.keys().filter(key -> !EXECUTION.contains(key)).toList()) {
            boolean read = base.isRead(key);
            boolean frame = FRAME.contains(key) || isFrameOfSpectrum(kind, base, key);
            List<String> changed = changed(kind, base, key, expected);
            if (changed.isEmpty()) {
                if (read && !frame) {
                    wrong.add(key + " has no other value here: give it one");
                }
            } else if (read && !frame && changed.stream().allMatch(expected::equals)) {
                wrong.add(key + " is said to be read, and is not");
            } else if (!read && !changed.stream().allMatch(expected::equals)) {
                wrong.add(key + " is read, and is not said to be");
            }
        }
        assertEquals(Set.of(), wrong);
    }

    /** What drives is read in a spectral study as a whole, and notes name what does not act; so is what is continued. */
    private static boolean isFrameOfSpectrum(StudyKind kind, UncheckedExperiment base, String key) {
        if (!kind.word().equals("spectrum")) {
            return false;
        }
        SpectrumSettings settings = (SpectrumSettings) base.studySettings();
        // A plane refuses disorder.
        boolean ofPlane = settings.study() == SpectrumSettings.Study.PLANE
                && (key.equals(settings.plane().second().key()) || key.startsWith("model.heterogeneity."));
        return ofPlane
                || key.startsWith("protocol.")
                || key.equals("model.kappa")
                || key.equals(settings.parameter().key());
    }

    /** The outcomes with other values of a key; none where they are refused. */
    private static List<String> changed(StudyKind kind, UncheckedExperiment base, String key, String expected) {
        List<String> outcomes = new ArrayList<>();
        for (Object value : others(key, base.value(key))) {
            try {
                UncheckedExperiment other = base.with(key, value);
                // What is asked for in the same way is answered in the same way.
                outcomes.add(other.asksLike(base) ? expected : outcome(kind, other));
            } catch (ExperimentException refused) {
                // Another value has to do.
                continue;
            }
        }
        return outcomes;
    }

    private static List<Object> others(String key, Object value) {
        if (OTHER_VALUES.containsKey(key)) {
            return OTHER_VALUES.get(key).stream()
                    .filter(other -> !other.equals(value))
                    .toList();
        }
        if (value instanceof Boolean flag) {
            return List.of(!flag);
        }
        if (value instanceof Integer number) {
            return List.of(number + 1);
        }
        if (value instanceof Number number) {
            return List.of(0.75 * number.doubleValue());
        }
        return value instanceof List<?> list && list.size() > 1 ? List.of(list.subList(1, list.size())) : List.of();
    }

    /** What a study computes of a condition, as text. */
    private static String outcome(StudyKind kind, UncheckedExperiment experiment) {
        Condition condition = experiment.condition();
        return switch (kind.word()) {
            case "trials" -> result(new BatchOrder(new Batch(0, 1, 0, 3), condition)) + Export.criteria(condition);
            case "spectrum" -> spectrum((SpectrumSettings) experiment.studySettings(), condition);
            default -> result(RouterPieces.work(new Batch(0, 1, 0, 3), condition, experiment.router()));
        };
    }

    private static String spectrum(SpectrumSettings settings, Condition condition) {
        Batch batch = new Batch(0, 1, 0, 1);
        Stream<SpectrumOrder> orders =
                switch (settings.study()) {
                    case BRANCHES ->
                        settings.branches().stream()
                                .map(branch -> new SpectrumOrder(
                                        batch, condition, settings, Optional.of(branch), Optional.empty()));
                    case PLANE ->
                        Stream.concat(
                                settings.plane().curves().stream()
                                        .map(curve -> new SpectrumOrder(
                                                batch, condition, settings, Optional.empty(), Optional.of(curve))),
                                Stream.of(settings.plane().columns())
                                        .filter(cells -> cells > 0)
                                        .map(cells -> new SpectrumOrder(
                                                batch, condition, settings, Optional.empty(), Optional.empty())));
                    default ->
                        Stream.of(new SpectrumOrder(batch, condition, settings, Optional.empty(), Optional.empty()));
                };
        return orders.map(ReadKeysTest::result).toList().toString();
    }

    private static String result(Work work) {
        TestProbe<WorkResult> answer = KIT.createTestProbe();
        KIT.spawn(work.computing(TOGETHER, Props.empty(), PATIENCE, answer.getRef()));
        return new String(answer.receiveMessage(PATIENCE).payload(), StandardCharsets.ISO_8859_1);
    }
}
