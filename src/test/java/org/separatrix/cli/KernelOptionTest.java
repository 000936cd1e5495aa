package org.separatrix.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.separatrix.numerics.Kernel;
import org.separatrix.numerics.Kernels;
import org.separatrix.opencl.Devices;

@Tag("optimized")
class KernelOptionTest {

    private final String before = System.getProperty(Kernel.PROPERTY);

    @TempDir
    private Path folder;

    @AfterEach
    void forget() {
        System.setProperty(Kernel.PROPERTY, before == null ? "auto" : before);
        System.clearProperty(Devices.PROPERTY);
    }

    private byte[] table(String experiment, String kernel, String... more) throws Exception {
        Path out = folder.resolve(kernel);
        String[] first = {"run", experiment, "--alone", "--no-monitor", "--kernel", kernel, "--out", out.toString()};
        CommandLineRun run = CommandLineRun.of(
                Stream.concat(Arrays.stream(first), Arrays.stream(more)).toArray(String[]::new));
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(Files.readString(out.resolve("provenance.json")).contains("\"kernel\" : \"" + kernel + "\""));
        return Files.readAllBytes(out.resolve("conditions.csv"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "coupling={ kind = delayed, delay = 3 }; readout.fluctuations={ from = 100, longest-lag = 20 }",
                "model.heterogeneity={ within = 0.1, cross = 0.2 }; model.cross={ kind = structured, modulation = 0.5 }",
                "model.rings=3; protocol.items=[0, 1.6, 3.1]; model.transfer.kind=supralinear"
            })
    void theTablesOfADeviceAreThoseOfTheProcessor(String what) throws Exception {
        Kernels.assumeDevice();
        String[] small = Stream.concat(
                        Stream.of("--trials", "20"),
                        Arrays.stream(what.split("; ")).flatMap(setting -> Stream.of("-D", setting)))
                .toArray(String[]::new);
        assertArrayEquals(
                table("conf/cue-cliff.conf", "scalar", small), table("conf/cue-cliff.conf", "opencl", small), what);
    }

    @Tag("nightly")
    @Test
    void theTablesOfThePublishedGridAreTheSame() throws Exception {
        Kernels.assumeDevice();
        String[] fewer = {"--trials", "50"};
        assertArrayEquals(
                table("conf/phase-diagram.conf", "scalar", fewer), table("conf/phase-diagram.conf", "opencl", fewer));
    }

    @Test
    void devicesAreListed() {
        Kernels.assumeDevice();
        CommandLineRun run = CommandLineRun.of("devices");
        assertEquals(0, run.exitCode());
        assertTrue(
                run.out().lines().skip(1).allMatch(line -> line.matches("\\d+ +(GPU|CPU|accelerator) +(yes|no) .*")));
        assertTrue(run.out().contains(Devices.chosen().description().name()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--kernel quantum | separatrix.kernel = quantum: allowed are scalar, vector, opencl and auto",
                "--kernel scalar --device 0 | --device 0 needs --kernel opencl"
            })
    void whatCannotBeIsRefused(String options, String message) {
        CommandLineRun run = CommandLineRun.of(("run conf/cue-cliff.conf " + options).split(" "));
        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains(message), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
    }

    @Test
    void aDeviceThatIsNotThereIsRefused() {
        Kernels.assumeDevice();
        CommandLineRun run = CommandLineRun.of("run", "conf/cue-cliff.conf", "--kernel", "opencl", "--device", "99");
        assertTrue(run.exitCode() == 2 && run.err().contains("device 99"), run.err());
    }
}
