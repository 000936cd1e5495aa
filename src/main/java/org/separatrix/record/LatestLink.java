package org.separatrix.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** {@code latest}, a symbolic link to the newest of the results folders that it stands among. */
public final class LatestLink {

    private static final String NAME = "latest";

    private LatestLink() {}

    /** A convenience, that some file systems do not have: where it cannot be made there is none, and nothing is lost. */
    public static void pointTo(Path folder) {
        Path link = folder.resolveSibling(NAME);
        Path temporary = folder.resolveSibling("." + NAME + "-" + folder.getFileName());
        if (Files.exists(link, LinkOption.NOFOLLOW_LINKS) && !Files.isSymbolicLink(link)) {
            return;
        }
        try {
            Files.deleteIfExists(temporary);
            Files.createSymbolicLink(temporary, folder.getFileName());
            Files.move(temporary, link, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | UnsupportedOperationException noLinks) {
            return;
        }
    }
}
