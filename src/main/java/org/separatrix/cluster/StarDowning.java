package org.separatrix.cluster;

import akka.actor.ActorSystem;
import akka.actor.Props;
import akka.actor.typed.javadsl.Adapter;
import akka.cluster.Cluster;
import akka.cluster.DowningProvider;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import scala.Option;
import scala.concurrent.duration.FiniteDuration;

/**
 * Split-brain resolver of a star. All work goes through the coordinator, and its disk holds the record of the run. The
 * coordinator alone decides which nodes are lost. A node leaves by itself when it does not hear the coordinator, see
 * {@link Node}.
 *
 * <p>Akka's own strategies weigh the nodes of both sides. When several nodes die within seconds they take the
 * coordinator for one that is connected indirectly only, and down it with the dead.
 */
public final class StarDowning extends DowningProvider {

    private static final String LOST_AFTER = "network.lost-after";

    private final ActorSystem system;
    private final Duration lostAfter;

    /** @param system whose cluster it is; called by Akka */
    public StarDowning(ActorSystem system) {
        this.system = system;
        this.lostAfter = system.settings().config().getDuration(LOST_AFTER);
    }

    @Override
    public FiniteDuration downRemovalMargin() {
        return FiniteDuration.apply(lostAfter.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public Option<Props> downingActorProps() {
        Cluster cluster = Cluster.get(system);
        return cluster.getSelfRoles().contains(Coordinator.ROLE)
                ? Option.apply(
                        Adapter.props(() -> StarResolver.create(lostAfter, cluster.failureDetector()::isAvailable)))
                : Option.empty();
    }
}
