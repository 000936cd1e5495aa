package org.separatrix.experiment;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.separatrix.ring.Epoch;

/** Warns of epochs that end where they begin: they never act. */
final class EmptyEpochs implements ConditionCheck {

    private static final Key OF_PROTOCOL = Key.of("protocol", "epochs");
    private static final Key OF_ROUTER = Key.of("router", "epochs");

    /** By epoch. */
    private final Map<Key, Integer> firstCondition =
            new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));

    @Override
    public void see(int condition, Parameters parameters) {
        collect(OF_PROTOCOL, parameters.protocol().epochs(), condition);
        parameters.router().rings().ifPresent(rings -> collect(OF_ROUTER, rings.biases(), condition));
    }

    @Override
    public Stream<Warning> warnings(Experiment experiment) {
        return firstCondition.entrySet().stream().map(entry -> warning(experiment, entry.getKey(), entry.getValue()));
    }

    private void collect(Key block, List<Epoch> epochs, int condition) {
        for (Epoch epoch : epochs) {
            if (epoch.from() == epoch.to()) {
                firstCondition.putIfAbsent(Key.below(block.names(), epoch.name()), condition);
            }
        }
    }

    private static Warning warning(Experiment experiment, Key epoch, int condition) {
        Key to = Key.below(epoch.names(), "to");
        String where = experiment.sweptKeys().isEmpty() ? "" : " in condition " + condition;
        return new Warning(
                experiment.place(to), epoch + ": is empty" + where + ", from and to are the same step; it never acts");
    }
}
