package org.separatrix.opencl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.separatrix.numerics.Kernels;

@Tag("optimized")
class DevicesTest {

    private static final List<Devices.Found> FOUND = List.of(
            found(0, DeviceDescription.Kind.GPU, "small", false),
            found(1, DeviceDescription.Kind.CPU, "processor", true),
            found(2, DeviceDescription.Kind.GPU, "large", true),
            found(3, DeviceDescription.Kind.GPU, "other", true));

    private static Devices.Found found(int index, DeviceDescription.Kind kind, String name, boolean doubles) {
        return new Devices.Found(
                7L, index, new DeviceDescription(index, kind, name, "platform", "1.0", doubles, 1L << 30, 4));
    }

    @Test
    void theFirstGpuWithDoublePrecisionIsTaken() {
        assertEquals("large", Devices.choice(FOUND, null).description().name());
        assertEquals(
                "processor",
                Devices.choice(FOUND.subList(0, 2), null).description().name());
        assertEquals("other", Devices.choice(FOUND, "3").description().name());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0  | device 0, small, has no double precision (fp64), which the opencl kernel needs",
                "4  | device 4: the OpenCL devices are 0 to 3; 'separatrix devices' lists them",
                "-1 | device -1: the OpenCL devices are 0 to 3; 'separatrix devices' lists them"
            })
    void aDeviceThatCannotComputeIsRefused(String wanted, String message) {
        assertEquals(
                message,
                assertThrows(DeviceException.class, () -> Devices.choice(FOUND, wanted))
                        .getMessage());
    }

    @Test
    void withoutAnyWhatIsMissingIsSaid() {
        assertTrue(assertThrows(DeviceException.class, () -> Devices.choice(FOUND.subList(0, 1), null))
                .getMessage()
                .startsWith("no OpenCL device of this machine has double precision"));
        for (String wanted : new String[] {null, "0"}) {
            assertTrue(assertThrows(DeviceException.class, () -> Devices.choice(List.of(), wanted))
                    .getMessage()
                    .startsWith("there is no OpenCL device"));
        }
    }

    @Test
    void memoryComesBackAsItWasSent() {
        Kernels.assumeDevice();
        try (DeviceQueue queue = Devices.chosen().queue()) {
            double[] values = {1.5, -0.0, Double.MIN_VALUE, Double.NaN, 4.0};
            StagedBuffer staged = queue.staged(5);
            staged.fill(values);
            queue.send(staged);
            queue.finish();
            staged.fill(new double[5]);
            queue.fetch(staged);
            queue.finish();
            assertEquals(List.of(1.5, -0.0), List.of(staged.doubles(2)[0], staged.doubles(2)[1]));
            assertEquals(Double.MIN_VALUE, staged.doubles(5)[2]);
            double[] read = new double[5];
            queue.read(queue.holding(values), read);
            assertEquals(4.0, read[4]);
        }
    }
}
