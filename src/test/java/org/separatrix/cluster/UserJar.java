package org.separatrix.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The jar of a user, with variants that the program does not know. */
final class UserJar {

    private UserJar() {}

    /** @param variants of one service, each nested in the class that it creates */
    static Path of(Path folder, Class<?> service, Class<?>... variants) throws Exception {
        Path file = folder.resolve("user.jar");
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out)) {
            for (Class<?> variant : variants) {
                Class<?> created = variant.getNestHost();
                Path classes = Path.of(created.getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI());
                for (Path one : filesOf(created, classes)) {
                    add(jar, classes.relativize(one).toString(), Files.readAllBytes(one));
                }
            }
            String names = Stream.of(variants).map(Class::getName).collect(Collectors.joining("\n"));
            add(jar, "META-INF/services/" + service.getName(), names.getBytes(UTF_8));
        }
        return file;
    }

    private static List<Path> filesOf(Class<?> created, Path classes) throws IOException {
        String name = created.getSimpleName();
        try (Stream<Path> files =
                Files.list(classes.resolve(created.getPackageName().replace('.', '/')))) {
            return files.filter(file -> file.getFileName().toString().matches(name + "(\\$.*)?\\.class"))
                    .toList();
        }
    }

    private static void add(JarOutputStream jar, String name, byte[] bytes) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        jar.write(bytes);
    }
}
