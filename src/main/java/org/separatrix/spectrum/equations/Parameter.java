package org.separatrix.spectrum.equations;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.DoublePredicate;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.separatrix.ring.Heterogeneity;
import org.separatrix.ring.Model;
import org.separatrix.ring.Transfer;

/**
 * A scalar of a scenario that a branch may be continued in: a number of the model, the gain of an epoch, or the angle of
 * an item.
 *
 * @param key of an experiment file; the angle of item 0, in radians, is protocol.items.0
 */
public record Parameter(String key) {

    private static final Pattern GAINS = Pattern.compile("protocol\\.epochs\\.(.+)\\.gain");
    private static final Pattern ITEMS = Pattern.compile("protocol\\.items\\.(0|[1-9][0-9]{0,3})");

    /** How a parameter is read and set, and which values a model may have. */
    private record Access(
            ToDoubleFunction<Scenario> get, BiFunction<Scenario, Double, Scenario> set, DoublePredicate admitted) {}

    private static final Map<String, Access> OF_THE_MODEL = ofTheModel();

    public static final Parameter CROSS_INHIBITION = new Parameter("model.J-cross");
    public static final Parameter UNIFORM_INHIBITION = new Parameter("model.J0");
    public static final Parameter COSINE_EXCITATION = new Parameter("model.J1");
    public static final Parameter MODULATION = new Parameter("model.cross.modulation");
    public static final Parameter KAPPA = new Parameter("model.kappa");
    public static final Parameter NOISE = new Parameter("model.noise");
    public static final Parameter R_MAX = new Parameter("model.transfer.r-max");
    public static final Parameter BETA = new Parameter("model.transfer.beta");
    public static final Parameter THRESHOLD = new Parameter("model.transfer.h0");
    public static final Parameter DISORDER_WITHIN = new Parameter("model.heterogeneity.within");
    public static final Parameter DISORDER_ACROSS = new Parameter("model.heterogeneity.cross");
    public static final Parameter DISORDER_ACROSS_RELATIVE = new Parameter("model.heterogeneity.cross-multiplicative");

    public Parameter {
        if (!known(key)) {
            throw new SpectrumException("spectrum.parameter = " + key + " cannot be continued in; one of " + allowed());
        }
    }

    /** The gain of an epoch of the protocol. */
    public static Parameter gain(String epoch) {
        return new Parameter("protocol.epochs." + epoch + ".gain");
    }

    /** The angle of the item of a ring. */
    public static Parameter item(int ring) {
        return new Parameter("protocol.items." + ring);
    }

    public static boolean known(String key) {
        return OF_THE_MODEL.containsKey(key)
                || GAINS.matcher(key).matches()
                || ITEMS.matcher(key).matches();
    }

    /** The keys that are known, in words. */
    public static String allowed() {
        return String.join(", ", OF_THE_MODEL.keySet())
                + ", protocol.epochs.NAME.gain with the name of an epoch, protocol.items.N with the index of an item";
    }

    public double of(Scenario scenario) {
        return access().get().applyAsDouble(scenario);
    }

    public Scenario set(Scenario scenario, double value) {
        return access().set().apply(scenario, value);
    }

    /** Whether a model may have this value. */
    public boolean admits(double value) {
        return access().admitted().test(value);
    }

    /** The epoch whose gain this is. */
    public Optional<String> epoch() {
        Matcher matcher = GAINS.matcher(key);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** The ring whose item this is the angle of. */
    public Optional<Integer> item() {
        Matcher matcher = ITEMS.matcher(key);
        return matcher.matches() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
    }

    /** Whether rings without disorder under mean-field coupling stay such rings as it changes. */
    public boolean keepsRingsClean() {
        return !equals(MODULATION) && !isDisorder() && item().isEmpty();
    }

    /** Whether it is how disordered the weights are. */
    public boolean isDisorder() {
        return equals(DISORDER_WITHIN) || isDisorderAcross();
    }

    /** Whether it is how disordered the weights between rings are. */
    public boolean isDisorderAcross() {
        return equals(DISORDER_ACROSS) || equals(DISORDER_ACROSS_RELATIVE);
    }

    private Access access() {
        Access ofTheModel = OF_THE_MODEL.get(key);
        if (ofTheModel != null) {
            return ofTheModel;
        }
        Optional<String> epoch = epoch();
        if (epoch.isPresent()) {
            return access(
                    s -> s.drives().gainOf(epoch.get()),
                    (s, v) -> s.with(s.drives().withGain(epoch.get(), v)));
        }
        int ring = item().orElseThrow();
        return access(s -> s.centres().get(ring), (s, v) -> s.withCentre(ring, v));
    }

    private static Map<String, Access> ofTheModel() {
        Map<String, Access> known = new LinkedHashMap<>();
        known.put(
                "model.J-cross",
                access(s -> s.model().jCross(), (s, v) -> s.with(s.model().withCrossInhibition(v))));
        known.put(
                "model.J0",
                access(
                        s -> s.model().j0(),
                        (s, v) -> s.with(recurrent(s.model(), v, s.model().j1()))));
        known.put(
                "model.J1",
                access(
                        s -> s.model().j1(),
                        (s, v) -> s.with(recurrent(s.model(), s.model().j0(), v))));
        known.put(
                "model.cross.modulation",
                access(s -> s.model().modulation(), (s, v) -> s.with(modulated(s.model(), v))));
        known.put(
                "model.kappa",
                new Access(s -> s.model().kappa(), (s, v) -> s.with(tuned(s.model(), v)), v -> v >= 0.0));
        known.put(
                "model.noise",
                new Access(s -> s.model().noise(), (s, v) -> s.with(noisy(s.model(), v)), v -> v >= 0.0));
        known.put(
                "model.transfer.r-max",
                new Access(
                        s -> s.transfer().rMax(),
                        (s, v) -> s.with(
                                transfer(s, v, s.transfer().beta(), s.transfer().h0())),
                        v -> v > 0.0));
        known.put(
                "model.transfer.beta",
                new Access(
                        s -> s.transfer().beta(),
                        (s, v) -> s.with(
                                transfer(s, s.transfer().rMax(), v, s.transfer().h0())),
                        v -> v >= 0.0));
        known.put(
                "model.transfer.h0",
                access(
                        s -> s.transfer().h0(),
                        (s, v) -> s.with(
                                transfer(s, s.transfer().rMax(), s.transfer().beta(), v))));
        known.put(
                "model.heterogeneity.within",
                disorder(
                        Heterogeneity::within,
                        (h, v) -> new Heterogeneity(v, h.cross(), h.crossMultiplicative(), h.shared(), h.seed())));
        known.put(
                "model.heterogeneity.cross",
                disorder(
                        Heterogeneity::cross,
                        (h, v) -> new Heterogeneity(h.within(), v, h.crossMultiplicative(), h.shared(), h.seed())));
        known.put(
                "model.heterogeneity.cross-multiplicative",
                disorder(
                        Heterogeneity::crossMultiplicative,
                        (h, v) -> new Heterogeneity(h.within(), h.cross(), v, h.shared(), h.seed())));
        return known;
    }

    private static Access access(ToDoubleFunction<Scenario> get, BiFunction<Scenario, Double, Scenario> set) {
        return new Access(get, set, v -> true);
    }

    private static Access disorder(
            ToDoubleFunction<Heterogeneity> get, BiFunction<Heterogeneity, Double, Heterogeneity> set) {
        return new Access(
                s -> get.applyAsDouble(s.model().heterogeneity()),
                (s, v) -> s.with(s.model().withHeterogeneity(set.apply(s.model().heterogeneity(), v))),
                v -> v >= 0.0);
    }

    private static Model recurrent(Model m, double j0, double j1) {
        return changed(m, j0, j1, m.modulation(), m.kappa(), m.noise(), m.transfer());
    }

    private static Model modulated(Model m, double modulation) {
        return changed(m, m.j0(), m.j1(), modulation, m.kappa(), m.noise(), m.transfer());
    }

    private static Model tuned(Model m, double kappa) {
        return changed(m, m.j0(), m.j1(), m.modulation(), kappa, m.noise(), m.transfer());
    }

    private static Model noisy(Model m, double noise) {
        return changed(m, m.j0(), m.j1(), m.modulation(), m.kappa(), noise, m.transfer());
    }

    private static Model transfer(Scenario s, double rMax, double beta, double h0) {
        Model m = s.model();
        Transfer transfer = new Transfer(m.transfer().shape(), rMax, beta, h0);
        return changed(m, m.j0(), m.j1(), m.modulation(), m.kappa(), m.noise(), transfer);
    }

    private static Model changed(
            Model m, double j0, double j1, double modulation, double kappa, double noise, Transfer transfer) {
        return new Model(
                m.rings(),
                m.neurons(),
                j0,
                j1,
                m.jCross(),
                modulation,
                kappa,
                m.tau(),
                m.dt(),
                noise,
                m.noiseLaw(),
                m.initialRate(),
                transfer,
                m.heterogeneity());
    }
}
