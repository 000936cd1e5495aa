package org.separatrix.cluster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A proxy before the page of a run, as that of a notebook server: it answers at a path of its own, and can fail in the ways in
 * which networks and proxies do.
 */
final class PrefixProxy implements AutoCloseable {

    static final String PREFIX = "/user/x/proxy/8765";

    /** How it fares. */
    enum Line {
        GOOD,
        /** Nothing gets through, and nobody is told. */
        SILENT,
        /** The program cannot be reached: 502. */
        REFUSED
    }

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final int target;
    private volatile Line line = Line.GOOD;

    /** @param target the port of the page */
    PrefixProxy(int target) throws IOException {
        this.target = target;
        daemon(() -> {
            while (true) {
                Socket client = server.accept();
                daemon(() -> serve(client));
            }
        });
    }

    String address() {
        return "http://127.0.0.1:" + server.getLocalPort() + PREFIX + "/";
    }

    synchronized void set(Line now) throws IOException {
        line = now;
        if (now == Line.REFUSED) {
            closeAll();
        }
        notifyAll();
    }

    private void closeAll() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
    }

    private interface Step {
        void run() throws IOException, InterruptedException;
    }

    private static void daemon(Step step) {
        Thread thread = new Thread(() -> {
            try {
                step.run();
            } catch (IOException | InterruptedException over) {
                // Whoever is at the other end sees it, too.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private synchronized void pass() throws InterruptedException {
        while (line == Line.SILENT) {
            wait();
        }
    }

    /** One request a connection, so that no later one has to be found in the stream. */
    private void serve(Socket client) throws IOException, InterruptedException {
        try (client) {
            open.add(client);
            String head = head(client.getInputStream());
            pass();
            if (line == Line.REFUSED) {
                client.getOutputStream()
                        .write("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                                .getBytes(StandardCharsets.US_ASCII));
                return;
            }
            try (Socket program = new Socket(InetAddress.getLoopbackAddress(), target)) {
                open.add(program);
                program.getOutputStream().write(forwarded(head).getBytes(StandardCharsets.ISO_8859_1));
                relay(program.getInputStream(), client.getOutputStream());
            } catch (IOException away) {
                client.getOutputStream()
                        .write("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                                .getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    private static String forwarded(String head) {
        return head.replaceFirst(" " + PREFIX, " ")
                .replaceAll("(?i)\r\nConnection: [^\r]*", "")
                .replaceFirst("\r\n\r\n$", "\r\nConnection: close\r\n\r\n");
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("no request");
            }
            head.write(next);
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    private void relay(InputStream from, OutputStream to) throws IOException, InterruptedException {
        byte[] part = new byte[1 << 16];
        for (int count = from.read(part); count >= 0; count = from.read(part)) {
            pass();
            to.write(part, 0, count);
            to.flush();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        closeAll();
    }
}
