package org.separatrix.experiment;

import java.util.List;
import java.util.stream.Stream;
import org.separatrix.coupling.Composition;
import org.separatrix.coupling.Coupling;
import org.separatrix.coupling.CouplingVariant;

/** Reads the block {@code coupling}: one kind, or a list of kinds that act together, each with its keys. */
public final class CouplingReader {

    static final VariantReader<Coupling> KINDS = new VariantReader<>(CouplingVariant.ALL, Key.of("coupling", "kind"));

    private CouplingReader() {}

    public static Stream<Rule> rules() {
        return Stream.concat(Stream.of(Rule.reads("coupling.kind")), KINDS.rules());
    }

    static Coupling read(Section block, Times times) {
        List<String> chosen = block.words("kind", KINDS.names());
        KINDS.requireIdle(block, chosen);
        List<Coupling> parts =
                chosen.stream().map(name -> KINDS.read(block, times, name)).toList();
        block.noMore();
        try {
            return parts.size() == 1 ? parts.get(0) : new Composition(parts);
        } catch (IllegalArgumentException senseless) {
            throw block.wrong("kind", String.valueOf(senseless.getMessage()));
        }
    }
}
