package org.separatrix.cluster;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the coordinator that a node is to join, and its keys. Both may change while the node waits. */
public final class CoordinatorLocator {

    private final Network site;
    private final Optional<InetSocketAddress> address;
    private final Optional<Path> results;
    private final Optional<Path> keys;

    /** The coordinator is not there yet; the message is half a sentence. */
    static final class NotThereException extends Exception {

        private static final long serialVersionUID = 1L;

        NotThereException(String message) {
            super(message);
        }
    }

    /**
     * What was found.
     *
     * @param coordinator its address; unresolved
     * @param network the settings of this node, with the keys
     * @param certificate that the node has; empty if it has none
     */
    record Located(InetSocketAddress coordinator, Network network, String certificate) {}

    private CoordinatorLocator(
            Network site, Optional<InetSocketAddress> address, Optional<Path> results, Optional<Path> keys) {
        this.site = site;
        this.address = address;
        this.results = results;
        this.keys = keys;
    }

    /**
     * At an address.
     *
     * @param site the settings of this node
     * @param address unresolved
     * @param keys the folder with the keys; empty: those of the settings
     */
    public static CoordinatorLocator at(Network site, InetSocketAddress address, Optional<Path> keys) {
        return new CoordinatorLocator(site, Optional.of(address), Optional.empty(), keys);
    }

    /**
     * By the results folder of its run.
     *
     * @param keys the folder with the keys; empty: those of the settings, or of the run
     */
    public static CoordinatorLocator in(Network site, Path results, Optional<Path> keys) {
        boolean own = keys.isEmpty() && site.protection() instanceof Protection.KeysOfRun;
        return new CoordinatorLocator(site, Optional.empty(), Optional.of(results), own ? Optional.of(results) : keys);
    }

    /** Whether the run that has ended is one of several that follow each other. */
    boolean moreFollows() {
        return results.filter(folder -> JoinFolder.near(folder).moreFollows()).isPresent();
    }

    Network site() {
        return site;
    }

    /** @throws Network.NetworkException if what is there is not as it must be */
    Located find() throws NotThereException {
        InetSocketAddress coordinator = address.orElse(null);
        if (coordinator == null) {
            coordinator = JoinFolder.near(results.get())
                    .address()
                    .orElseThrow(() -> new NotThereException("no run with an address in " + results.get()
                            + ": it has not begun, has ended, or is alone"));
        }
        if (keys.isEmpty()) {
            return new Located(coordinator, site, "");
        }
        KeyFiles files = JoinFolder.near(keys.get()).keys();
        if (!files.exist()) {
            throw new NotThereException("no keys in " + keys.get() + ": there is no " + files.key());
        }
        return new Located(
                coordinator, site.with(new Protection.Keys(files, true)), KeyFiles.text(files.certificate()));
    }
}
