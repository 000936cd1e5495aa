package org.separatrix.monitor;

import java.util.concurrent.ThreadFactory;

/** Threads that no process waits for. */
final class DaemonThreads {

    private DaemonThreads() {}

    static ThreadFactory named(String name) {
        return named(name, Thread.NORM_PRIORITY);
    }

    static ThreadFactory named(String name, int priority) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            thread.setPriority(priority);
            return thread;
        };
    }
}
