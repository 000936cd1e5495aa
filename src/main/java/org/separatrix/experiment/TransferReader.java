package org.separatrix.experiment;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValueFactory;
import java.util.stream.Stream;
import org.separatrix.ring.Transfer;
import org.separatrix.ring.transfer.Shape;
import org.separatrix.ring.transfer.TransferVariant;
import org.separatrix.variant.Option;

/** Reads the block {@code model.transfer}: a shape with its keys, and the parameters that all shapes have. */
public final class TransferReader {

    static final Key KIND = Key.of("model", "transfer", "kind");

    private static final Key BLOCK = Key.of("model", "transfer");
    static final VariantReader<Shape> KINDS = new VariantReader<>(TransferVariant.ALL, KIND);

    private TransferReader() {}

    public static Stream<Rule> rules() {
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
