package org.separatrix.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.rings.ClippedLine;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.separatrix.numerics.Kernels;

/** Processes that compute on an OpenCL device, beside others that do not. */
@Tag("optimized")
class DeviceNodesTest {

    private static final String[] EXPERIMENT = {
        "run",
        "conf/cue-cliff.conf",
        "--trials",
        "60",
        "-D",
        "batch=20",
        "-D",
        "model.transfer={ beta = 1.5, h0 = 0.1 }",
        "-D",
        "sweep={ model.transfer.kind = [sigmoid, clipped-line, refused-line] }"
    };

    @TempDir
    private static Path folder;

    private static Path jar;
    private static Results whole;

    @BeforeAll
    static void runOnAProcessor() throws Exception {
        Kernels.assumeDevice();
        jar = jar();
        whole = new Results(folder.resolve("whole"));
        try (Program alone = on("scalar").start(into(whole, "--alone"))) {
            alone.endsWith(0);
        }
    }

    /** The classes of a jar: a shape without a form in OpenCL, and one whose form the device refuses. */
    private static Path jar() throws Exception {
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

    private static Program.Builder on(String kernel) {
        return Program.in(folder)
                .after(jar)
                .jvm("-Dseparatrix.kernel=" + kernel)
                .with(
                        "POCL_CACHE_DIR",
                        Path.of("target/cache/pocl").toAbsolutePath().toString());
    }

    private static String[] into(Results results, String... options) {
        return Stream.of(
                        Stream.of(EXPERIMENT),
                        Stream.of("--no-monitor", "--out", results.folder().toString()),
                        Stream.of(options))
                .flatMap(words -> words)
                .toArray(String[]::new);
    }

    @Test
    void aNodeWithADeviceAndOneWithoutShareARun() throws Exception {
        Results shared = new Results(folder.resolve("shared"));
        try (Program run = on("scalar").start(into(shared, "--workers", "1", "--nodes", "1"));
                Program node = on("opencl").start("node", "--join", run.joinFolder(), "--slots", "1")) {
            run.awaiting("kernel opencl on ").endsWith(0);
            node.endsWith(0);
        }
        shared.assertSameAs(whole);
    }

    @Test
    void whatADeviceDoesNotComputeIsComputedByTheProcessor() throws Exception {
        Results left = new Results(folder.resolve("left"));
        try (Program opencl = on("opencl").start(into(left, "--alone"))) {
            opencl.endsWith(0);
            for (String said : List.of(
                    "no form in OpenCL: conditions with model.transfer.kind = clipped-line are computed by",
                    "the device has failed (clBuildProgram: OpenCL error -11")) {
                assertEquals(1, opencl.count(said), opencl.messages());
            }
            assertTrue(opencl.count(" failed: ") > 0, opencl.messages());
        }
        left.assertSameAs(whole);
    }
}
