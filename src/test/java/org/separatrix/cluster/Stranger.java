package org.separatrix.cluster;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Somebody who tries what listens on a port. */
final class Stranger {

    private Stranger() {}

    /** What port scanners send, and things that begin like a message of Akka. */
    static void sendGarbage(String address) throws IOException {
        int port = Integer.parseInt(address.substring(address.indexOf(':') + 1));
        for (byte[] garbage : garbage()) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                try {
                    socket.getOutputStream().write(garbage);
                } catch (IOException hungUp) {
                    // Which is a good answer.
                }
            }
        }
    }

    private static List<byte[]> garbage() {
        List<byte[]> all = new ArrayList<>();
        Random random = new Random(1);
        for (int scan = 0; scan < 10; scan++) {
            byte[] noise = new byte[1 + random.nextInt(4000)];
            random.nextBytes(noise);
            all.add(noise);
            all.add("GET / HTTP/1.1\r\n\r\n".getBytes(US_ASCII));
            all.add(ByteBuffer.allocate(2000).put("AKKA\1".getBytes(US_ASCII)).array());
            all.add(new byte[0]);
        }
        return all;
    }
}
