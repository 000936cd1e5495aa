package org.separatrix.experiment;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An experiment written out as a file: every key with its value, in the order of the defaults, and the sweep. */
final class ResolvedText {

    private static final String INDENT = "  ";

    private final StringBuilder text = new StringBuilder();

    private ResolvedText() {}

    static String of(ConfigObject experiment, Sweep sweep) {
        ResolvedText resolved = new ResolvedText();
        resolved.text.append(
                "# A resolved experiment: every key with the value that it has. It runs again as it is.\n");
        resolved.text.append(Reference.BLOCK).append(" {\n");
        resolved.fields(experiment.withoutKey(Sweep.KEY), Reference.experiment(), INDENT);
        resolved.sweep(sweep);
        return resolved.text.append("}\n").toString();
    }

    private void fields(ConfigObject block, ConfigObject reference, String indent) {
        block.entrySet().stream()
                .sorted(Comparator.comparingInt(
                                (Map.Entry<String, ConfigValue> field) -> position(reference, field.getKey()))
                        .thenComparing(Map.Entry::getKey))
                .forEach(field -> field(field.getKey(), field.getValue(), reference, indent));
    }

    private void field(String name, ConfigValue value, ConfigObject reference, String indent) {
        text.append(indent).append(Key.of(name));
        if (value instanceof ConfigObject block) {
            text.append(" {\n");
            fields(block, like(name, reference), indent + INDENT);
            text.append(indent).append("}\n");
        } else {
            text.append(" = ").append(Literal.hocon(value)).append("\n");
        }
    }

    private void sweep(Sweep sweep) {
        boolean single = sweep.grids().size() == 1;
        text.append(INDENT).append(Sweep.KEY).append(single ? " " : " = [");
        text.append(sweep.grids().stream().map(ResolvedText::grid).collect(Collectors.joining(", ")));
        text.append(single ? "\n" : "]\n");
    }

    private static String grid(Sweep.Grid grid) {
        return grid.axes().stream()
                .map(axis -> INDENT + INDENT + axis.key() + " = " + axis.hocon() + "\n")
                .collect(Collectors.joining("", "{\n", INDENT + "}"));
    }

    /** The default of a block; of one that has none, such as an epoch, that of a sibling. */
    private static ConfigObject like(String name, ConfigObject reference) {
        return Stream.concat(Stream.ofNullable(reference.get(name)), reference.values().stream())
                .filter(ConfigObject.class::isInstance)
                .map(ConfigObject.class::cast)
                .findFirst()
                .orElse(reference);
    }

    private static int position(ConfigObject reference, String name) {
        return Reference.position(reference.get(name));
    }
}
