package org.separatrix.experiment;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.separatrix.router.GroupLimit;
import org.separatrix.router.RouterModel;
import org.separatrix.router.TokenProtocol;
import org.separatrix.router.Tokens;

/** Reads the block of a router study. */
final class RouterReader {

    private static final int MOST_TICKS = 10_000_000;
    private static final int MOST_STREAMS = 10_000_000;

    private static final Map<String, RouterSettings.Study> STUDIES = Section.words(RouterSettings.Study.class);
    private static final Map<String, RouterModel.Pool> POOLS = Section.words(RouterModel.Pool.class);
    private static final Map<String, TokenProtocol.Start> STARTS = Section.words(TokenProtocol.Start.class);

    /** Every kind of tokens: its name, and how it is made of the rest of the block. */
    private static final Map<String, Function<Section, Tokens>> TOKENS = new TreeMap<>(Map.of(
            "iid", block -> new Tokens.Iid(),
            "ar1", block -> new Tokens.Ar1(rho(block)),
            "repeated", block -> new Tokens.Repeated(),
            "margin", block -> new Tokens.Margin(block.nonNegative("margin"))));

    private RouterReader() {}

    static RouterSettings read(Section block) {
        block.choice("preset", RouterDefaults.PRESETS);
        RouterModel model = model(block);
        GroupLimit limit = limit(block.section("limit"), model);
        Section tokens = block.section("tokens");
        RouterSettings settings = new RouterSettings(
                block.choice("study", STUDIES),
                model,
                protocol(block, tokens, limit),
                tokens.integer("streams", 1, MOST_STREAMS),
                block.integer("groups", 1, model.experts()),
                TrainingReader.read(block.section("training"), model));
        tokens.noMore();
        block.noMore();
        return settings;
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

    private static TokenProtocol protocol(Section block, Section tokens, GroupLimit limit) {
        // The parameters of the kinds that are not chosen are checked, too.
        TOKENS.values().forEach(kind -> kind.apply(tokens));
        int dwell = block.integer("dwell", 1, MOST_TICKS);
        int count = tokens.integer("count", 1, MOST_TICKS / dwell);
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
