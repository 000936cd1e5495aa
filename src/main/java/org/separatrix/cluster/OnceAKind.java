package org.separatrix.cluster;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Marker;

/**
 * Has each kind of complaint about what a stranger sent written once: Artery complains of every message, and a kilobyte
 * of garbage may look like hundreds.
 */
public final class OnceAKind extends TurboFilter {

    /** What reads bytes before anybody knows whether they mean something. */
    private static final Set<String> READERS = Set.of("akka.remote.artery.Decoder", "akka.remote.artery.Deserializer");

    /** As far as complaints of one kind agree, before they name sender and message. */
    private static final int KIND = 28;

    private final Set<String> written = ConcurrentHashMap.newKeySet();

    @Override
    public FilterReply decide(
            Marker marker, Logger logger, Level level, String text, Object[] arguments, Throwable cause) {
        if (text == null || !READERS.contains(logger.getName())) {
            return FilterReply.NEUTRAL;
        }
        String kind = text.substring(0, Math.min(KIND, text.length()));
        return written.add(kind) ? FilterReply.NEUTRAL : FilterReply.DENY;
    }
}
