package org.separatrix.experiment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.separatrix.ring.Epoch;
import org.separatrix.ring.Protocol;
import org.separatrix.router.ExpertOwnership;
import org.separatrix.router.RouterModel;

/** Reads the block of a router study, or of the router beside the rings. */
public final class RouterReader {

    private static final int MOST_STREAMS = 10_000_000;

    private static final String INHIBITION = "J-router";

    private static final String FEEDBACK = "kappa-in";
    private static final String EPOCHS = "epochs";

    /** Where one of these is stated, the experts are beside rings. */
    public static final String[] BESIDE_RINGS = {"router." + INHIBITION, "router." + FEEDBACK, "router." + EPOCHS};

    private static final String PUTS_BESIDE_RINGS =
            String.join(" or ", BESIDE_RINGS) + " puts the experts beside rings";

    private static final Map<String, RouterSettings.Study> STUDIES = Section.words(RouterSettings.Study.class);
    private static final Map<String, RouterModel.Pool> POOLS =
            new TreeMap<>(Map.of("homeo", RouterModel.Pool.HOMEOSTATIC, "prop", RouterModel.Pool.INHIBITION_ONLY));

    private RouterReader() {}

    /**
     * @param rings what they do if the experts are beside them
     * @param times of the rings
     */
    static RouterSettings read(Section block, Protocol rings, Times times) {
        boolean inhibiting = block.has(INHIBITION);
        boolean feeling = block.has(FEEDBACK);
        boolean biased = block.section(EPOCHS).sections().findAny().isPresent();
        Optional<Protocol> trial = inhibiting || feeling || biased ? Optional.of(rings) : Optional.empty();
        block.choice("preset", Presets.BY_NAME);
        RouterModel model = model(block);
        if (trial.isPresent() && times.milliseconds() && model.dt() != times.dt()) {
            throw block.wrong(
                    "dt",
                    "model.dt = " + Literal.number(times.dt())
                            + " where protocol.time-unit is ms and the experts are beside rings");
        }
        Section tokens = block.section("tokens");
        RouterSettings settings = new RouterSettings(
                study(block, trial.isPresent()),
                model,
                TokenReader.read(block, tokens, model, trial, times),
                tokens.integer("streams", 1, MOST_STREAMS),
                groups(block, model, trial),
                TrainingReader.read(block.section("training"), model),
                trial.map(of -> coupling(block, model, of, times)));
        tokens.noMore();
        block.noMore();
        return settings;
    }

    private static RouterSettings.Study study(Section block, boolean besideRings) {
        RouterSettings.Study study = block.choice("study", STUDIES);
        if (besideRings && study != RouterSettings.Study.COMPETITION) {
            throw block.wrong("study", Section.word(RouterSettings.Study.COMPETITION) + " where " + PUTS_BESIDE_RINGS);
        }
        return study;
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
                block.number("dt", "a number from 1e-9 router.tau to router.tau", x -> 1e-9 * tau <= x && x <= tau),
                block.positive("tau-u"),
                block.nonNegative("noise"),
                block.choice("pool", POOLS));
    }

    private static int groups(Section block, RouterModel model, Optional<Protocol> trial) {
        if (trial.isEmpty()) {
            return block.integer("groups", 1, model.experts());
        }
        int rings = trial.get().items().size();
        return (int) block.number(
                "groups",
                "a multiple of model.rings = " + rings + " up to router.experts = " + model.experts()
                        + ", since a group belongs to one item",
                x -> x >= 1.0 && x <= model.experts() && x % rings == 0.0);
    }

    private static RingCoupling coupling(Section block, RouterModel model, Protocol trial, Times times) {
        int rings = trial.items().size();
        ExpertOwnership ownership = new ExpertOwnership(
                model.experts(), model.k(), rings, numberOrZero(block, INHIBITION), numberOrZero(block, FEEDBACK));
        List<Epoch> biases = EpochReader.read(block.section(EPOCHS), times, trial.steps(), rings);
        return new RingCoupling(ownership, biases);
    }

    private static double numberOrZero(Section block, String key) {
        return block.has(key) ? block.number(key) : 0.0;
    }
}
