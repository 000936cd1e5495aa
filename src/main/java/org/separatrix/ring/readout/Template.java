package org.separatrix.ring.readout;

import java.util.List;
import java.util.OptionalInt;
import org.separatrix.ring.Model;
import org.separatrix.variant.Option;
import org.separatrix.variant.Values;

/**
 * The grid angle whose unit-norm tuning template best matches the unit-norm response: the reference. See {@link
 * TemplateDecoder}.
 *
 * @param angles how many the grid has, ≥ 2
 */
public record Template(int angles) implements Decoding {

    @Override
    public Decoder decoder(Model model) {
        return TemplateDecoder.of(model, angles);
    }

    @Override
    public OptionalInt grid() {
        return OptionalInt.of(angles);
    }

    /** {@code template} of an experiment file. */
    public static final class Kind implements DecoderVariant {

        private static final int FINEST = 100_000;

        @Override
        public String name() {
            return "template";
        }

        @Override
        public String meaning() {
            return "the angle whose tuning template matches the response best";
        }

        @Override
        public List<Option> options() {
            return List.of(new Option.Whole("grid", "number of angles to choose from", 2, FINEST, 500));
        }

        @Override
        public Decoding create(Values values) {
            return new Template(values.whole("grid"));
        }

        @Override
        public Class<? extends Decoding> type() {
            return Template.class;
        }
    }
}
