package org.separatrix.record;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Identity of this machine and of its processes. */
public final class Machine {

    private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");
    private static final Path PROCESS_NAMES = Path.of("/proc/self/ns/pid");

    /** Which word of {@code /proc/PID/stat} behind the name of the program says when the process was started. */
    private static final int STARTED = 19;

    private Machine() {}

    public static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException unnamed) {
            return InetAddress.getLoopbackAddress().getHostName();
        }
    }

    /**
     * Names the space that process numbers are of: this start of the system and, within it, this container. Empty where the
     * system does not say.
     */
    static String processSpace() {
        try {
            return Files.readString(BOOT).strip() + "/"
                    + Files.readSymbolicLink(PROCESS_NAMES).getFileName();
        } catch (IOException | UnsupportedOperationException untold) {
            return "";
        }
    }

    /**
     * When a process was started, in ticks of the system since its own start, so that no setting of a clock moves it; empty
     * where the system does not say. It tells a process from a later one of the same number.
     */
    static String started(long process) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(process), "stat"));
            return stat.substring(stat.lastIndexOf(')') + 2).split(" ")[STARTED];
        } catch (IOException | IndexOutOfBoundsException untold) {
            return "";
        }
    }
}
