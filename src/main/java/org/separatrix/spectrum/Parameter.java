package org.separatrix.spectrum;

import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.separatrix.ring.Heterogeneity;
import org.separatrix.ring.Model;
import org.separatrix.ring.Transfer;

/** A scalar of a scenario that a branch may be continued in. */
public enum Parameter {
    CROSS_INHIBITION(
            "model.J-cross", s -> s.model().jCross(), (s, v) -> s.with(s.model().withCrossInhibition(v))),
    UNIFORM_INHIBITION(
            "model.J0",
            s -> s.model().j0(),
            (s, v) -> s.with(recurrent(s.model(), v, s.model().j1()))),
    COSINE_EXCITATION(
            "model.J1",
            s -> s.model().j1(),
            (s, v) -> s.with(recurrent(s.model(), s.model().j0(), v))),
    MODULATION("model.cross.modulation", s -> s.model().modulation(), (s, v) -> s.with(modulated(s.model(), v))),
    NOISE("model.noise", s -> s.model().noise(), (s, v) -> s.with(noisy(s.model(), v))),
    R_MAX("model.transfer.r-max", s -> s.transfer().rMax(), (s, v) -> {
        Transfer f = s.transfer();
        return s.with(transfer(s.model(), new Transfer(f.shape(), v, f.beta(), f.h0())));
    }),
    BETA("model.transfer.beta", s -> s.transfer().beta(), (s, v) -> {
        Transfer f = s.transfer();
        return s.with(transfer(s.model(), new Transfer(f.shape(), f.rMax(), v, f.h0())));
    }),
    THRESHOLD("model.transfer.h0", s -> s.transfer().h0(), (s, v) -> {
        Transfer f = s.transfer();
        return s.with(transfer(s.model(), new Transfer(f.shape(), f.rMax(), f.beta(), v)));
    }),
    DISORDER_WITHIN("model.heterogeneity.within", s -> s.model().heterogeneity().within(), (s, v) -> {
        Heterogeneity h = s.model().heterogeneity();
        return s.with(s.model()
                .withHeterogeneity(new Heterogeneity(v, h.cross(), h.crossMultiplicative(), h.shared(), h.seed())));
    }),
    CUE_GAIN(
            "protocol.epochs.cue.gain",
            s -> s.cue().gain(),
            (s, v) -> s.with(new Cue(s.cue().ring(), v)));

    private final String key;
    private final ToDoubleFunction<Scenario> get;
    private final BiFunction<Scenario, Double, Scenario> set;

    Parameter(String key, ToDoubleFunction<Scenario> get, BiFunction<Scenario, Double, Scenario> set) {
        this.key = key;
        this.get = get;
        this.set = set;
    }

    /** The key of an experiment file. */
    public String key() {
        return key;
    }

    public double of(Scenario scenario) {
        return get.applyAsDouble(scenario);
    }

    public Scenario set(Scenario scenario, double value) {
        return set.apply(scenario, value);
    }

    /** Whether a model may have this value. */
    boolean admits(double value) {
        return switch (this) {
            case NOISE, BETA, DISORDER_WITHIN -> value >= 0.0;
            case R_MAX -> value > 0.0;
            default -> true;
        };
    }

    /** The parameter of this key. */
    public static Parameter named(String key) {
        return Arrays.stream(values())
                .filter(p -> p.key.equals(key))
                .findFirst()
                .orElseThrow(
                        () -> new SpectrumException("spectrum.parameter = " + key + " cannot be continued in; one of "
                                + Arrays.stream(values()).map(Parameter::key).collect(Collectors.joining(", "))));
    }

    private static Model recurrent(Model m, double j0, double j1) {
        return changed(m, j0, j1, m.modulation(), m.noise(), m.transfer());
    }

    private static Model modulated(Model m, double modulation) {
        return changed(m, m.j0(), m.j1(), modulation, m.noise(), m.transfer());
    }

    private static Model noisy(Model m, double noise) {
        return changed(m, m.j0(), m.j1(), m.modulation(), noise, m.transfer());
    }

    private static Model transfer(Model m, Transfer transfer) {
        return changed(m, m.j0(), m.j1(), m.modulation(), m.noise(), transfer);
    }

    private static Model changed(Model m, double j0, double j1, double modulation, double noise, Transfer transfer) {
        return new Model(
                m.rings(),
                m.neurons(),
                j0,
                j1,
                m.jCross(),
                modulation,
                m.kappa(),
                m.tau(),
                m.dt(),
                noise,
                m.noiseLaw(),
                m.initialRate(),
                transfer,
                m.heterogeneity());
    }
}
