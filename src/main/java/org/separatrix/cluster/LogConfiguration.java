package org.separatrix.cluster;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.Map;
import java.util.Objects;

/** What is logged, and how. In Java, since a file of XML takes several times as long to be read at each start. */
public final class LogConfiguration extends ContextAwareBase implements Configurator {

    /** A property of logback: a file in place of all this. */
    private static final String FILE = "logback.configurationFile";

    private static final Map<String, Level> LEVELS = Map.of(
            // Says a line for every value that it writes.
            "org.apache.parquet", Level.WARN,
            // A line for every connection that is closed before its handshake is over.
            "akka.stream.impl.io.TLSActor", Level.OFF,
            // Why a port cannot be had is said by the command that wanted it.
            "akka.io.TcpListener", Level.OFF);

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        if (System.getProperty(FILE) != null) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
        RepeatedWarningFilter once = new RepeatedWarningFilter();
        once.setContext(context);
        once.start();
        context.addTurboFilter(once);
        LEVELS.forEach((name, level) -> context.getLogger(name).setLevel(level));
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.toLevel(setting("LOG_LEVEL", ""), Level.WARN));
        root.addAppender(stderr(context));
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static ConsoleAppender<ILoggingEvent> stderr(LoggerContext context) {
        PatternLayoutEncoder lines = new PatternLayoutEncoder();
        lines.setContext(context);
        lines.setPattern("%d{HH:mm:ss} %-5level %msg%n" + setting("LOG_TRACES", "%nopex"));
        lines.start();
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setContext(context);
        appender.setName("stderr");
        appender.setTarget("System.err");
        appender.setEncoder(lines);
        appender.start();
        return appender;
    }

    private static String setting(String name, String otherwise) {
        return System.getProperty(name, Objects.requireNonNullElse(System.getenv(name), otherwise));
    }
}
