package org.separatrix.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.example.rings.ClippedLine;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** The jar of a user: a transfer function without a form in OpenCL, and one whose form no device compiles. */
final class LinesJar {

    private LinesJar() {}

    static Path in(Path folder) throws Exception {
        Path classes = Path.of(ClippedLine.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Path file = folder.resolve("lines.jar");
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out);
                Stream<Path> found = Files.walk(classes.resolve("com/example/rings"))) {
            for (Path one : found.filter(path -> path.getFileName().toString().matches("(Clipped|Refused)Line.*"))
                    .toList()) {
                add(jar, classes.relativize(one).toString(), Files.readAllBytes(one));
            }
            String kinds = "com.example.rings.ClippedLine$Kind\ncom.example.rings.RefusedLine$Kind\n";
            add(jar, "META-INF/services/org.separatrix.ring.transfer.TransferVariant", kinds.getBytes(UTF_8));
        }
        return file;
    }

    private static void add(JarOutputStream jar, String name, byte[] bytes) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        jar.write(bytes);
    }
}
