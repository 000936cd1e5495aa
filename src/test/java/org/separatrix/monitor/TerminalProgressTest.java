package org.separatrix.monitor;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The line of a run in a terminal. */
class TerminalProgressTest {

    @Test
    void aFaultCostsOneLineAndNotAllThatFollow() throws InterruptedException {
        CountDownLatch shown = new CountDownLatch(3);
        TerminalStream terminal =
                TerminalStream.over(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
        try (TerminalProgress progress = TerminalProgress.bar(
                () -> {
                    shown.countDown();
                    throw new IllegalStateException("no summary");
                },
                terminal,
                80)) {
            assertTrue(shown.await(1, TimeUnit.MINUTES), progress::toString);
        }
    }
}
