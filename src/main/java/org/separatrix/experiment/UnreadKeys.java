package org.separatrix.experiment;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Refuses keys that an experiment sets and that nothing in its study reads. */
final class UnreadKeys {

    private final ConfigObject experiment;
    private final StatedKeys stated;
    private final ChosenStudy study;

    private UnreadKeys(ConfigObject experiment, StatedKeys stated, ChosenStudy study) {
        this.experiment = experiment;
        this.stated = stated;
        this.study = study;
    }

    /**
     * @param experiment with its defaults
     * @throws ExperimentException if a key is set and not read; keys that no study knows are left to their readers
     */
    static void refuse(ConfigObject experiment, StatedKeys stated, ChosenStudy study) {
        UnreadKeys unread = new UnreadKeys(experiment, stated, study);
        stated.written().forEach(unread::check);
        stated.sweep().grids().forEach(grid -> grid.axes().forEach(axis -> unread.check(axis, grid)));
    }

    /**
     * The experiment with those keys only that its study reads in some condition, or that it states and may; what no study
     * has a rule for stays.
     */
    static ConfigObject removed(ConfigObject experiment, StatedKeys stated, StudyKind kind) {
        Sweep sweep = stated.sweep();
        Predicate<Key> read = key -> StudyKinds.all()
                        .noneMatch(any -> any.keys().of(key).findAny().isPresent())
                || stated.values().containsKey(key) && kind.idle(key).isPresent()
                || sweep.grids().stream()
                        .anyMatch(grid -> kind.keys().in(key, new GridValues(experiment, grid)) != Extent.NOWHERE);
        return removed(experiment.withoutKey(Sweep.KEY), List.of(), read)
                .withValue(Sweep.KEY, experiment.get(Sweep.KEY));
    }

    private static ConfigObject removed(ConfigObject block, List<String> path, Predicate<Key> read) {
        ConfigObject kept = block;
        for (String name : block.keySet()) {
            Key key = Key.below(path, name);
            if (!read.test(key)) {
                kept = kept.withoutKey(name);
            } else if (block.get(name) instanceof ConfigObject inner) {
                kept = kept.withValue(name, removed(inner, key.names(), read));
            }
        }
        return kept;
    }

    /** Keys that are set without effect and may be. */
    static Stream<Warning> idle(Experiment experiment) {
        return experiment.stated().written().entrySet().stream()
                .filter(entry -> !entry.getValue().unwrapped().equals(0))
                .filter(entry -> experiment.read(entry.getKey()) == Extent.NOWHERE)
                .flatMap(entry -> experiment.kind().idle(entry.getKey()).stream()
                        .map(why -> new Warning(
                                Location.of(entry.getValue()), entry.getKey() + ": has no effect: " + why)));
    }

    /** Swept keys that some conditions of a grid do not read, so that these are the same. */
    static Stream<Warning> readInSomeConditions(Experiment experiment) {
        ReadKeys keys = experiment.kind().keys();
        return experiment.stated().sweep().grids().stream().flatMap(grid -> grid.axes().stream()
                .filter(axis -> axis.size() > 1)
                .filter(axis -> keys.in(axis.key(), experiment.values(grid)) == Extent.IN_SOME)
                .map(axis -> new Warning(
                        Location.of(axis.value(0)),
                        axis.key().inside(Sweep.KEY)
                                + ": some conditions that differ in it are the same: it is read where "
                                + where(keys.of(axis.key()).toList()))));
    }

    private void check(Key key, ConfigValue value) {
        boolean unread = stated.sweep().grids().stream().allMatch(grid -> read(key, grid) == Extent.NOWHERE);
        if (unread && study.kind().idle(key).isEmpty()) {
            refuse(key, key.toString(), value);
        }
    }

    private void check(Axis axis, Sweep.Grid grid) {
        if (read(axis.key(), grid) == Extent.NOWHERE) {
            refuse(axis.key(), axis.key().inside(Sweep.KEY).toString(), axis.value(0));
        }
    }

    private Extent read(Key key, Sweep.Grid grid) {
        return study.kind().keys().in(key, new GridValues(experiment, grid));
    }

    private void refuse(Key key, String written, ConfigValue value) {
        List<String> readers = readers(key);
        if (!readers.isEmpty()) {
            String text = written + ": nothing reads it in " + study.text(experiment, stated.sweep()) + "; it is read "
                    + String.join(", ", readers);
            throw ExperimentException.unread(Location.of(value), text);
        }
    }

    /** What would read a key: this study if it chose otherwise, or other ones. */
    private List<String> readers(Key key) {
        List<Rule> here = study.kind().keys().of(key).toList();
        if (!here.isEmpty()) {
            return List.of("where " + where(here));
        }
        return StudyKinds.all()
                .filter(kind -> kind.keys().of(key).findAny().isPresent())
                .map(kind -> {
                    String where = where(kind.keys().of(key).toList());
                    return "in " + kind.description() + (where.isEmpty() ? "" : " where " + where);
                })
                .toList();
    }

    /** Every way in which it is read, but none that asks for more than another; empty if it is always read. */
    private static String where(List<Rule> rules) {
        return rules.stream()
                .filter(rule -> rules.stream()
                        .noneMatch(other -> rule.where().size() > other.where().size()
                                && rule.where().containsAll(other.where())))
                .map(rule -> Choice.text(rule.where()))
                .distinct()
                .collect(Collectors.joining(", or where "));
    }
}
