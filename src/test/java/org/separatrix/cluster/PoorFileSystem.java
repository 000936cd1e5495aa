package org.separatrix.cluster;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;

/** A library that stands between a program and its file system, see {@code poor-file-system.c}. */
final class PoorFileSystem {

    private PoorFileSystem() {}

    /** For {@code LD_PRELOAD}; the test is skipped where there is no C compiler. */
    static String library(Path folder) throws InterruptedException {
        String library = folder.resolve("poor-file-system.so").toString();
        assumeTrue(compiled(library), "no C compiler makes this library here");
        return library;
    }

    private static boolean compiled(String library) throws InterruptedException {
        try {
            String source = "src/test/resources/native/poor-file-system.c";
            return new ProcessBuilder("cc", "-shared", "-fPIC", "-o", library, source, "-ldl")
                            .inheritIO()
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noCompiler) {
            return false;
        }
    }
}
