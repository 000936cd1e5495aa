package org.separatrix.study;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.separatrix.experiment.Condition;
import org.separatrix.experiment.Experiment;

/**
 * The conditions of a run in sweep order, each computed when asked for, so that a million of them need no memory.
 *
 * @param keys the swept keys under their full dotted names
 * @param numeric whether the values of each of them are numbers
 * @param count how many conditions
 * @param rings the largest number of rings of any of them
 * @param condition by index
 * @param values of the swept keys by index, as they are to stand in a table
 */
public record ConditionList(
        List<String> keys,
        List<Boolean> numeric,
        int count,
        int rings,
        IntFunction<Condition> condition,
        IntFunction<List<String>> values) {

    public ConditionList {
        keys = List.copyOf(keys);
        numeric = List.copyOf(numeric);
    }

    static ConditionList of(Experiment experiment) {
        return new ConditionList(
                experiment.sweptKeys(),
                experiment.sweptNumbers(),
                Math.toIntExact(experiment.conditionCount()),
                experiment.mostRings(),
                experiment::condition,
                experiment::sweptValues);
    }

    /** The names of what stands in front of a row of a condition. */
    public List<String> frontNames() {
        List<String> names = new ArrayList<>(List.of("condition"));
        names.addAll(keys);
        return names;
    }

    /** What stands in front of a row of a condition. */
    public List<String> front(int index) {
        List<String> cells = new ArrayList<>(List.of(Integer.toString(index)));
        cells.addAll(values.apply(index));
        return cells;
    }
}
