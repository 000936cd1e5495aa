package org.separatrix.experiment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.separatrix.ring.Epoch;
import org.separatrix.ring.Protocol;
import org.separatrix.router.ExpertOwnership;
import org.separatrix.router.GroupLimit;
import org.separatrix.router.RouterModel;
import org.separatrix.router.TokenProtocol;
import org.separatrix.router.Tokens;

/** Reads the block of a router study. */
final class RouterReader {

    private static final int MOST_TICKS = 10_000_000;
    private static final int MOST_STREAMS = 10_000_000;

    private static final String INHIBITION = "J-router";
    private static final String FEEDBACK = "kappa-in";
    private static final String EPOCHS = "epochs";

    private static final Map<String, RouterSettings.Study> STUDIES = Section.words(RouterSettings.Study.class);
    private static final Map<String, RouterModel.Pool> POOLS = Section.words(RouterModel.Pool.class);
    private static final Map<String, TokenProtocol.Start> STARTS = Section.words(TokenProtocol.Start.class);

    /** Every kind of tokens: its name, and how it is made of the rest of the block. */
    private static final Map<String, Function<Section, Tokens>> TOKENS = new TreeMap<>(Map.of(
            "iid", block -> new Tokens.Iid(),
            "ar1", block -> new Tokens.Ar1(rho(block)),
            "repeated", block -> new Tokens.Repeated(),
            "tied", block -> new Tokens.Tied(),
            "margin", block -> new Tokens.Margin(block.nonNegative("margin"))));

    private RouterReader() {}

    /** @param trial what the rings beside the experts do, if any are to be beside them */
    static RouterSettings read(Section block, Protocol trial) {
        block.choice("preset", RouterDefaults.PRESETS);
        RouterModel model = model(block);
        GroupLimit limit = limit(block.section("limit"), model);
        Section tokens = block.section("tokens");
        boolean besideRings = block.has(INHIBITION) | block.has(FEEDBACK);
        int rings = trial.items().size();
        RouterSettings settings = new RouterSettings(
                block.choice("study", STUDIES),
                model,
                protocol(block, tokens, limit, besideRings ? trial.steps() : 0),
                tokens.integer("streams", 1, MOST_STREAMS),
                besideRings ? sharedGroups(block, model, rings) : block.integer("groups", 1, model.experts()),
                TrainingReader.read(block.section("training"), model),
                besideRings ? Optional.of(rings(block, model, trial)) : Optional.empty());
        if (besideRings && settings.study() != RouterSettings.Study.COMPETITION) {
            throw block.wrong("study", "competition where the experts are beside rings, as they are by " + INHIBITION);
        }
        if (!besideRings && block.section(EPOCHS).sections().findAny().isPresent()) {
            throw block.wrong(EPOCHS, "{} unless the experts are beside rings, as they are by router." + INHIBITION);
        }
        tokens.noMore();
        block.noMore();
        return settings;
    }

    private static int sharedGroups(Section block, RouterModel model, int rings) {
        return (int) block.number(
                "groups",
                "a multiple of model.rings = " + rings + " up to router.experts = " + model.experts()
                        + ", since each group belongs to one item",
                x -> x >= 1.0 && x <= model.experts() && x == Math.rint(x) && x % rings == 0.0);
    }

    private static RingCoupling rings(Section block, RouterModel model, Protocol trial) {
        int rings = trial.items().size();
        ExpertOwnership ownership = new ExpertOwnership(
                model.experts(), model.k(), rings, numberOrZero(block, INHIBITION), numberOrZero(block, FEEDBACK));
        List<Epoch> biases = block.section(EPOCHS)
                .sections()
                .map(epoch -> Parameters.epoch(epoch, trial.steps(), rings))
                .toList();
        return new RingCoupling(ownership, biases);
    }

    private static double numberOrZero(Section block, String key) {
        return block.has(key) ? block.number(key) : 0.0;
    }

    private static RouterModel model(Section block) {
        int experts = block.integer("experts", 2, RouterModel.MOST_EXPERTS);
        double tau = block.positive("tau");
        return new RouterModel(
                experts,
                block.integer("k", 1, experts - 1),
                block.number("gain"),
                block.number("J"),
                block.number("w"),
                block.positive("T"),
                block.number("h0"),
                tau,
                block.number("dt", "a number > 0 and at most router.tau", x -> 0.0 < x && x <= tau),
                block.positive("tau-u"),
                block.nonNegative("noise"),
                block.choice("pool", POOLS));
    }

    /** @param steps of the trial that the tokens have to fill, or 0 */
    private static TokenProtocol protocol(Section block, Section tokens, GroupLimit limit, int steps) {
        // The parameters of the kinds that are not chosen are checked, too.
        TOKENS.values().forEach(kind -> kind.apply(tokens));
        int dwell = steps == 0
                ? block.integer("dwell", 1, MOST_TICKS)
                : (int) block.number(
                        "dwell",
                        "a divisor of protocol.steps = " + steps + " beside rings",
                        x -> x >= 1.0 && steps % x == 0.0);
        int stated = tokens.integer("count", 1, MOST_TICKS / dwell);
        int count = steps == 0 ? stated : steps / dwell;
        return new TokenProtocol(
                tokens.choice("kind", TOKENS).apply(tokens),
                count,
                tokens.integer("skip", 0, count - 1),
                dwell,
                block.choice("start", STARTS),
                limit,
                List.of());
    }

    private static double rho(Section tokens) {
        return tokens.number("rho", "a number >= 0 and below 1", x -> 0.0 <= x && x < 1.0);
    }

    private static GroupLimit limit(Section block, RouterModel model) {
        int groups = (int) block.number(
                "groups",
                "a divisor of router.experts = " + model.experts(),
                x -> x >= 1.0 && x <= model.experts() && x == Math.rint(x) && model.experts() % (int) x == 0);
        int size = model.experts() / groups;
        GroupLimit limit = new GroupLimit(
                groups,
                (int) block.number(
                        "kept",
                        "an integer up to router.limit.groups = " + groups + " that leaves more than router.k = "
                                + model.k() + " experts",
                        x -> x == Math.rint(x) && x <= groups && x * size > model.k()),
                block.integer("scored", 1, RouterModel.MOST_EXPERTS));
        block.noMore();
        return limit;
    }
}
