package org.separatrix.experiment;

import com.typesafe.config.ConfigObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.separatrix.coupling.Coupling;
import org.separatrix.noise.TrialRange;
import org.separatrix.ring.Heterogeneity;
import org.separatrix.ring.Model;
import org.separatrix.ring.NoiseLaw;
import org.separatrix.ring.Protocol;
import org.separatrix.ring.readout.DecoderVariant;
import org.separatrix.ring.readout.Decoding;
import org.separatrix.ring.readout.ReadOut;

/** The parameters of a condition, as read from the blocks of an experiment. */
record Parameters(
        Model model,
        Times times,
        Protocol protocol,
        ReadOut readOut,
        Coupling coupling,
        RouterSettings router,
        StudySettings study) {

    /** The blocks whose keys may be swept. */
    static final List<String> BLOCKS = Stream.concat(
                    Stream.of("model", "protocol", "readout", "coupling"),
                    StudyKinds.all().flatMap(kind -> kind.blocks().stream()))
            .toList();

    static final Key RINGS = Key.of("model", "rings");
    static final Key DT = Key.of("model", "dt");
    static final Key KAPPA = Key.of("model", "kappa");

    private static final int MOST_RINGS = 256;
    private static final int MOST_STEPS = 10_000_000;

    /** What the sums of the fluctuations may take of the 64 KiB that a message may have, in numbers of 8 bytes. */
    private static final int FLUCTUATION_SUMS = 5000;

    /** Groups of trials that are summed by themselves, and what else is summed beside the products. */
    private static final int GROUPS = 8;

    private static final int BESIDE_PRODUCTS = 3;

    private static final Map<String, NoiseLaw.Independent> SCALINGS = Section.words(NoiseLaw.Independent.class);
    static final VariantReader<Decoding> DECODERS =
            new VariantReader<>(DecoderVariant.ALL, Key.of("readout", "decoder"));

    private static final Map<String, Boolean> STRUCTURED =
            new TreeMap<>(Map.of("mean-field", false, "structured", true));

    /** @param study the one that the experiment is of */
    static Parameters read(ConfigObject experiment, StudyKind study) {
        Section blocks = Section.top(experiment);
        Model model = model(blocks.section("model"));
        Times times = Times.of(blocks.section("protocol"), model.dt());
        Protocol protocol = protocol(blocks.section("protocol"), times, model.rings());
        return new Parameters(
                        model,
                        times,
                        protocol,
                        readOut(blocks.section("readout"), times, model.rings(), protocol.steps()),
                        CouplingReader.read(blocks.section("coupling"), times),
                        RouterReader.read(blocks.section("router"), protocol, times),
                        settings(study, blocks, model, times, protocol))
                .checked(blocks, InputRange.peak(model));
    }

    static StudySettings chosen(StudyKind study, Section blocks, Model model, Times times, Protocol protocol) {
        StudySettings settings = study.read(blocks, model, times, protocol);
        study.check(blocks, model, settings);
        return settings;
    }

    /** What the study reads; of the others that their blocks are as they must be. */
    private static StudySettings settings(
            StudyKind study, Section blocks, Model model, Times times, Protocol protocol) {
        StudyKinds.all().filter(other -> other != study).forEach(other -> other.read(blocks, model, times, protocol));
        return chosen(study, blocks, model, times, protocol);
    }

    /** The router that runs beside the rings, if one does. */
    Optional<RouterSettings> routerBesideRings() {
        return Optional.of(router).filter(settings -> settings.rings().isPresent());
    }

    /**
     * Checks the blocks against each other. Experts take every tick, since they do not keep the rates of the tick
     * before.
     *
     * @param peak of the {@linkplain InputRange#peak tuning} of the model
     */
    Parameters checked(Section blocks, double peak) {
        InputRange.check(blocks, model, peak, protocol, router);
        if (router.rings().isPresent()
                && !coupling.pace(new TrialRange(0L, 0L, 0L, 1), 0).isSteady()) {
            throw blocks.section("coupling").wrong("kind", "every other kind where experts are beside the rings");
        }
        return this;
    }

    static Model model(Section block) {
        double tau = block.positive("tau");
        Model model = new Model(
                block.integer("rings", 1, MOST_RINGS),
                (int) block.number("neurons", "an even integer from 4 to 4096", Parameters::isRingSize),
                block.number("J0"),
                block.number("J1"),
                block.number("J-cross"),
                modulation(block.section("cross")),
                block.number("kappa", "a number from 0 to 500", x -> 0.0 <= x && x <= 500.0),
                tau,
                block.number("dt", "a number from 1e-9 model.tau to model.tau", x -> 1e-9 * tau <= x && x <= tau),
                block.nonNegative("noise"),
                noiseLaw(block),
                block.nonNegative("initial-rate"),
                TransferReader.read(block.section("transfer")),
                heterogeneity(block.section("heterogeneity")));
        block.noMore();
        return model;
    }

    private static NoiseLaw noiseLaw(Section block) {
        NoiseLaw.Independent scaling = block.choice("noise-scaling", SCALINGS);
        if (scaling == NoiseLaw.Independent.SQRT_DT) {
            block.number("noise-correlation", "0 where model.noise-scaling is sqrt-dt", time -> time == 0.0);
        }
        double time = block.nonNegative("noise-correlation");
        return time == 0.0 ? scaling : new NoiseLaw.Correlated(time);
    }

    private static boolean isRingSize(double neurons) {
        return neurons % 2.0 == 0.0 && 4.0 <= neurons && neurons <= 4096.0;
    }

    private static double modulation(Section block) {
        boolean structured = block.choice("kind", STRUCTURED);
        double modulation = structured
                ? block.number("modulation", "a number from -1 to 1", x -> Math.abs(x) <= 1.0)
                : block.number("modulation", "0 where model.cross.kind is mean-field", x -> x == 0.0);
        block.noMore();
        return modulation;
    }

    private static Heterogeneity heterogeneity(Section block) {
        Heterogeneity heterogeneity = new Heterogeneity(
                block.nonNegative("within"),
                block.nonNegative("cross"),
                block.nonNegative("cross-multiplicative"),
                block.flag("shared"),
                block.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE));
        block.noMore();
        return heterogeneity;
    }

    static Protocol protocol(Section block, Times times, int rings) {
        block.has("time-unit");
        int steps = times.steps(block, "steps", 1, MOST_STEPS);
        Protocol protocol = new Protocol(
                steps,
                block.numbers(
                        "items",
                        rings,
                        rings + " numbers, one per ring, each from -2pi to 2pi",
                        x -> Math.abs(x) <= 2.0 * Math.PI),
                EpochReader.read(block.section("epochs"), times, steps, rings));
        block.noMore();
        return protocol;
    }

    static ReadOut readOut(Section block, Times times, int rings, int steps) {
        Section fluctuations = block.section("fluctuations");
        int most = FLUCTUATION_SUMS / (GROUPS * (rings + 1)) - BESIDE_PRODUCTS;
        int longestLag = times.steps(fluctuations, "longest-lag", 0, Math.max(0, Math.min(most, steps - 1)));
        ReadOut readOut = new ReadOut(
                DECODERS.read(block),
                block.number("window", "a number > 0 and at most pi", x -> 0.0 < x && x <= Math.PI),
                block.nonNegative("bump-threshold"),
                times.steps(fluctuations, "from", 0, steps - 1 - longestLag),
                longestLag);
        fluctuations.noMore();
        block.noMore();
        return readOut;
    }
}
