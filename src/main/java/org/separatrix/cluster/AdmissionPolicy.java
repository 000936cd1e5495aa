package org.separatrix.cluster;

import akka.actor.Address;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which nodes may join a run, and how long the run waits for them.
 *
 * @param self what the coordinator is; nodes of any other build are refused
 * @param needed the variants that the experiment chooses; a node that lacks one is refused
 * @param expected how many nodes the run waits for
 * @param nodesWithin how long it waits for nodes that it needs
 * @param lostAfter how long two nodes that must reach each other may be out of reach
 * @param heard what the coordinator's own failure detector says of a node
 * @param joinCommand what a node is started with
 */
record AdmissionPolicy(
        NodeDescription self,
        List<String> needed,
        int expected,
        Duration nodesWithin,
        Duration lostAfter,
        Predicate<Address> heard,
        String joinCommand) {

    /**
     * Why a node may not join.
     *
     * @param reason the predicate of a sentence whose subject is the node
     * @param remedy what goes on that sentence: how it could join
     */
    record Refusal(String reason, String remedy) {}

    Optional<Refusal> refusal(NodeDescription node) {
        if (!node.build().equals(self.build())) {
            return Optional.of(new Refusal(
                    "is build " + node.build() + ", the run is of build " + self.build(),
                    ": all nodes of a run must be of the same build"));
        }
        List<String> lacking = needed.stream()
                .filter(variant -> !node.variants().contains(variant))
                .toList();
        if (!lacking.isEmpty()) {
            return Optional.of(new Refusal(
                    "lacks what the experiment chooses: " + String.join(", ", lacking),
                    "; the jar that brings it must be on its class path, too"));
        }
        return Optional.empty();
    }
}
