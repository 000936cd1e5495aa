package org.separatrix.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.separatrix.experiment.Experiment;
import org.separatrix.experiment.ExperimentException;
import org.separatrix.record.ResultsFolder;

/** A past run of trials, and how its conditions are named on the command line. */
record RunOfTrials(ResultsFolder folder, Experiment experiment) {

    private static final int MOST_CANDIDATES = 5;

    /** @throws ExperimentException if it is of something else */
    static RunOfTrials in(Path path) {
        ResultsFolder folder = ResultsFolder.existing(path);
        Experiment experiment = Experiment.load(folder.path().resolve(ResultsFolder.EXPERIMENT));
        if (!experiment.hasTrials()) {
            throw new ExperimentException(
                    path.toString(), "holds " + experiment.studyText() + ", without trials of rings");
        }
        return new RunOfTrials(folder, experiment);
    }

    int count() {
        return Math.toIntExact(experiment.conditionCount());
    }

    /** The index with its swept values. */
    String described(int condition) {
        List<String> values = experiment.sweptValues(condition);
        String swept = IntStream.range(0, values.size())
                .mapToObj(key -> experiment.sweptKeys().get(key) + "=" + values.get(key))
                .collect(Collectors.joining(" "));
        return folder.path().getFileName() + ":" + condition + (swept.isEmpty() ? "" : " " + swept);
    }

    /**
     * A condition by its index, or by {@code key=value} with blanks between them.
     *
     * @throws IllegalArgumentException if none is so, or more than one; the message says which there are
     */
    int find(String text) {
        if (text.matches("\\d{1,9}")) {
            int index = Integer.parseInt(text);
            if (index >= count()) {
                throw new IllegalArgumentException("there are conditions 0 to " + (count() - 1));
            }
            return index;
        }
        Map<Integer, String> wanted = new HashMap<>();
        for (String part : text.strip().split("\\s+")) {
            String[] pair = part.split("=", 2);
            if (pair.length < 2) {
                throw new IllegalArgumentException("an index from 0 is allowed, or key=value with blanks between them");
            }
            wanted.put(key(pair[0]), pair[1]);
        }
        List<Integer> found = IntStream.range(0, count())
                .filter(index -> matches(experiment.sweptValues(index), wanted))
                .boxed()
                .toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException(
                    found.isEmpty()
                            ? "no condition is so; condition 0 is " + described(0)
                            : found.size() + " conditions are so, as "
                                    + found.stream()
                                            .limit(MOST_CANDIDATES)
                                            .map(this::described)
                                            .collect(Collectors.joining(", ")));
        }
        return found.get(0);
    }

    private int key(String name) {
        List<String> keys = experiment.sweptKeys();
        List<Integer> found = IntStream.range(0, keys.size())
                .filter(key -> keys.get(key).equals(name) || keys.get(key).endsWith("." + name))
                .boxed()
                .toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException("'" + name + "' is "
                    + (found.isEmpty() ? "no swept key" : "the end of several") + "; swept are "
                    + (keys.isEmpty() ? "none" : String.join(", ", keys)));
        }
        return found.get(0);
    }

    private static boolean matches(List<String> values, Map<Integer, String> wanted) {
        return wanted.entrySet().stream().allMatch(entry -> same(values.get(entry.getKey()), entry.getValue()));
    }

    private static boolean same(String value, String wanted) {
        if (value.equals(wanted)) {
            return true;
        }
        try {
            return Double.parseDouble(value) == Double.parseDouble(wanted);
        } catch (NumberFormatException word) {
            return false;
        }
    }

    /** The conditions here that have the swept values of one there, by index; of single conditions these. */
    Map<Integer, Integer> alike(RunOfTrials other) {
        Map<Map<String, String>, Integer> there = new HashMap<>();
        for (int index = 0; index < other.count(); index++) {
            there.putIfAbsent(other.swept(index), index);
        }
        Map<Integer, Integer> alike = new LinkedHashMap<>();
        for (int index = 0; index < count(); index++) {
            Integer found = there.get(swept(index));
            if (found != null) {
                alike.put(index, found);
            }
        }
        return alike;
    }

    private Map<String, String> swept(int condition) {
        Map<String, String> swept = new TreeMap<>();
        List<String> values = experiment.sweptValues(condition);
        for (int key = 0; key < values.size(); key++) {
            swept.put(experiment.sweptKeys().get(key), values.get(key));
        }
        return swept;
    }
}
