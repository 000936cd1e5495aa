package org.separatrix.experiment;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValueFactory;
import java.util.Map;
import org.separatrix.ring.Transfer;

/** The parameters of the transfer function, whose defaults depend on its shape. */
final class TransferDefaults {

    static final Key KIND = Key.of("model", "transfer", "kind");

    private static final Key BLOCK = Key.of("model", "transfer");
    private static final Map<String, Transfer.Shape> SHAPES = Section.words(Transfer.Shape.class);

    private TransferDefaults() {}

    /** The experiment with those stated that it does not state; unchanged if it states all, or no known shape. */
    static ConfigObject complete(ConfigObject experiment) {
        if (!(BLOCK.in(experiment) instanceof ConfigObject block)
                || block.get("kind") == null
                || !(block.get("kind").unwrapped() instanceof String kind)
                || !SHAPES.containsKey(kind)) {
            return experiment;
        }
        Transfer transfer = Transfer.of(SHAPES.get(kind));
        ConfigObject completed = block;
        completed = with(completed, "r-max", transfer.rMax());
        completed = with(completed, "beta", transfer.beta());
        completed = with(completed, "h0", transfer.h0());
        return completed == block ? experiment : BLOCK.set(experiment, completed);
    }

    private static ConfigObject with(ConfigObject block, String key, double value) {
        return block.containsKey(key) ? block : block.withValue(key, ConfigValueFactory.fromAnyRef(value));
    }
}
