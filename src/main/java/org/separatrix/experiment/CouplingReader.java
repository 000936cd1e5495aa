package org.separatrix.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.separatrix.coupling.BoundedStaleness;
import org.separatrix.coupling.Composition;
import org.separatrix.coupling.Coupling;
import org.separatrix.coupling.Delayed;
import org.separatrix.coupling.EventTriggered;
import org.separatrix.coupling.FreeRunning;
import org.separatrix.coupling.Jittered;
import org.separatrix.coupling.Lockstep;
import org.separatrix.coupling.Lossy;
import org.separatrix.coupling.Multirate;

/** Reads the block {@code coupling}: one kind, or a list of kinds that act together, each with its key. */
final class CouplingReader {

    private static final int LONGEST = 10_000;

    /**
     * A kind of coupling.
     *
     * @param key of its parameter; empty if it has none
     * @param idle the value at which the parameter changes nothing, which it must have where the kind is not chosen
     */
    private record Kind(String key, double idle, BiFunction<Section, Times, Coupling> reader) {

        Kind(Coupling coupling) {
            this("", 0.0, (block, times) -> coupling);
        }
    }

    private static final Map<String, Kind> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("lockstep", new Kind(new Lockstep()));
        KINDS.put(
                "delayed",
                new Kind("delay", 0.0, (block, times) -> new Delayed(times.steps(block, "delay", 0, LONGEST))));
        KINDS.put(
                "multirate",
                new Kind("every", 1.0, (block, times) -> new Multirate(times.steps(block, "every", 1, LONGEST))));
        KINDS.put(
                "jittered",
                new Kind(
                        "probability",
                        1.0,
                        (block, times) -> new Jittered(
                                block.number("probability", "a number > 0 and at most 1", p -> 0.0 < p && p <= 1.0))));
        KINDS.put(
                "lossy",
                new Kind(
                        "loss",
                        0.0,
                        (block, times) -> new Lossy(
                                block.number("loss", "a number >= 0 and below 1", q -> 0.0 <= q && q < 1.0))));
        KINDS.put(
                "event-triggered",
                new Kind("threshold", 0.0, (block, times) -> new EventTriggered(block.nonNegative("threshold"))));
        KINDS.put(
                "bounded-staleness",
                new Kind(
                        "staleness",
                        0.0,
                        (block, times) -> new BoundedStaleness(times.steps(block, "staleness", 0, LONGEST))));
        KINDS.put("free-running", new Kind(new FreeRunning()));
    }

    private CouplingReader() {}

    /** Each kind reads its own key. */
    static Stream<Rule> rules() {
        Map<String, Function<Section, Coupling>> readers = new LinkedHashMap<>();
        KINDS.forEach((name, kind) -> readers.put(name, block -> kind.reader.apply(block, Times.STEPS)));
        return Stream.concat(Stream.of(Rule.reads("coupling.kind")), Rule.ofReaders("coupling", "kind", readers));
    }

    static Coupling read(Section block, Times times) {
        List<String> chosen = block.words("kind", KINDS.keySet());
        KINDS.forEach((name, kind) -> {
            if (!kind.key.isEmpty() && !chosen.contains(name)) {
                String idle = Literal.number(kind.idle);
                block.number(kind.key, idle + " where coupling.kind is not " + name, x -> x == kind.idle);
            }
        });
        List<Coupling> parts = chosen.stream()
                .map(name -> KINDS.get(name).reader.apply(block, times))
                .toList();
        block.noMore();
        try {
            return parts.size() == 1 ? parts.get(0) : new Composition(parts);
        } catch (IllegalArgumentException senseless) {
            throw block.wrong("kind", senseless.getMessage());
        }
    }
}
