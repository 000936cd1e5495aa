package org.separatrix.experiment;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.separatrix.router.RouterModel;
import org.separatrix.router.training.AuxiliaryLoss;
import org.separatrix.router.training.Balancing;
import org.separatrix.router.training.Capacity;
import org.separatrix.router.training.DeferredAcceptance;
import org.separatrix.router.training.ExpertChoice;
import org.separatrix.router.training.SignBias;
import org.separatrix.router.training.Sinkhorn;
import org.separatrix.router.training.TrainingModel;
import org.separatrix.router.training.Unbalanced;

/** Reads what of a router study concerns training. */
final class TrainingReader {

    private static final int MOST_CLASSES = 4096;
    private static final int MOST_TOKENS = 65_536;
    private static final int MOST_STEPS = 1_000_000;
    private static final int MOST_SEEDS = 10_000;
    private static final int MOST_ITERATIONS = 1000;

    private static final Map<String, TrainingSettings.Start> STARTS = Section.words(TrainingSettings.Start.class);

    /** Every method of balancing: its name, and how it is made of the rest of the block. */
    private static final Map<String, Function<Section, Balancing>> METHODS = new TreeMap<>(Map.of(
            "none", block -> new Unbalanced(),
            "aux", block -> new AuxiliaryLoss(block.nonNegative("alpha")),
            "bias", block -> new SignBias(block.nonNegative("gamma")),
            "capacity", block -> new Capacity(block.positive("capacity")),
            "expert-choice", block -> new ExpertChoice(),
            "sinkhorn", block -> new Sinkhorn(block.integer("iterations", 1, MOST_ITERATIONS)),
            "deferred-acceptance", block -> new DeferredAcceptance(block.positive("capacity"))));

    private TrainingReader() {}

    /** Each method of balancing reads its own keys. */
    static Stream<Rule> rules() {
        return Stream.concat(
                Rule.ofReaders("router.training", "method", METHODS),
                Stream.of(Rule.reads("router.training.lead", Choice.is("router.training.start", "head-start"))));
    }

    /** @param router whose experts and winners are trained */
    static TrainingSettings read(Section block, RouterModel router) {
        TrainingModel model = new TrainingModel(
                router.experts(),
                router.k(),
                block.integer("classes", 1, MOST_CLASSES),
                block.integer("tokens", 1, MOST_TOKENS),
                block.number("rate", "a number > 0 and at most 1", x -> 0.0 < x && x <= 1.0),
                block.nonNegative("G"),
                block.nonNegative("T"),
                block.nonNegative("affinity-spread"),
                block.nonNegative("A"),
                block.nonNegative("zipf"));
        // The parameters of the methods that are not chosen are checked, too.
        METHODS.values().forEach(method -> method.apply(block));
        TrainingSettings settings = new TrainingSettings(
                model,
                block.choice("method", METHODS).apply(block),
                block.choice("start", STARTS),
                block.nonNegative("lead"),
                block.integer("steps", 2, MOST_STEPS),
                block.integer("seeds", 1, MOST_SEEDS));
        block.noMore();
        return settings;
    }
}
