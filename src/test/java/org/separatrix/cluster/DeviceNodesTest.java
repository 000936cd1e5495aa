package org.separatrix.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.rings.ClippedLine;
import com.example.rings.RefusedLine;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.separatrix.numerics.Kernels;
import org.separatrix.ring.transfer.TransferVariant;

/**
 * Processes that compute on an OpenCL device, beside others that do not. The device is lost in mid-run: from some launch on its
 * driver answers every call with an error.
 */
@Tag("optimized")
class DeviceNodesTest {

    private static final Path DRIVERS = Path.of("/etc/OpenCL/vendors");

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
        "sweep={ model.transfer.kind = [refused-line, sigmoid, clipped-line, steep-sigmoid] }",
        "--no-monitor"
    };

    /** Which call is the first to meet the loss depends on what the threads of the rings do then. */
    private static final String GOES_ON =
            ".*the device has failed \\(cl\\w+: .*OpenCL error -\\d+\\): this process goes on with the kernel scalar";

    @TempDir
    private static Path folder;

    private static Path jar;
    private static Path vendors;
    private static String pocl;
    private static Results whole;

    @BeforeAll
    static void makeDriver() throws Exception {
        Kernels.assumeDevice();
        Kernels.assume(Files.isExecutable(Path.of("/usr/bin/cc")), "there is no C compiler");
        try (Stream<Path> drivers = Files.list(DRIVERS)) {
            Path named = drivers.filter(file -> file.getFileName().toString().startsWith("pocl"))
                    .findFirst()
                    .orElseThrow();
            pocl = Files.readString(named).strip();
        }
        Path source = folder.resolve("lost-device.c");
        try (InputStream in = DeviceNodesTest.class.getResourceAsStream("lost-device.c")) {
            Files.copy(Objects.requireNonNull(in), source);
        }
        Path library = folder.resolve("lost-device.so");
        Process compiler = new ProcessBuilder(
                        "/usr/bin/cc", "-shared", "-fPIC", "-o", library.toString(), source.toString(), "-ldl")
                .inheritIO()
                .start();
        assertEquals(0, compiler.waitFor());
        vendors = Files.createDirectory(folder.resolve("vendors"));
        Files.writeString(vendors.resolve("lost.icd"), library + "\n");
        jar = UserJar.of(folder, TransferVariant.class, ClippedLine.Kind.class, RefusedLine.Kind.class);
        whole = new Results(folder.resolve("whole"));
        try (Program alone = on("scalar", 0).start(into(whole, "--alone"))) {
            alone.endsWith(0);
        }
    }

    /** @param launches until the device is lost: there are two a tick */
    private static Program.Builder on(String kernel, int launches) {
        return Program.in(folder)
                .after(jar)
                .jvm("-Dseparatrix.kernel=" + kernel)
                .with("OCL_ICD_VENDORS", vendors.toString())
                .with("REAL_DRIVER", pocl)
                .with("LAUNCHES", Integer.toString(launches))
                .with(
                        "POCL_CACHE_DIR",
                        Path.of("target/cache/pocl").toAbsolutePath().toString());
    }

    private static String[] into(Results results, String... options) {
        return Stream.of(
                        Stream.of(EXPERIMENT),
                        Stream.of("--out", results.folder().toString()),
                        Stream.of(options))
                .flatMap(words -> words)
                .toArray(String[]::new);
    }

    @Test
    void aNodeWithADeviceAndOneWithoutShareARun() throws Exception {
        Results shared = new Results(folder.resolve("shared"));
        try (Program run = on("scalar", 0).start(into(shared, "--workers", "1", "--nodes", "1"));
                Program node =
                        on("opencl", Integer.MAX_VALUE).start("node", "--join", run.joinFolder(), "--slots", "1")) {
            run.awaiting("kernel opencl on ").endsWith(0);
            node.endsWith(0);
        }
        shared.assertSameAs(whole);
    }

    /** The first condition has a form that the device does not compile. It computes the second, and is lost in the fourth. */
    @Test
    void theProcessGoesOnWithItsProcessor() throws Exception {
        Results left = new Results(folder.resolve("left"));
        try (Program run = on("opencl", 1300).start(into(left, "--alone", "--workers", "1"))) {
            run.endsWith(0);
            for (String said : List.of(
                    "no form in OpenCL: conditions with model.transfer.kind = clipped-line are computed by",
                    "): conditions with model.transfer.kind = refused-line are computed by the kernel scalar")) {
                assertEquals(1, run.count(said), run.messages());
            }
            assertEquals(1, run.lines(GOES_ON), run.messages());
            assertEquals(1, run.lines(".*Batches 9 to 11 failed: .*OpenCL error.*"), run.messages());
        }
        left.assertSameAs(whole);
    }

    /** Enough batches for the node to have some, whoever asks first. */
    @Tag("nightly")
    @Test
    void whatItComputedIsGivenToAnotherNode() throws Exception {
        String[] many = {"conf/cue-cliff.conf", "--trials", "400", "-D", "batch=20", "--no-monitor"};
        Results alone = Results.alone(folder.resolve("many"), many);
        Results shared = new Results(folder.resolve("shared"));
        String[] options = {
            "run", "--workers", "1", "--nodes", "1", "--out", shared.folder().toString()
        };
        try (Program run = on("scalar", 0)
                        .start(Stream.concat(Stream.of(options), Stream.of(many))
                                .toArray(String[]::new));
                Program node = on("opencl", 300).start("node", "--join", run.joinFolder(), "--slots", "1")) {
            run.endsWith(0);
            node.endsWith(0);
            assertEquals(1, node.lines(GOES_ON), node.messages());
            assertTrue(run.count(" has failed on ") > 0, run.messages());
        }
        shared.assertSameAs(alone);
    }
}
