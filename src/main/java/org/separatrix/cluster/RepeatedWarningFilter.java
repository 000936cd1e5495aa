package org.separatrix.cluster;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Marker;

/**
 * Logs each kind of warning of Artery once. Artery warns of every message from a stranger, and a kilobyte of garbage
 * may look like hundreds of messages. It also warns of every attempt to connect to an unreachable member.
 */
public final class RepeatedWarningFilter extends TurboFilter {

    /** What reads bytes before anybody knows whether they mean something. */
    private static final Set<String> READERS = Set.of("akka.remote.artery.Decoder", "akka.remote.artery.Deserializer");

    /** As far as complaints of one kind agree, before they name sender and message. */
    private static final int KIND = 28;

    /** How complaints about a connection begin. The address of the peer follows, and a number of milliseconds at the end. */
    private static final List<String> OF_CONNECTIONS = List.of(
            "[outbound connection to",
            "Outbound control stream to",
            "Outbound message stream to",
            "heartbeat interval");

    private static final Pattern NUMBER = Pattern.compile("\\d+ millis");

    private final FirstOccurrences written = new FirstOccurrences();

    @Override
    public FilterReply decide(
            Marker marker, Logger logger, Level level, String text, Object[] arguments, Throwable cause) {
        if (text == null || level != Level.WARN && level != Level.ERROR) {
            return FilterReply.NEUTRAL;
        }
        if (READERS.contains(logger.getName())) {
            return once(text.substring(0, Math.min(KIND, text.length())));
        }
        return OF_CONNECTIONS.stream().anyMatch(text::startsWith)
                ? once(NUMBER.matcher(text).replaceAll(""))
                : FilterReply.NEUTRAL;
    }

    private FilterReply once(String kind) {
        return written.isNew(kind) ? FilterReply.NEUTRAL : FilterReply.DENY;
    }
}
