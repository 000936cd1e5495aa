package org.separatrix.experiment;

import java.util.Map;
import java.util.stream.Stream;
import org.separatrix.router.RouterModel;
import org.separatrix.router.training.Balancing;
import org.separatrix.router.training.BalancingVariant;
import org.separatrix.router.training.TrainingModel;

/** Reads the training of a router study. */
public final class TrainingReader {

    private static final int MOST_CLASSES = 4096;
    private static final int MOST_TOKENS = 65_536;
    private static final int MOST_STEPS = 1_000_000;
    private static final int MOST_SEEDS = 10_000;

    private static final Map<String, TrainingSettings.Start> STARTS = Section.words(TrainingSettings.Start.class);

    static final VariantReader<Balancing> METHODS =
            new VariantReader<>(BalancingVariant.ALL, Key.of("router", "training", "method"));

    private TrainingReader() {}

    /** Each method of balancing reads its own keys. */
    public static Stream<Rule> rules() {
        return Stream.concat(
                METHODS.rules(),
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
        TrainingSettings settings = new TrainingSettings(
                model,
                METHODS.read(block),
                block.choice("start", STARTS),
                block.nonNegative("lead"),
                block.integer("steps", 2, MOST_STEPS),
                block.integer("seeds", 1, MOST_SEEDS));
        block.noMore();
        return settings;
    }
}
