package org.separatrix.experiment;

import com.typesafe.config.ConfigObject;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.separatrix.ring.Epoch;

/** Reads the epochs of a protocol, or of the experts beside rings. */
final class EpochReader {

    static final List<String> KEYS = List.of("from", "to", "ring", "gain");

    private EpochReader() {}

    /**
     * @param block every epoch by its name
     * @param times of the trial
     * @param steps how many the trial has
     * @param rings how many there are
     */
    static List<Epoch> read(Section block, Times times, int steps, int rings) {
        return block.sections()
                .map(epoch -> epoch(block, epoch, times, steps, rings))
                .toList();
    }

    private static Epoch epoch(Section all, Section block, Times times, int steps, int rings) {
        KEYS.stream().filter(key -> !block.has(key)).findFirst().ifPresent(key -> {
            throw block.wrong(key, "every epoch states " + String.join(", ", KEYS) + defaults(all, block));
        });
        int from = times.steps(block, "from", 0, steps);
        Epoch epoch = new Epoch(
                block.name(),
                from,
                times.steps(block, "to", from, steps),
                block.is("ring", "all") ? Epoch.EVERY_RING : block.integer("ring", 0, rings - 1, "all or "),
                block.number("gain"));
        block.noMore();
        return epoch;
    }

    /** Why an epoch takes nothing from a default of its name, and what to write instead; empty if there is none. */
    private static String defaults(Section all, Section incomplete) {
        if (!(all.place().in(Reference.experiment()) instanceof ConfigObject defaults)
                || !(defaults.get(incomplete.name()) instanceof ConfigObject ofItsName)) {
            return "";
        }
        String missing = Stream.concat(
                        Stream.of(epoch(incomplete.name(), incomplete.values().withFallback(ofItsName))),
                        defaults.entrySet().stream()
                                .filter(epoch -> !all.has(epoch.getKey()))
                                .map(epoch -> epoch(epoch.getKey(), (ConfigObject) epoch.getValue())))
                .collect(Collectors.joining(", "));
        return "; the epochs of a file replace the default ones as a whole, so that this one takes nothing from the default "
                + incomplete.name() + "; write " + missing + ", or leave them out of the file and set -D "
                + all.place() + "." + incomplete.name() + " keys";
    }

    private static String epoch(String name, ConfigObject keys) {
        return KEYS.stream()
                .map(key -> key + " = " + Literal.hocon(Objects.requireNonNull(keys.get(key))))
                .collect(Collectors.joining(", ", Key.of(name) + " { ", " }"));
    }
}
