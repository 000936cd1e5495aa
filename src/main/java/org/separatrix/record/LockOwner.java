package org.separatrix.record;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The process that holds a results folder, as its lock file states it, a line each.
 *
 * @param heartbeat when it last said that it lives, by its own clock
 * @param host the machine
 * @param process its number there
 * @param since when it took the folder, by its own clock
 * @param space see {@link Machine#processSpace}
 * @param started see {@link Machine#started}
 * @param token of this holding alone
 */
record LockOwner(
        String heartbeat, String host, long process, String since, String space, String started, String token) {

    /** Of one width, so that a heartbeat is written over the one before. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** What can be said of the process from here. */
    enum Life {
        ALIVE,
        DEAD,
        /** It is on another machine, or in another container. */
        UNKNOWN
    }

    /** This process, from now on. */
    static LockOwner here() {
        String now = TIME.format(Instant.now());
        long process = ProcessHandle.current().pid();
        return new LockOwner(
                now,
                Machine.hostName(),
                process,
                now,
                Machine.processSpace(),
                Machine.started(process),
                UUID.randomUUID().toString());
    }

    LockOwner beating() {
        return new LockOwner(TIME.format(Instant.now()), host, process, since, space, started, token);
    }

    String text() {
        return "heartbeat=" + heartbeat + "\nhost=" + host + "\nprocess=" + process + "\nsince=" + since + "\nspace="
                + space + "\nstarted=" + started + "\ntoken=" + token + "\n";
    }

    /** Empty where the text is not that of an owner, or not all of it. */
    static Optional<LockOwner> read(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        text.lines()
                .filter(line -> line.indexOf('=') > 0)
                .forEach(line ->
                        values.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
        if (!text.endsWith("\n") || !values.containsKey("token")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new LockOwner(
                    values.getOrDefault("heartbeat", ""),
                    values.getOrDefault("host", ""),
                    Long.parseLong(values.getOrDefault("process", "")),
                    values.getOrDefault("since", ""),
                    values.getOrDefault("space", ""),
                    values.getOrDefault("started", ""),
                    values.get("token")));
        } catch (NumberFormatException damaged) {
            return Optional.empty();
        }
    }

    /**
     * Whether the process lives. Of a machine only that can say it: neither clocks nor a heartbeat that is late prove
     * anything of another one.
     */
    Life life() {
        if (!host.equals(Machine.hostName()) || !space.equals(Machine.processSpace())) {
            return Life.UNKNOWN;
        }
        if (ProcessHandle.of(process).filter(ProcessHandle::isAlive).isEmpty()) {
            return Life.DEAD;
        }
        String startedNow = Machine.started(process);
        return started.isEmpty() || startedNow.isEmpty() || started.equals(startedNow) ? Life.ALIVE : Life.DEAD;
    }

    /** For messages. */
    String described() {
        return "process " + process + " on " + host + " since " + since;
    }
}
