package org.separatrix.cluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The Java of the tests as a bare server has it: its library of fonts needs one that is not there.
 *
 * @param home where it is
 */
record BareJava(Path home) implements AutoCloseable {

    /** What the JVM finds its home by: a link would lead it back. */
    private static final List<String> COPIED = List.of("bin/java", "lib/libjli.so", "lib/server/libjvm.so");

    private static final Path FONTS = Path.of("lib/libfontmanager.so");

    static BareJava in(Path folder) throws IOException {
        Path home = Path.of(System.getProperty("java.home")).toRealPath();
        Path bare = folder.resolve("bare-java");
        for (String of : List.of("", "bin", "lib", "lib/server")) {
            Files.createDirectories(bare.resolve(of));
            try (Stream<Path> entries = Files.list(home.resolve(of))) {
                for (Path entry : entries.toList()) {
                    Path name = home.relativize(entry);
                    if (!List.of("bin", "lib", "lib/server").contains(name.toString()) && !name.equals(FONTS)) {
                        place(entry, bare.resolve(name), COPIED.contains(name.toString()));
                    }
                }
            }
        }
        Files.write(bare.resolve(FONTS), without(Files.readAllBytes(home.resolve(FONTS))));
        return new BareJava(bare);
    }

    /** Whoever deletes the folder of a test warns of every link that leads out of it. */
    @Override
    public void close() throws IOException {
        try (Stream<Path> all = Files.walk(home)) {
            for (Path link : all.filter(Files::isSymbolicLink).toList()) {
                Files.delete(link);
            }
        }
    }

    private static void place(Path entry, Path place, boolean copied) throws IOException {
        if (copied) {
            Files.copy(entry, place);
        } else {
            Files.createSymbolicLink(place, entry);
        }
    }

    /** The name of a library that it needs, changed to one that nobody has. */
    private static byte[] without(byte[] library) {
        String text = new String(library, StandardCharsets.ISO_8859_1);
        return text.replace("libawt.so", "libawt.no")
                .replace("libharfbuzz.so", "libharfbuzz.no")
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
