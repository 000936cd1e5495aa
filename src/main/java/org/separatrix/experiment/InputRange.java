package org.separatrix.experiment;

import java.util.List;
import java.util.Locale;
import org.separatrix.ring.Epoch;
import org.separatrix.ring.Heterogeneity;
import org.separatrix.ring.Model;
import org.separatrix.ring.Protocol;
import org.separatrix.ring.Transfer;
import org.separatrix.ring.Tuning;
import org.separatrix.router.RouterModel;
import org.separatrix.router.TokenProtocol;
import org.separatrix.router.Tokens;

/**
 * Bounds the argument of a transfer function. The keys of an experiment have bounds of their own; this one is on the
 * product of slope and input, which depends on several keys. The kernels compute a power of two of up to 2⁵⁰ rightly
 * ({@link org.separatrix.numerics.Exp2}); beyond it a rate would be wrong or no number.
 */
final class InputRange {

    /** Below 2⁵⁰, in units of the argument; far beyond where every transfer function is at its end. */
    private static final double MOST = 1e15;

    /** No normal draw is further from 0. */
    private static final double LARGEST_NORMAL = 10.0;

    private InputRange() {}

    /**
     * Refuses a slope with which the argument of f could leave the range, and says which slope would do.
     *
     * @param peak of the {@linkplain #peak tuning} of the model
     */
    static void check(Section blocks, Model model, double peak, Protocol protocol, RouterSettings router) {
        double input = ofNeuron(model, peak, protocol, router);
        if (!(slope(model.transfer()) * input < MOST)) {
            double per = slope(model.transfer()) / model.transfer().beta();
            throw blocks.section("model")
                    .section("transfer")
                    .wrong("beta", "below " + rounded(MOST / (per * input)) + reached("a neuron", input));
        }
        double expert = ofExpert(model, router);
        if (!(expert / (router.model().temperature() * Math.log(2.0)) < MOST)) {
            throw blocks.section("router")
                    .wrong("T", "above " + rounded(expert / (MOST * Math.log(2.0))) + reached("an expert", expert));
        }
    }

    /** The most of the drive of a gain of 1. */
    static double peak(Model model) {
        return new Tuning(model.kappa()).at(0.0);
    }

    private static String reached(String whose, double input) {
        return ", since the input of " + whose + " can reach " + rounded(input) + " here";
    }

    private static String rounded(double value) {
        return String.format(Locale.ROOT, "%.1e", value);
    }

    /** Of the argument in powers of two, over the input. */
    private static double slope(Transfer transfer) {
        return Math.max(2.0 / Math.log(2.0), transfer.shape().unit()) * transfer.beta();
    }

    private static double largestRate(Model model) {
        return Math.max(model.transfer().mostRate(), model.initialRate());
    }

    private static double ofNeuron(Model model, double peak, Protocol protocol, RouterSettings router) {
        Heterogeneity disorder = model.heterogeneity();
        double spread = LARGEST_NORMAL * Math.sqrt(model.neurons());
        double recurrent = Math.abs(model.j0()) + Math.abs(model.j1()) + spread * disorder.within();
        double cross = (1.0 + Math.abs(model.modulation()))
                        * Math.abs(model.jCross())
                        * (1.0 + LARGEST_NORMAL * disorder.crossMultiplicative())
                + spread * disorder.cross();
        double drive = peak * gains(protocol.epochs());
        double slots = router.rings()
                .map(of -> Math.abs(of.ownership().inhibition()) * shares(router.model()))
                .orElse(0.0);
        return Math.abs(model.transfer().h0())
                + (recurrent + cross) * largestRate(model)
                + drive
                + LARGEST_NORMAL * model.noisePerStep()
                + slots;
    }

    private static double ofExpert(Model model, RouterSettings router) {
        RouterModel experts = router.model();
        TokenProtocol tokens = router.protocol();
        double margin = tokens.tokens() instanceof Tokens.Margin of ? of.margin() : 0.0;
        double bias = router.rings()
                .map(of -> gains(of.biases()) + Math.abs(of.ownership().feedback()) * largestRate(model))
                .orElse(0.0);
        double drift = experts.pool() == RouterModel.Pool.HOMEOSTATIC
                ? experts.dt() / experts.tauU() * shares(experts) * tokens.ticks()
                : 0.0;
        return Math.abs(experts.gain()) * (LARGEST_NORMAL + margin + bias)
                + Math.abs(experts.selfCoupling())
                + Math.abs(experts.inhibition()) * shares(experts)
                + Math.abs(experts.initialU())
                + drift
                + Math.abs(experts.threshold())
                + LARGEST_NORMAL * experts.noise();
    }

    /** The most that all experts together hold of the k slots, E/k. */
    private static double shares(RouterModel experts) {
        return (double) experts.experts() / experts.k();
    }

    private static double gains(List<Epoch> epochs) {
        return epochs.stream().mapToDouble(epoch -> Math.abs(epoch.gain())).sum();
    }
}
