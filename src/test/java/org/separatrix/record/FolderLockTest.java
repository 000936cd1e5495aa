package org.separatrix.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One process alone has a results folder. */
class FolderLockTest {

    private static final Duration SOON = Duration.ofMillis(300);

    @TempDir
    private Path folder;

    @Test
    void theSecondIsRefusedWhileTheFirstLives() throws IOException {
        try (FolderLock first = FolderLock.acquire(folder, false)) {
            assertTrue(first.notice().isEmpty());
            for (boolean force : new boolean[] {false, true}) {
                String refusal = refusal(force);
                assertTrue(
                        refusal.startsWith(folder + " is in use by process "
                                + ProcessHandle.current().pid() + " on " + Machine.hostName() + " since 20"),
                        refusal);
                assertTrue(refusal.contains("(last heartbeat 20"), refusal);
                assertFalse(refusal.contains("--force-unlock"), refusal);
            }
            first.requireHeld();
        }
        assertFalse(Files.exists(folder.resolve("run.lock")));
        FolderLock.acquire(folder, false).close();
    }

    @Test
    void aProcessThatDiedHereLosesIt() throws Exception {
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        for (LockOwner owner : List.of(
                with("process", Long.toString(dead.pid())),
                // A later process has the number of the one that died.
                with("started", "1"))) {
            leave(owner);
            try (FolderLock lock = FolderLock.acquire(folder, false)) {
                assertEquals(
                        owner.described() + " has left " + folder + " locked and is dead: this process takes over",
                        lock.notice().orElseThrow());
                lock.beat();
                lock.requireHeld();
            }
            try (var files = Files.list(folder)) {
                assertEquals(0, files.count());
            }
        }
    }

    @Test
    void ofAnotherMachineOnlyAPersonCanSayThatItFailed() throws IOException {
        for (LockOwner owner : List.of(with("host", "elsewhere"), with("space", "another start of the system"))) {
            leave(owner);
            String refusal = refusal(false);
            assertTrue(refusal.contains("process " + owner.process() + " on " + owner.host()), refusal);
            assertTrue(refusal.contains("--force-unlock"), refusal);
            assertEquals(owner.text(), Files.readString(folder.resolve("run.lock")));

            try (FolderLock lock = FolderLock.acquire(folder, true, SOON)) {
                assertTrue(lock.notice().orElseThrow().contains("taken for dead, as asked"));
            }
        }
    }

    @Test
    void aHeartbeatThatGoesOnRefutesThatAMachineHasFailed() throws Exception {
        LockOwner owner = with("host", "elsewhere");
        leave(owner);
        Thread elsewhere = new Thread(() -> {
            try {
                for (int beat = 0; !Thread.interrupted(); beat++) {
                    leave(LockOwner.read(owner.text().replace(owner.heartbeat(), "beat " + beat))
                            .orElseThrow());
                    Thread.sleep(20);
                }
            } catch (IOException | InterruptedException ended) {
                return;
            }
        });
        elsewhere.start();
        try {
            assertTrue(refusal(true).contains("its heartbeat goes on"));
        } finally {
            elsewhere.interrupt();
            elsewhere.join();
        }
    }

    @Test
    void ofManyThatTakeItOverOneDoes() throws Exception {
        for (int round = 0; round < 20; round++) {
            leave(with("started", "1"));
            List<Callable<FolderLock>> contenders = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                contenders.add(() -> FolderLock.acquire(folder, false));
            }
            ExecutorService threads = Executors.newFixedThreadPool(contenders.size());
            List<FolderLock> winners = new ArrayList<>();
            for (Future<FolderLock> contender : threads.invokeAll(contenders)) {
                try {
                    winners.add(contender.get());
                } catch (ExecutionException refused) {
                    assertEquals(ResultsException.class, refused.getCause().getClass(), refused.toString());
                }
            }
            threads.shutdown();
            assertEquals(1, winners.size());
            winners.get(0).close();
        }
    }

    @Test
    void whoWasTakenForDeadEnds() throws IOException {
        FolderLock sleeper = FolderLock.acquire(folder, false);
        LockOwner other = with("host", "elsewhere");
        Files.delete(folder.resolve("run.lock"));
        leave(other);
        sleeper.beat();

        assertTrue(assertThrows(ResultsException.class, sleeper::requireHeld)
                .getMessage()
                .contains("was taken over by another process"));
        sleeper.close();
        assertEquals(other.text(), Files.readString(folder.resolve("run.lock")));
    }

    @Test
    void aLockThatNamesNobodyIsNoLicence() throws IOException {
        Files.writeString(folder.resolve("run.lock"), "heartbeat=2026");
        assertTrue(refusal(false).contains("does not say which process"));

        FolderLock.acquire(folder, true, SOON).close();
        assertFalse(Files.exists(folder.resolve("run.lock")));
    }

    private String refusal(boolean force) {
        String refusal = assertThrows(ResultsException.class, () -> FolderLock.acquire(folder, force, SOON))
                .getMessage();
        assertEquals(1, refusal.lines().count());
        return refusal;
    }

    private void leave(LockOwner owner) throws IOException {
        Files.writeString(folder.resolve("run.lock"), owner.text());
    }

    /** This process, with another value of one thing. */
    private static LockOwner with(String key, String value) {
        return LockOwner.read(LockOwner.here().text().replaceAll("(?m)^" + key + "=.*$", key + "=" + value))
                .orElseThrow();
    }
}
