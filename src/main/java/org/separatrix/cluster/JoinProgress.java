package org.separatrix.cluster;

import akka.actor.Address;
import java.util.Optional;

/** How far a node has come on its way into a cluster, for those who wait for it. */
final class JoinProgress {

    private final Address self;
    private Optional<Node.Admitted> admitted = Optional.empty();
    private Optional<String> tlsFailure = Optional.empty();

    JoinProgress(Address self) {
        this.self = self;
    }

    void admit(Node.Admitted answer) {
        admitted = Optional.of(answer);
    }

    void failTls(String failure) {
        tlsFailure = Optional.of(failure);
    }

    /** The newest answer of a coordinator; empty before the first. */
    Optional<Node.Admitted> admitted() {
        return admitted;
    }

    /** The state as half a sentence. */
    String text() {
        if (admitted.isPresent()) {
            return "the coordinator has answered, but its cluster has not taken in " + self.hostPort() + " yet";
        }
        return tlsFailure
                .map(failure -> "TLS fails there: " + failure)
                .orElse("something listens there, but no coordinator answers; the answer would come to "
                        + self.hostPort());
    }
}
