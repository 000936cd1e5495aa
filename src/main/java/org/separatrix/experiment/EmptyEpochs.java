package org.separatrix.experiment;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.separatrix.ring.Epoch;

/** Warns of epochs that end where they begin: they never act. */
final class EmptyEpochs {

    private EmptyEpochs() {}

    static Stream<Warning> in(Experiment experiment) {
        Map<Key, Integer> firstCondition = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        IntStream.range(0, (int) experiment.conditionCount()).forEach(index -> {
            Condition condition = experiment.condition(index);
            collect(Key.of("protocol", "epochs"), condition.protocol().epochs(), index, firstCondition);
            condition
                    .router()
                    .flatMap(RouterSettings::rings)
                    .ifPresent(rings -> collect(Key.of("router", "epochs"), rings.biases(), index, firstCondition));
        });
        return firstCondition.entrySet().stream().map(entry -> warning(experiment, entry.getKey(), entry.getValue()));
    }

    private static void collect(Key block, List<Epoch> epochs, int condition, Map<Key, Integer> firstCondition) {
        epochs.stream()
                .filter(epoch -> epoch.from() == epoch.to())
                .forEach(epoch -> firstCondition.putIfAbsent(Key.below(block.names(), epoch.name()), condition));
    }

    private static Warning warning(Experiment experiment, Key epoch, int condition) {
        Key to = Key.below(epoch.names(), "to");
        String where = experiment.sweptKeys().isEmpty() ? "" : " in condition " + condition;
        return new Warning(
                experiment.place(to), epoch + ": is empty" + where + ", from and to are the same step; it never acts");
    }
}
