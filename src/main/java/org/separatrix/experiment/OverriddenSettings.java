package org.separatrix.experiment;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Warns of settings of the command line that the sweep overrides. */
final class OverriddenSettings {

    private static final String OPTION = "-";

    private OverriddenSettings() {}

    /** @throws ExperimentException if the sweep sets it in every condition, so that the setting has no effect */
    static void refuse(StatedKeys stated) {
        settings(stated)
                .filter(setting -> sweeping(stated, setting.getKey()).size()
                        == stated.sweep().grids().size())
                .filter(setting -> !isPartOfAWholeEpoch(stated, setting.getKey()))
                .findFirst()
                .ifPresent(setting -> {
                    String key = setting.getKey().toString();
                    throw new ExperimentException(
                            setting.getValue(),
                            key + ": has no effect, since the sweep sets it in every condition ("
                                    + place(stated, setting.getKey()) + "); write -D 'sweep." + key
                                    + "=[...]' to sweep other values, or -D 'sweep=[{}]' for no sweep");
                });
    }

    /** Of those that the sweep sets in some conditions only, or that had to be stated beside others. */
    static Stream<Warning> in(Experiment experiment) {
        StatedKeys stated = experiment.stated();
        return settings(stated)
                .filter(setting -> !sweeping(stated, setting.getKey()).isEmpty())
                .map(setting -> new Warning(
                        setting.getValue(),
                        setting.getKey()
                                + (sweeping(stated, setting.getKey()).size()
                                                == stated.sweep().grids().size()
                                        ? ": has no effect, since the sweep sets it in every condition ("
                                        : ": acts in some grids of the sweep only, since others set it (")
                                + place(stated, setting.getKey()) + ")"));
    }

    /** An epoch that the command line states as a whole has to state also what is swept. */
    private static boolean isPartOfAWholeEpoch(StatedKeys stated, Key key) {
        return key.around().around().last().equals("epochs")
                && settings(stated)
                                .filter(other -> other.getKey().around().equals(key.around()))
                                .count()
                        == EpochReader.KEYS.size();
    }

    private static Stream<Map.Entry<Key, String>> settings(StatedKeys stated) {
        return stated.values().entrySet().stream()
                .map(entry -> Map.entry(entry.getKey(), Location.of(entry.getValue())))
                .filter(entry -> entry.getValue().startsWith(OPTION));
    }

    private static String place(StatedKeys stated, Key key) {
        return Location.of(sweeping(stated, key).get(0).value(0));
    }

    /** The axes of a key, at most one a grid. */
    private static List<Axis> sweeping(StatedKeys stated, Key key) {
        return stated.sweep().grids().stream()
                .flatMap(grid -> grid.axes().stream())
                .filter(axis -> axis.key().equals(key))
                .toList();
    }
}
