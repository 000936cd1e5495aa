package org.separatrix.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.separatrix.ring.Protocol;
import org.separatrix.router.GroupLimit;
import org.separatrix.router.RouterModel;
import org.separatrix.router.TokenProtocol;
import org.separatrix.router.Tokens;

/** Reads the tokens of a router, and how long each lasts. */
public final class TokenReader {

    private static final int MOST_TICKS = 10_000_000;

    private static final Map<String, TokenProtocol.Start> STARTS = Section.words(TokenProtocol.Start.class);

    /** Every kind of tokens: its name, and how it is made of the block of tokens. */
    private static final Map<String, Function<Section, Tokens>> KINDS = new TreeMap<>(Map.of(
            "iid", tokens -> new Tokens.Iid(),
            "ar1", tokens -> new Tokens.Ar1(rho(tokens)),
            "repeated", tokens -> new Tokens.Repeated(),
            "margin", tokens -> new Tokens.Margin(tokens.nonNegative("margin"))));

    private static final String MIRRORED = "mirrored";

    /** The kinds that are drawn. */
    public static final Choice DRAWN = Choice.is("router.tokens.kind", "iid", "ar1", "repeated");

    private TokenReader() {}

    /** Each kind of tokens reads its own key, and which draw it is where it is drawn. */
    public static Stream<Rule> rules() {
        return Stream.concat(
                Rule.ofReaders("router.tokens", "kind", KINDS), Stream.of(Rule.reads("router.tokens.draw", DRAWN)));
    }

    /**
     * @param block of the router
     * @param tokens the block of tokens in it
     * @param trial of the rings beside the experts, which the tokens have to fill
     * @param times of that trial
     */
    static TokenProtocol read(Section block, Section tokens, RouterModel model, Optional<Protocol> trial, Times times) {
        int dwell = trial.map(of -> dividing(block, of.steps(), times))
                .orElseGet(() -> block.integer("dwell", 1, MOST_TICKS));
        tokens.has("count");
        int count = trial.map(of -> of.steps() / dwell).orElseGet(() -> tokens.integer("count", 1, MOST_TICKS / dwell));
        GroupLimit limit = limit(block.section("limit"), model);
        Tokens kind = kind(tokens, model, trial);
        if (kind instanceof Tokens.Margin || kind instanceof Tokens.Mirrored) {
            requirePlanted(tokens, limit);
        }
        return new TokenProtocol(
                kind,
                count,
                tokens.integer("skip", 0, count - 1),
                dwell,
                block.choice("start", STARTS),
                limit,
                List.of(),
                tokens.integer("draw", 0, Integer.MAX_VALUE));
    }

    /** A token that is not drawn is the same in every draw, and a limit of groups would take experts out of it. */
    private static void requirePlanted(Section tokens, GroupLimit limit) {
        if (limit.limits()) {
            throw tokens.wrong(
                    "kind",
                    "ar1, iid, repeated where router.limit lets not every group compete; margin and mirrored with"
                            + " router.limit { groups = 1, kept = 1 }");
        }
        tokens.number("draw", "0 with router.tokens.kind = margin or mirrored, which are not drawn", x -> x == 0.0);
    }

    private static int dividing(Section block, int steps, Times times) {
        return times.steps(
                block,
                "dwell",
                times.form() + " that divides protocol.steps = " + times.written(steps)
                        + " where the experts are beside rings",
                dwell -> dwell >= 1 && steps % dwell == 0);
    }

    private static Tokens kind(Section tokens, RouterModel model, Optional<Protocol> trial) {
        // The parameters of the kinds that are not chosen are checked, too.
        Map<String, Tokens> read = new LinkedHashMap<>();
        KINDS.forEach((word, kind) -> read.put(word, kind.apply(tokens)));
        if (!tokens.is("kind", MIRRORED)) {
            return tokens.choice("kind", read);
        }
        int items = trial.map(of -> of.items().size()).orElse(0);
        if (items == 0 || model.experts() % items != 0) {
            throw tokens.wrong(
                    "kind",
                    String.join(", ", KINDS.keySet()) + ", and " + MIRRORED
                            + " beside rings whose number model.rings divides router.experts = "
                            + model.experts());
        }
        return new Tokens.Mirrored(items);
    }

    private static double rho(Section tokens) {
        return tokens.number("rho", "a number >= 0 and below 1", x -> 0.0 <= x && x < 1.0);
    }

    /** Which experts may compete for a token. */
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
