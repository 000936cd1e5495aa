package org.separatrix.experiment;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValueFactory;
import java.util.stream.Stream;
import org.separatrix.ring.Transfer;
import org.separatrix.ring.transfer.Shape;
import org.separatrix.ring.transfer.TransferVariant;
import org.separatrix.spectrum.equations.Dynamics;
import org.separatrix.variant.Option;

/** Reads the block {@code model.transfer}: a shape with its keys, and the parameters that all shapes have. */
final class TransferReader {

    static final Key KIND = Key.of("model", "transfer", "kind");

    private static final Key BLOCK = Key.of("model", "transfer");
    static final VariantReader<Shape> KINDS = new VariantReader<>(TransferVariant.ALL, KIND);

    private TransferReader() {}

    static Stream<Rule> rules() {
        return KINDS.rules();
    }

    /** The experiment with the parameters of its shape that it does not state; unchanged if it states all, or no known shape. */
    static ConfigObject complete(ConfigObject experiment) {
        if (!(BLOCK.in(experiment) instanceof ConfigObject block)
                || block.get("kind") == null
                || !(block.get("kind").unwrapped() instanceof String kind)) {
            return experiment;
        }
        return TransferVariant.ALL
                .find(kind)
                .map(variant -> complete(block, variant))
                .filter(completed -> completed != block)
                .map(completed -> BLOCK.set(experiment, completed))
                .orElse(experiment);
    }

    static Transfer read(Section block) {
        Transfer transfer =
                new Transfer(KINDS.read(block), block.positive("r-max"), block.nonNegative("beta"), block.number("h0"));
        block.noMore();
        return transfer;
    }

    /**
     * Refuses a shape without curvature where a spectral study looks for special points without noise, which higher derivatives of f
     * decide about. Averages over noise have all derivatives.
     */
    static void requireCurvature(ConfigObject experiment, Parameters parameters) {
        SpectrumSettings spectrum = parameters.spectrum();
        boolean special = spectrum.study() == SpectrumSettings.Study.BRANCHES
                || spectrum.study() == SpectrumSettings.Study.DISORDER;
        boolean noisy = spectrum.dynamics() == Dynamics.NOISE_AVERAGED
                && parameters.model().noisePerStep() > 0.0;
        if (special && !noisy && !parameters.model().transfer().shape().hasCurvature()) {
            throw new ExperimentException(
                    Location.of(KIND.in(experiment)),
                    KIND + ": is " + Literal.hocon(KIND.in(experiment))
                            + ", whose second derivative jumps from point to point,"
                            + " allowed where spectrum.study is " + Section.word(spectrum.study())
                            + ": such a kind with spectrum.noise-averaged = true and model.noise above 0, or another kind");
        }
    }

    private static ConfigObject complete(ConfigObject block, TransferVariant variant) {
        ConfigObject completed = block;
        for (Option.Real parameter : variant.parameters()) {
            completed = completed.containsKey(parameter.key())
                    ? completed
                    : completed.withValue(parameter.key(), ConfigValueFactory.fromAnyRef(parameter.standard()));
        }
        return completed;
    }
}
