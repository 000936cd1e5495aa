package org.separatrix.cluster;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A network in user space: hosts send it their Ethernet frames in VXLAN datagrams, and it passes them on, late or not at
 * all.
 *
 * <p>A program of its own. It reads from its standard input how each direction between two hosts is to behave: {@code FROM
 * TO LOSS DELAY RATE}, with the hosts by number, the loss as a probability, the delay in ms and the rate in bytes a second
 * (0: any). Frames carry the number of their host in the last byte of the hardware address.
 */
final class Wire {

    /** VXLAN and Ethernet headers, before the IP header. */
    private static final int ETHERNET = 8;

    private static final int IP = ETHERNET + 14;
    private static final int TCP = 6;

    /** What a slow direction holds before it drops what comes, bytes. */
    private static final double BUFFER = 128 << 10;

    private record Direction(int from, int to) {}

    /** How frames of a direction fare. */
    private static final class Fate {
        private final double loss;
        private final long delayNanos;
        private final double rate;
        private long busyUntil;

        private Fate(double loss, long delayNanos, double rate) {
            this.loss = loss;
            this.delayNanos = delayNanos;
            this.rate = rate;
        }
    }

    private record Frame(byte[] bytes, int to, long due, long order) implements Delayed {
        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(due - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            Frame frame = (Frame) other;
            return due == frame.due ? Long.compare(order, frame.order) : Long.compare(due, frame.due);
        }
    }

    private final Map<Direction, Fate> fates = new ConcurrentHashMap<>();
    private final DelayQueue<Frame> frames = new DelayQueue<>();
    private final AtomicLong order = new AtomicLong();
    private final Random random;
    private final DatagramSocket socket;

    private Wire(long seed, DatagramSocket socket) {
        this.random = new Random(seed);
        this.socket = socket;
    }

    /** Arguments: the seed of what is lost, and the port of VXLAN. */
    public static void main(String[] arguments) throws IOException {
        Wire wire = new Wire(Long.parseLong(arguments[0]), new DatagramSocket(Integer.parseInt(arguments[1])));
        start("receive", wire::receive);
        start("send", wire::send);
        System.out.println("ready");
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        for (String line = orders.readLine(); line != null; line = orders.readLine()) {
            wire.obey(line.split(" "));
            System.out.println("done");
        }
        System.exit(0);
    }

    /** The address of a host outside its VXLAN. */
    static String underlay(int host) {
        return "172.30." + host + ".2";
    }

    private interface Loop {
        void run() throws IOException, InterruptedException;
    }

    private static void start(String name, Loop loop) {
        Thread thread = new Thread(
                () -> {
                    while (true) {
                        try {
                            loop.run();
                        } catch (IOException unreachable) {
                            // A host that has gone away.
                        } catch (InterruptedException end) {
                            return;
                        }
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
    }

    private void obey(String[] order) {
        fates.put(
                new Direction(Integer.parseInt(order[0]), Integer.parseInt(order[1])),
                new Fate(
                        Double.parseDouble(order[2]),
                        TimeUnit.MILLISECONDS.toNanos(Long.parseLong(order[3])),
                        Double.parseDouble(order[4])));
    }

    private void receive() throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[1 << 16], 1 << 16);
        socket.receive(packet);
        byte[] bytes = java.util.Arrays.copyOf(packet.getData(), packet.getLength());
        if (bytes.length < IP + 20) {
            return;
        }
        int to = bytes[ETHERNET + 5];
        Fate fate = fates.get(new Direction(bytes[ETHERNET + 11], to));
        if (fate == null || random.nextDouble() < fate.loss) {
            return;
        }
        long now = System.nanoTime();
        if (fate.rate > 0) {
            long start = Math.max(now, fate.busyUntil);
            if ((start - now) * 1e-9 * fate.rate > BUFFER) {
                return;
            }
            fate.busyUntil = start + (long) (bytes.length / fate.rate * 1e9);
            now = fate.busyUntil;
        }
        completeChecksum(bytes);
        frames.add(new Frame(bytes, to, now + fate.delayNanos, order.getAndIncrement()));
    }

    private void send() throws IOException, InterruptedException {
        Frame frame = frames.take();
        socket.send(new DatagramPacket(
                frame.bytes(),
                frame.bytes().length,
                new InetSocketAddress(underlay(frame.to()), socket.getLocalPort())));
    }

    /** The kernel leaves the checksum of TCP to a network card that is not there. */
    private static void completeChecksum(byte[] bytes) {
        ByteBuffer frame = ByteBuffer.wrap(bytes);
        if (frame.getShort(IP - 2) != 0x0800 || bytes[IP + 9] != TCP) {
            return;
        }
        int header = 4 * (bytes[IP] & 0xf);
        int length = (frame.getShort(IP + 2) & 0xffff) - header;
        int start = IP + header;
        frame.putShort(start + 16, (short) 0);
        long sum = TCP + length;
        for (int at = IP + 12; at < IP + 20; at += 2) {
            sum += frame.getShort(at) & 0xffff;
        }
        for (int at = 0; at < length; at += 2) {
            sum += at + 1 < length ? frame.getShort(start + at) & 0xffff : (bytes[start + at] & 0xff) << 8;
        }
        while (sum >> 16 != 0) {
            sum = (sum & 0xffff) + (sum >> 16);
        }
        frame.putShort(start + 16, (short) ~sum);
    }
}
