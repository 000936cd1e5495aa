package org.separatrix.monitor;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a run can be watched, and by whom.
 *
 * @param host the address to listen on
 * @param port the port; 0: any free one
 * @param fixed whether it must be that port: if it is taken, that is an error, else any free one will do
 * @param token what whoever looks must know, which stands in an address and in a cookie; empty: everybody with an account on this machine may look
 * @param hosts further names by which this machine may be asked without a token
 * @param frameAncestors which pages may show this one within themselves, as of Content-Security-Policy
 */
public record ServerSettings(
        String host, int port, boolean fixed, Optional<String> token, List<String> hosts, String frameAncestors) {

    public static final String LOOPBACK = "127.0.0.1";
    public static final int PORT = 8765;

    /** What needs no escape, neither in an address nor in a cookie. */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~-]+");

    private static final int TOKEN_BYTES = 16;
    private static final int LARGEST_PORT = 65_535;

    public ServerSettings {
        hosts = List.copyOf(hosts);
        if (port < 0 || port > LARGEST_PORT) {
            throw new IllegalArgumentException("port " + port + " is not allowed: 0 to " + LARGEST_PORT);
        }
        if (token.filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException("an empty token is none");
        }
        if (token.filter(given -> !TOKEN.matcher(given).matches()).isPresent()) {
            throw new IllegalArgumentException(
                    "a token (monitor.token) may have letters, digits and . _ ~ - only: it stands in an address");
        }
        if (!frameAncestors.matches("[ '!-+\\--:<-~]*")) {
            throw new IllegalArgumentException("'" + frameAncestors + "' names no pages: no ; and no ,");
        }
    }

    /** 128 random bits. */
    public static String newToken() {
        byte[] bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
