package org.separatrix.cluster;

import akka.dispatch.DispatcherPrerequisites;
import akka.dispatch.ExecutorServiceConfigurator;
import akka.dispatch.ExecutorServiceFactory;
import akka.dispatch.ForkJoinExecutorConfigurator;
import akka.dispatch.MonitorableThreadFactory;
import com.typesafe.config.Config;
import java.lang.Thread.UncaughtExceptionHandler;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The threads of a dispatcher. A fatal error, such as no memory left, goes to the default handler of the JVM if there
 * is one. Akka itself would print a trace and end the JVM, or the actor system, with the results unwritten.
 */
public final class DispatcherThreads extends ExecutorServiceConfigurator {

    private final ForkJoinExecutorConfigurator pool;

    /**
     * Called by Akka.
     *
     * @param config of the dispatcher; the size of the pool is that of its {@code fork-join-executor}
     */
    public DispatcherThreads(Config config, DispatcherPrerequisites prerequisites) {
        super(config, prerequisites);
        pool = new ForkJoinExecutorConfigurator(config.getConfig("fork-join-executor"), prerequisites);
    }

    @Override
    public ExecutorServiceFactory createExecutorServiceFactory(String id, ThreadFactory threads) {
        MonitorableThreadFactory ofSystem = (MonitorableThreadFactory) threads;
        return pool.createExecutorServiceFactory(
                id,
                new MonitorableThreadFactory(
                        ofSystem.name(),
                        ofSystem.daemonic(),
                        ofSystem.contextClassLoader(),
                        toDefault(ofSystem.exceptionHandler()),
                        new AtomicLong()));
    }

    private static UncaughtExceptionHandler toDefault(UncaughtExceptionHandler ofSystem) {
        return (thread, failure) -> {
            UncaughtExceptionHandler ofJvm = Thread.getDefaultUncaughtExceptionHandler();
            boolean fatal = failure instanceof VirtualMachineError || failure instanceof LinkageError;
            (fatal && ofJvm != null ? ofJvm : ofSystem).uncaughtException(thread, failure);
        };
    }
}
