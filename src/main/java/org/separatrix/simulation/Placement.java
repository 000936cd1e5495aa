package org.separatrix.simulation;

import akka.actor.Address;
import akka.actor.typed.ActorRef;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Where the participants of a batch live. */
public sealed interface Placement {

    /**
     * Who lives where, in their order.
     *
     * @param here the node of their clock
     */
    List<PlacedParticipant> placed(Ensemble work, Address here);

    /** All of them beside their clock. */
    record Together(RingObserver observer) implements Placement {

        @Override
        public List<PlacedParticipant> placed(Ensemble work, Address here) {
            return work.participants().stream()
                    .map(name -> new PlacedParticipant(name, here))
                    .toList();
        }
    }

    /**
     * One after the other on several nodes, so that what they tell each other crosses the network.
     *
     * @param hosts one a node, at least one
     */
    record Spread(List<ActorRef<ParticipantHost.Command>> hosts) implements Placement {

        public Spread {
            hosts = List.copyOf(hosts);
            if (hosts.isEmpty()) {
                throw new IllegalArgumentException("participants need a node to live on");
            }
        }

        /** In the order of their addresses; empty if there is no node. */
        public static Optional<Spread> over(Collection<ActorRef<ParticipantHost.Command>> hosts) {
            return hosts.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Spread(hosts.stream()
                            .sorted(Comparator.comparing(
                                    host -> host.path().address().hostPort()))
                            .toList()));
        }

        /** The batches begin with different nodes, so that every node has as many participants. */
        ActorRef<ParticipantHost.Command> hostOf(Ensemble work, int index) {
            return hosts.get((int) ((work.batch().id() + index) % hosts.size()));
        }

        @Override
        public List<PlacedParticipant> placed(Ensemble work, Address here) {
            List<String> names = work.participants();
            return IntStream.range(0, names.size())
                    .mapToObj(index -> {
                        Address node = hostOf(work, index).path().address();
                        return new PlacedParticipant(names.get(index), node.hasLocalScope() ? here : node);
                    })
                    .toList();
        }
    }
}
