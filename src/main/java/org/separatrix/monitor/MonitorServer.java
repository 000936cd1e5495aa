package org.separatrix.monitor;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

/**
 * The port at which a run can be watched. It is open from the start, but the server behind it starts with the first
 * connection: a run that nobody watches pays for a thread that waits.
 */
final class MonitorServer implements AutoCloseable {

    private static final int CONNECTIONS = 64;
    private static final int HEADER_BYTES = 8192;
    private static final long IDLE_MILLIS = 30_000;
    private static final int THREADS = 8;
    private static final int BACKLOG = 64;

    private final ServerSocketChannel port;
    private final Selector first = Selector.open();
    private final Thread waiting;
    private @Nullable Server server;
    private boolean closed;

    /** What answers, made when somebody comes. */
    @FunctionalInterface
    interface Answers {
        Handler handler();
    }

    /**
     * Opens the port.
     *
     * @throws IOException if it cannot be had
     */
    MonitorServer(ServerSettings settings, Answers answers) throws IOException {
        port = open(settings);
        port.configureBlocking(false);
        port.register(first, SelectionKey.OP_ACCEPT);
        waiting = new Thread(() -> startWithTheFirst(settings, answers), "monitor-port");
        waiting.setDaemon(true);
        waiting.start();
    }

    private static ServerSocketChannel open(ServerSettings settings) throws IOException {
        try {
            return bound(settings.host(), settings.port());
        } catch (IOException taken) {
            if (settings.fixed()) {
                throw new IOException(
                        "port " + settings.port() + " of " + settings.host() + " cannot be had: " + taken.getMessage(),
                        taken);
            }
            return bound(settings.host(), 0);
        }
    }

    private static ServerSocketChannel bound(String host, int number) throws IOException {
        ServerSocketChannel channel = ServerSocketChannel.open();
        try {
            channel.bind(new InetSocketAddress(host, number), BACKLOG);
            return channel;
        } catch (IOException | RuntimeException failure) {
            channel.close();
            throw failure instanceof IOException known ? known : new IOException("no address " + host, failure);
        }
    }

    int port() {
        return port.socket().getLocalPort();
    }

    private void startWithTheFirst(ServerSettings settings, Answers answers) {
        try {
            first.select();
            first.close();
            start(settings, answers);
        } catch (ClosedSelectorException closedBefore) {
            // Nobody has come.
        } catch (Exception failure) {
            org.slf4j.LoggerFactory.getLogger(MonitorServer.class)
                    .warn("the monitor has failed, the run goes on", failure);
        }
    }

    private synchronized void start(ServerSettings settings, Answers answers) throws Exception {
        if (closed) {
            return;
        }
        port.configureBlocking(true);
        QueuedThreadPool threads = new QueuedThreadPool(THREADS, 2);
        threads.setName("monitor");
        threads.setDaemon(true);
        server = new Server(threads);
        HttpConfiguration http = new HttpConfiguration();
        http.setRequestHeaderSize(HEADER_BYTES);
        http.setSendServerVersion(false);
        http.setSendDateHeader(false);
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setIdleTimeout(IDLE_MILLIS);
        connector.open(port);
        server.addConnector(connector);
        server.addBean(new NetworkConnectionLimit(CONNECTIONS, connector));
        server.setHandler(answers.handler());
        server.setErrorHandler(new PlainErrors(settings));
        server.setStopTimeout(0);
        server.start();
    }

    @Override
    public void close() throws IOException {
        synchronized (this) {
            closed = true;
        }
        first.close();
        if (server != null) {
            stop(server);
        }
        port.close();
    }

    private static void stop(Server server) throws IOException {
        try {
            server.stop();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (Exception failure) {
            throw new IOException(failure);
        }
    }
}
