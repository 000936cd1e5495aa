package org.separatrix.study.router;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.separatrix.experiment.Choice;
import org.separatrix.experiment.CouplingReader;
import org.separatrix.experiment.Key;
import org.separatrix.experiment.ReadKeys;
import org.separatrix.experiment.Rule;
import org.separatrix.experiment.TokenReader;
import org.separatrix.experiment.TrainingReader;

/** The keys that a router study reads, and a router beside rings. */
public final class RouterKeys {

    private static final Choice COMPETITION = Choice.is("router.study", "competition");
    private static final Choice SPECTRUM = Choice.is("router.study", "spectrum");
    private static final Choice TRAINING = Choice.is("router.study", "training");

    /** The experts themselves. */
    private static final List<String> DIMENSIONS = List.of("router.preset", "router.experts", "router.k");

    /** How they suppress each other. */
    private static final List<String> MODEL = List.of(
            "router.gain",
            "router.J",
            "router.w",
            "router.T",
            "router.tau",
            "router.dt",
            "router.pool",
            "router.groups",
            "router.limit",
            "router.tokens.kind");

    /** How they compete for a stream of tokens. */
    private static final List<String> STREAM =
            List.of("router.noise", "router.dwell", "router.start", "router.tokens.skip");

    private static final Choice ADAPTING = Choice.is("router.pool", "homeo");
    private static final Choice FIXED = Choice.is("router.pool", "prop");
    private static final Key CORRELATION = Key.dotted("router.tokens.rho");
    private static final Rule ADAPTATION = Rule.reads("router.tau-u", ADAPTING);
    private static final Rule THRESHOLD = Rule.reads("router.h0");

    /** Where experts stand beside rings. */
    public static final List<Rule> BESIDE_RINGS = Stream.of(
                    Rule.read(List.of("router.J-router", "router.kappa-in", "router.epochs", "router.study")),
                    Rule.read(DIMENSIONS),
                    Rule.read(MODEL),
                    Rule.read(STREAM),
                    Stream.of(ADAPTATION, THRESHOLD),
                    TokenReader.rules())
            .flatMap(rules -> rules)
            .toList();

    /** What belongs to every experiment may stand where there is no use for it. */
    static final Map<String, String> IDLE = Map.of("seed", "these tokens are not drawn");

    static final ReadKeys KEYS = new ReadKeys(Stream.of(
                    Rule.read(List.of("name", "study", "router.study")),
                    Rule.read(List.of("seed", "paired"), COMPETITION),
                    Rule.read(List.of("seed", "paired"), TRAINING),
                    Rule.read(List.of("seed", "paired"), SPECTRUM, TokenReader.DRAWN),
                    Rule.read(List.of("batch", "placement"), COMPETITION),
                    CouplingReader.rules().map(rule -> rule.and(COMPETITION)),
                    Rule.read(DIMENSIONS),
                    competing(Rule.read(MODEL)),
                    competing(Stream.of(ADAPTATION)),
                    // Where the shared threshold adapts, a state at rest does not depend on where it adds to.
                    Stream.of(
                            THRESHOLD.and(COMPETITION), THRESHOLD.and(SPECTRUM).and(FIXED)),
                    Rule.read(STREAM, COMPETITION),
                    Rule.read(List.of("router.tokens.count"), COMPETITION),
                    competing(Rule.read(List.of("router.tokens.streams"))),
                    // A spectrum is of the first token of each stream, which has none before it.
                    competing(TokenReader.rules().filter(rule -> !rule.key().equals(CORRELATION))),
                    TokenReader.rules()
                            .filter(rule -> rule.key().equals(CORRELATION))
                            .map(rule -> rule.and(COMPETITION)),
                    Rule.read(List.of("router.training"), TRAINING),
                    TrainingReader.rules().map(rule -> rule.and(TRAINING)))
            .flatMap(rules -> rules)
            .toList());

    private RouterKeys() {}

    private static Stream<Rule> competing(Stream<Rule> rules) {
        return rules.flatMap(rule -> Stream.of(rule.and(COMPETITION), rule.and(SPECTRUM)));
    }
}
