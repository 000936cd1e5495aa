package org.separatrix.experiment;

import com.typesafe.config.ConfigObject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The points of a sweep, computed when asked for: a sweep of a million conditions needs no memory. */
public final class Conditions {

    /** So many values of each part of the conditions, and of each axis, are kept of all grids together. */
    private static final int MOST_KEPT = 10_000;

    /** So many conditions are read in milliseconds. */
    private static final int BETWEEN_PROGRESS = 100;

    private final ConfigObject experiment;
    private final Sweep sweep;
    private final StudyKind study;
    private final List<Key> keys;
    private final List<GridCells> cells;
    private final List<GridTrees> trees;
    private final boolean defaultsVary;
    private final List<GridParameters> read = new ArrayList<>();

    /** @throws ExperimentException if the first condition of a grid is not valid */
    Conditions(ConfigObject experiment, Sweep sweep, StudyKind study) {
        ConfigObject completed = sweep.sweeps(TransferReader.KIND) ? experiment : TransferReader.complete(experiment);
        this.experiment = RouterDefaults.vary(sweep) ? completed : RouterDefaults.complete(completed);
        this.sweep = sweep;
        this.keys = sweep.keys();
        this.cells = sweep.grids().stream()
                .map(grid -> new GridCells(grid, keys, this.experiment))
                .toList();
        int most = Math.max(1, MOST_KEPT / sweep.grids().size());
        this.trees = sweep.grids().stream()
                .map(grid -> new GridTrees(grid, this.experiment, most))
                .toList();
        this.study = study;
        this.defaultsVary = sweep.sweeps(TransferReader.KIND) || RouterDefaults.vary(sweep);
        int condition = 0;
        for (Sweep.Grid grid : sweep.grids()) {
            Point start = point(condition);
            Parameters first = explaining(condition, () -> Parameters.read(tree(start), study));
            read.add(new GridParameters(grid, first, study, most));
            condition += (int) grid.size();
        }
    }

    /** The experiment with every default that holds for all conditions. */
    ConfigObject experiment() {
        return experiment;
    }

    /**
     * Reads every condition once, so that none of them is found wanting in the middle of a run.
     *
     * @param observers are shown each of them
     */
    void readAll(ReadingProgress progress, ConditionObserver... observers) {
        int count = (int) sweep.size();
        for (int condition = 0; condition < count; condition++) {
            Parameters parameters = parameters(condition);
            for (ConditionObserver observer : observers) {
                observer.see(condition, parameters);
            }
            if (condition % BETWEEN_PROGRESS == 0) {
                progress.read(condition, count);
            }
        }
    }

    /** @param condition 0-based */
    Parameters parameters(int condition) {
        Point point = point(condition);
        return explaining(condition, () -> read.get(point.grid).at(point.index, Section.top(() -> tree(point))));
    }

    /** The values of the swept keys in a condition. */
    List<SweptValue> values(int condition) {
        Point point = point(condition);
        if (!defaultsVary) {
            return cells.get(point.grid).at(point.index);
        }
        ConfigObject tree = tree(point);
        return keys.stream().map(key -> GridCells.of(key.in(tree))).toList();
    }

    /** All that a condition is: every key that conditions may differ in, with the value that it has there. */
    ConfigObject content(int condition) {
        ConfigObject content = tree(point(condition));
        for (String key : content.keySet()) {
            content = Parameters.BLOCKS.contains(key) ? content : content.withoutKey(key);
        }
        return content;
    }

    /** Whether the values of a swept key are numbers in all conditions, as far as they have it. */
    boolean isNumeric(Key key) {
        int place = keys.indexOf(key);
        int first = 0;
        for (Sweep.Grid grid : sweep.grids()) {
            boolean numbers =
                    grid.axes().stream().filter(axis -> axis.key().equals(key)).allMatch(Axis::isNumeric);
            SweptValue value = values(first).get(place);
            if (!numbers || Double.isNaN(value.number()) && !value.cell().isEmpty()) {
                return false;
            }
            first += (int) grid.size();
        }
        return true;
    }

    private record Point(int grid, long index) {}

    private Point point(int condition) {
        long index = condition;
        int grid = 0;
        while (index >= sweep.grids().get(grid).size()) {
            index -= sweep.grids().get(grid).size();
            grid++;
        }
        return new Point(grid, index);
    }

    private ConfigObject tree(Point point) {
        ConfigObject tree = trees.get(point.grid).at(point.index);
        return defaultsVary ? complete(tree) : tree;
    }

    private static ConfigObject complete(ConfigObject experiment) {
        return RouterDefaults.complete(TransferReader.complete(experiment));
    }

    private Parameters explaining(int condition, Supplier<Parameters> reading) {
        try {
            return reading.get();
        } catch (ExperimentException e) {
            throw explained(e, condition);
        }
    }

    /** Names the condition, unless the experiment is as wrong without its sweep. */
    private ExperimentException explained(ExperimentException problem, int condition) {
        if (keys.isEmpty() || problem.getMessage().equals(problemWithoutSweep())) {
            return problem;
        }
        List<SweptValue> values = values(condition);
        String stated = IntStream.range(0, keys.size())
                .mapToObj(k -> keys.get(k) + " = " + values.get(k).cell())
                .collect(Collectors.joining(", "));
        return new ExperimentException(problem, "condition " + condition + ": " + stated);
    }

    private String problemWithoutSweep() {
        try {
            Parameters.read(complete(experiment), study);
            return "";
        } catch (ExperimentException e) {
            return e.getMessage();
        }
    }
}
