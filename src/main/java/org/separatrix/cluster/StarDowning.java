package org.separatrix.cluster;

import akka.actor.ActorSystem;
import akka.actor.Props;
import akka.actor.typed.javadsl.Adapter;
import akka.cluster.DowningProvider;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import scala.Option;
import scala.concurrent.duration.FiniteDuration;

/**
 * Resolves split brains of a star: all work goes through the coordinator, whose disk holds the record of the run, so its
 * side goes on and every other side ends.
 *
 * <p>Akka's own strategies weigh the nodes of both sides. When several nodes die within seconds they take the coordinator
 * for one that is connected indirectly only, and down it with the dead.
 */
public final class StarDowning extends DowningProvider {

    private static final String LOST_AFTER = "network.lost-after";

    private final Duration lostAfter;

    /** @param system whose cluster it is; called by Akka */
    public StarDowning(ActorSystem system) {
        lostAfter = system.settings().config().getDuration(LOST_AFTER);
    }

    @Override
    public FiniteDuration downRemovalMargin() {
        return FiniteDuration.apply(lostAfter.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public Option<Props> downingActorProps() {
        return Option.apply(Adapter.props(() -> StarResolver.create(lostAfter)));
    }
}
