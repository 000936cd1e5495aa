package org.separatrix.cli;

import org.jspecify.annotations.Nullable;

/**
 * Where a coordinator is.
 *
 * @param host as the coordinator itself calls it
 */
record NodeAddress(String host, int port) {

    static final int LARGEST_PORT = 65_535;

    /** {@code HOST:PORT}, or null if it is none. */
    static @Nullable NodeAddress of(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 1) {
            return null;
        }
        try {
            int port = Integer.parseInt(text.substring(colon + 1));
            String host = text.substring(0, colon);
            return port < 1 || port > LARGEST_PORT ? null : new NodeAddress(own(host), port);
        } catch (NumberFormatException noPort) {
            return null;
        }
    }

    /** A coordinator that listens on this machine only calls itself by the number. */
    private static String own(String host) {
        return host.equals("localhost") ? "127.0.0.1" : host;
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
