package org.separatrix.record;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Lock of a results folder: only one process computes in it. The lock is a file that only one process can create, also
 * on shared file systems without locks. It names the process, and is rewritten every few seconds as a heartbeat.
 *
 * <p>A lock of a dead process of this machine is taken over. The state of a process of another machine is not known
 * for sure, so a person has to say that it is dead. A heartbeat that continues refutes even that.
 */
final class FolderLock implements AutoCloseable {

    private static final String FILE = "run.lock";

    /** Stands while a lock is taken over: of several that want it only one may. */
    private static final String TAKING_OVER = "run.lock.next";

    /** What it puts into the folder. */
    static final List<String> FILES = List.of(FILE, TAKING_OVER);

    private static final Duration BEAT = Duration.ofSeconds(2);

    /** Some beats, and what a shared file system takes to show them. */
    private static final Duration WATCH = Duration.ofSeconds(7);

    private static final int ATTEMPTS = 20;
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Path file;
    private final LockOwner self;
    private final FileChannel channel;
    private final Optional<String> notice;
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(beat -> {
        Thread thread = new Thread(beat, "heartbeat of the results folder");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean lost;
    private volatile long seen = System.nanoTime();

    private FolderLock(Path file, LockOwner self, FileChannel channel, Optional<String> notice) {
        this.file = file;
        this.self = self;
        this.channel = channel;
        this.notice = notice;
        heart.scheduleAtFixedRate(this::beat, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Takes a folder for this process.
     *
     * @param force take it from a process on another machine, too
     * @throws ResultsException if another process has it
     */
    static FolderLock acquire(Path folder, boolean force) throws IOException {
        return acquire(folder, force, WATCH);
    }

    /** @param watch how long a heartbeat is looked for before a lock is taken from another machine */
    static FolderLock acquire(Path folder, boolean force, Duration watch) throws IOException {
        Path file = folder.resolve(FILE);
        LockOwner self = LockOwner.here();
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                return new FolderLock(file, self, created(file, self), Optional.empty());
            } catch (FileAlreadyExistsException taken) {
                Optional<LockOwner> owner = owner(file);
                if (owner.isPresent()) {
                    requireDead(folder, file, owner.get(), force, watch);
                    return takenOver(folder, file, owner, self, force);
                }
                // It goes, or its owner has yet to write it.
                pause(PAUSE);
            }
        }
        if (force) {
            return takenOver(folder, file, Optional.empty(), self, true);
        }
        throw new ResultsException(
                file + " does not say which process uses the folder; if none does, add --force-unlock");
    }

    private static void requireDead(Path folder, Path file, LockOwner owner, boolean force, Duration watch)
            throws IOException {
        LockOwner.Life life = owner.life();
        if (life == LockOwner.Life.DEAD) {
            return;
        }
        String use = folder + " is in use by " + owner.described() + " (last heartbeat " + owner.heartbeat() + ")";
        if (life == LockOwner.Life.ALIVE) {
            throw new ResultsException(use + ": wait for it, or end that process");
        }
        if (!force) {
            throw new ResultsException(use + ": wait for it, or end that process; if its machine has failed or was"
                    + " started again, add --force-unlock");
        }
        pause(watch);
        if (!owner(file).equals(Optional.of(owner))) {
            throw new ResultsException(use + ", and that process lives: its heartbeat goes on; end it first");
        }
    }

    /** @param before the owner that was found dead; empty where none is named */
    private static FolderLock takenOver(
            Path folder, Path file, Optional<LockOwner> before, LockOwner self, boolean force) throws IOException {
        Path next = folder.resolve(TAKING_OVER);
        if (force) {
            Files.deleteIfExists(next);
        }
        FileChannel channel;
        try {
            channel = created(next, self);
        } catch (FileAlreadyExistsException another) {
            throw new ResultsException(
                    folder + " is being taken over by another process; if that does not end, add --force-unlock",
                    another);
        }
        try {
            // Another may have taken it over, and given it back, since we looked.
            if (!owner(file).map(LockOwner::token).equals(before.map(LockOwner::token))) {
                throw new ResultsException(folder + " is in use by another process that has just taken it over");
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return new FolderLock(
                    file,
                    self,
                    channel,
                    Optional.of(before.map(owner -> owner.described() + " has left " + folder + " locked and is "
                                            + (owner.life() == LockOwner.Life.DEAD
                                                    ? "dead"
                                                    : "taken for dead, as asked"))
                                    .orElse("the lock of " + folder + " named no process")
                            + ": this process takes over"));
        } catch (IOException | RuntimeException failure) {
            // What is left there would keep everybody from taking over.
            channel.close();
            Files.deleteIfExists(next);
            throw failure;
        }
    }

    private static FileChannel created(Path file, LockOwner owner) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            write(channel, owner);
            channel.force(true);
            return channel;
        } catch (IOException full) {
            channel.close();
            Files.deleteIfExists(file);
            throw full;
        }
    }

    private static void write(FileChannel channel, LockOwner owner) throws IOException {
        channel.write(ByteBuffer.wrap(owner.text().getBytes(StandardCharsets.UTF_8)), 0);
    }

    private static Optional<LockOwner> owner(Path file) throws IOException {
        try {
            return LockOwner.read(Files.readString(file));
        } catch (NoSuchFileException | MalformedInputException gone) {
            return Optional.empty();
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What is to be said of how it was taken. */
    Optional<String> notice() {
        return notice;
    }

    synchronized void beat() {
        if (!channel.isOpen()) {
            return;
        }
        try {
            lost |= !isOurs();
            if (!lost) {
                // Into the file that we made: one that another has put in its place is never touched.
                write(channel, self.beating());
                seen = System.nanoTime();
            }
        } catch (IOException unreachable) {
            // A file system that does not answer for a while proves nothing; the next beat sees.
            return;
        }
    }

    private boolean isOurs() throws IOException {
        return owner(file).map(LockOwner::token).equals(Optional.of(self.token()));
    }

    /**
     * To be called before anything is written for good.
     *
     * @throws ResultsException if another process has taken the folder over, as one may that was stopped for long
     */
    void requireHeld() {
        if (!lost && System.nanoTime() - seen > 2 * BEAT.toNanos()) {
            beat();
        }
        if (lost) {
            throw new ResultsException(file.getParent() + " was taken over by another process; this one ends");
        }
    }

    /** Gives the folder back. */
    @Override
    public synchronized void close() {
        heart.shutdownNow();
        try {
            if (channel.isOpen() && isOurs()) {
                Files.delete(file);
            }
            channel.close();
        } catch (IOException stays) {
            // The next run finds that this process is dead.
            return;
        }
    }
}
