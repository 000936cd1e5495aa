package org.separatrix.monitor;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a step that is repeated from ending by a failure, which would end all repetitions: the first is logged. */
final class FirstFailure {

    private static final Logger LOG = LoggerFactory.getLogger(FirstFailure.class);

    private final String part;
    private final AtomicBoolean logged = new AtomicBoolean();

    /** @param part what has failed, for the log */
    FirstFailure(String part) {
        this.part = part;
    }

    /** @return whether the step went well */
    boolean survives(Runnable step) {
        try {
            step.run();
            return true;
        } catch (RuntimeException failure) {
            if (logged.compareAndSet(false, true)) {
                LOG.warn("{} has failed, the run goes on", part, failure);
            }
            return false;
        }
    }
}
