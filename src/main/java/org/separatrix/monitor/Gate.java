package org.separatrix.monitor;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who may look at a run. With a token, whoever shows it: in the address, in the cookie that this leaves, or as a bearer.
 * Without one, whoever asks for this machine by a name that is its own, so that no page elsewhere can have its name
 * resolved to this machine and read along. Pages of other origins get nothing in either case.
 */
final class Gate {

    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int COOKIE_DIGITS = 8;
    private static final String BEARER = "Bearer ";

    private final ServerSettings settings;

    Gate(ServerSettings settings) {
        this.settings = settings;
    }

    /**
     * What is asked, as far as it matters here.
     *
     * @param headers by their names in small letters
     * @param cookies by name
     * @param token in the address; empty if there is none
     */
    record Question(Map<String, String> headers, Map<String, String> cookies, Optional<String> token) {

        private Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name));
        }
    }

    /** Why somebody may not look. */
    record Refusal(int status, String why) {}

    /** Why whoever asks may not look; empty if he may. */
    Optional<Refusal> refusal(Question asked) {
        if (isOfAnotherSite(asked)) {
            return Optional.of(new Refusal(403, "a page of another site may not read this one"));
        }
        if (settings.token().isPresent()) {
            return knowsToken(asked)
                    ? Optional.empty()
                    : Optional.of(new Refusal(
                            401, "a token is needed: open the address that the run has printed, with ?token=..."));
        }
        return asked.header("host").filter(this::isOwn).isPresent()
                ? Optional.empty()
                : Optional.of(new Refusal(
                        403, "this is not a name of this machine; add it to monitor.hosts, or do without --no-token"));
    }

    private boolean isOfAnotherSite(Question asked) {
        boolean crossSite =
                asked.header("sec-fetch-site").filter("cross-site"::equals).isPresent();
        boolean document =
                asked.header("sec-fetch-dest").filter("document"::equals).isPresent();
        return crossSite && !document
                || asked.header("origin")
                        .filter(origin -> !authority(origin)
                                .equals(asked.header("host").orElse("").toLowerCase(Locale.ROOT)))
                        .isPresent();
    }

    private static String authority(String origin) {
        try {
            String authority = URI.create(origin).getAuthority();
            return authority == null ? "" : authority.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    /** Whatever the port: it may have been led through another one. */
    private boolean isOwn(String host) {
        String name = host.toLowerCase(Locale.ROOT).replaceFirst(":\\d*$", "");
        return OWN_NAMES.contains(name) || settings.hosts().stream().anyMatch(name::equalsIgnoreCase);
    }

    private boolean knowsToken(Question asked) {
        return List.of(
                        asked.token(),
                        Optional.ofNullable(asked.cookies().get(cookie())),
                        asked.header("authorization")
                                .filter(value -> value.startsWith(BEARER))
                                .map(value -> value.substring(BEARER.length()).trim()))
                .stream()
                .flatMap(Optional::stream)
                .anyMatch(this::isToken);
    }

    /** Whether it is the token; how long the comparison takes says nothing. */
    boolean isToken(String candidate) {
        return settings.token()
                .filter(token -> MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8), candidate.getBytes(StandardCharsets.UTF_8)))
                .isPresent();
    }

    /** The name of the cookie: cookies of a host are shared by all its ports, so that two runs need two names. */
    String cookie() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(settings.token().orElse("").getBytes(StandardCharsets.UTF_8));
            return "separatrix-" + HexFormat.of().formatHex(hash).substring(0, COOKIE_DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
