package org.separatrix.cluster;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.separatrix.cluster.Network.NetworkException;
import org.separatrix.record.ResultsFolder;

/**
 * The folder {@code join} of a results folder: the keys of the run, for its owner only, and the address at which its
 * coordinator listens. A resumed run keeps its keys, so nodes with a copy can join it again. A complete run has no
 * keys any more. Runs that follow each other may share one; nodes then stay from one to the next.
 */
public final class JoinFolder {

    private static final String ADDRESS = "address";

    /** It is there while a series of runs goes on. */
    private static final String SERIES = "series";

    private final Path path;
    private final boolean series;

    private JoinFolder(Path path, boolean series) {
        this.path = path;
        this.series = series;
    }

    /** @param results the results folder of a run */
    public static JoinFolder of(Path results) {
        return new JoinFolder(results.resolve(ResultsFolder.JOIN), false);
    }

    /** @param folder of the results folders of runs that follow each other */
    public static JoinFolder ofSeries(Path folder) {
        return new JoinFolder(folder.resolve(ResultsFolder.JOIN), true);
    }

    /** @param given a results folder, or a copy of the folder {@code join} in one, or another with keys of these names */
    static JoinFolder near(Path given) {
        Path inside = given.resolve(ResultsFolder.JOIN);
        return new JoinFolder(Files.isDirectory(inside) ? inside : given, false);
    }

    KeyFiles keys() {
        return KeyFiles.in(path);
    }

    /** Where the coordinator says that it listens; empty if it has not said so yet. */
    Optional<InetSocketAddress> address() {
        Path file = path.resolve(ADDRESS);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String text = KeyFiles.text(file).strip();
        int colon = text.lastIndexOf(':');
        try {
            return Optional.of(InetSocketAddress.createUnresolved(
                    text.substring(0, Math.max(colon, 0)), Integer.parseInt(text.substring(colon + 1))));
        } catch (IllegalArgumentException notOne) {
            throw new NetworkException(file + " does not hold HOST:PORT");
        }
    }

    /**
     * The network of a run, with the keys of its own where it has no others.
     *
     * @throws NetworkException if they cannot be kept
     */
    public Network secure(Network network) {
        if (!(network.protection() instanceof Protection.KeysOfRun)) {
            return network;
        }
        if (!keysAreGood(network.cluster())) {
            make(network.cluster());
        }
        return network.with(new Protection.Keys(keys(), true));
    }

    private boolean keysAreGood(String cluster) {
        try {
            keys().read(cluster);
            return true;
        } catch (NetworkException toBeMade) {
            return false;
        }
    }

    private void make(String cluster) {
        try {
            RunAuthority.Certified made = new RunAuthority(Instant.now()).certify(cluster);
            KeyFiles files = keys();
            OwnerFiles.createFolder(path);
            Files.deleteIfExists(files.key());
            OwnerFiles.write(files.authority(), made.authority());
            OwnerFiles.write(files.certificate(), made.certificate());
            OwnerFiles.write(files.key(), made.key());
            files.read(cluster);
        } catch (IOException failure) {
            throw new NetworkException("the keys of the run cannot be kept in " + path + ": " + failure.getMessage());
        } catch (GeneralSecurityException missing) {
            throw new NetworkException("this Java cannot make keys: " + missing.getMessage());
        }
    }

    /** From now on nodes find the coordinator there. */
    public void announce(String address) {
        try {
            OwnerFiles.createFolder(path);
            if (series) {
                OwnerFiles.write(path.resolve(SERIES), "");
            }
            OwnerFiles.write(path.resolve(ADDRESS), address + "\n");
        } catch (IOException failure) {
            throw new NetworkException(
                    "the address of the run cannot be kept in " + path + ": " + failure.getMessage());
        }
    }

    /** What a node has to be told to join. */
    public String command(Network network, String address) {
        return series
                ? "separatrix node --join "
                        + Network.quoted(
                                Objects.requireNonNull(path.toAbsolutePath().getParent())
                                        .toString())
                : network.joinCommand(address);
    }

    /** Whether another run follows the one that has ended. */
    boolean moreFollows() {
        return Files.exists(path.resolve(SERIES));
    }

    /**
     * Nobody listens there any more.
     *
     * @param forGood whether the run is complete, so that nobody needs its keys but the next of a series
     */
    public void withdraw(boolean forGood) {
        remove(forGood && !series, ADDRESS);
    }

    /**
     * No run follows.
     *
     * @param forGood whether all are complete
     */
    public void endSeries(boolean forGood) {
        remove(forGood, SERIES);
    }

    private void remove(boolean withKeys, String file) {
        try {
            Files.deleteIfExists(path.resolve(file));
            if (withKeys) {
                KeyFiles files = keys();
                Files.deleteIfExists(files.key());
                Files.deleteIfExists(files.certificate());
                Files.deleteIfExists(files.authority());
                Files.deleteIfExists(path);
            }
        } catch (IOException stays) {
            // Whoever finds it knocks in vain.
        }
    }
}
