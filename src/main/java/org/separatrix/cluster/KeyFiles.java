package org.separatrix.cluster;

import com.typesafe.config.Config;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.separatrix.cluster.Network.NetworkException;

/**
 * Where the keys of a process are: PEM files.
 *
 * @param key the private key, which nobody else may read
 * @param certificate that goes with it
 * @param authority the certificate of the authority that all members have theirs from
 */
record KeyFiles(Path key, Path certificate, Path authority) {

    private static final String KEY = "node.key";

    private static final int SUPERUSER = 0;

    private static final Set<PosixFilePermission> OWNERS =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    /** By the names that {@code deploy/tls/make-test-ca.sh} uses, too. */
    static KeyFiles in(Path folder) {
        return new KeyFiles(folder.resolve(KEY), folder.resolve("node.crt"), folder.resolve("ca.crt"));
    }

    /** @param tls the section {@code network.tls} */
    static KeyFiles of(Config tls) {
        return new KeyFiles(
                Path.of(tls.getString("key")),
                Path.of(tls.getString("certificate")),
                Path.of(tls.getString("authority")));
    }

    /** Whether there is a key; it is the last file to be written. */
    boolean exist() {
        return Files.exists(key);
    }

    /**
     * Reads them.
     *
     * @param cluster the name that the certificate must have
     * @throws NetworkException if they are not as they must be
     */
    Credentials read(String cluster) {
        String certificateText = text(certificate);
        String authorityText = text(authority);
        String keyText = text(key);
        requirePrivate();
        Credentials read = new Credentials(
                cluster,
                Pem.certificate(certificate, certificateText),
                Pem.certificate(authority, authorityText),
                certificate -> Pem.key(key, keyText, certificate));
        read.require(this);
        return read;
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException missing) {
            throw new NetworkException(file + " is missing: key, certificate and authority are all needed");
        } catch (AccessDeniedException denied) {
            throw new NetworkException(file + " cannot be read: permission denied");
        } catch (IOException failure) {
            throw new NetworkException(file + " cannot be read: " + failure.getMessage());
        }
    }

    /** The group may read a file that the superuser has put there for another user, as secrets of containers. */
    private void requirePrivate() {
        try {
            PosixFileAttributeView view = Files.getFileAttributeView(key, PosixFileAttributeView.class);
            if (view == null) {
                return;
            }
            Set<PosixFilePermission> permissions =
                    EnumSet.copyOf(view.readAttributes().permissions());
            boolean put = Integer.valueOf(SUPERUSER).equals(Files.getAttribute(key, "unix:uid"))
                    && !System.getProperty("user.name").equals("root");
            permissions.removeIf(
                    permission -> OWNERS.contains(permission) || put && permission == PosixFilePermission.GROUP_READ);
            if (!permissions.isEmpty()) {
                throw new NetworkException(
                        key + " can be read or changed by others: it must be its owner's alone (chmod 600)");
            }
        } catch (IOException failure) {
            throw new NetworkException(key + " cannot be read: " + failure.getMessage());
        }
    }
}
