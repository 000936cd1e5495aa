package org.separatrix.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.separatrix.opencl.DeviceDescription;
import org.separatrix.opencl.DeviceException;
import org.separatrix.opencl.Devices;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code separatrix devices}: what a run can be computed on. */
@Command(
        name = "devices",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Prints the OpenCL devices of this machine.",
            "--kernel opencl of a run or a node computes on the first GPU with double precision (fp64), or where"
                    + " there is none on another device with it; --device N chooses one. Without --kernel opencl no"
                    + " device is used.",
            ""
        },
        footer = {"", "Example:", "  separatrix devices", "", "Exit codes: 0 there are devices; 1 there are none."})
final class DevicesCommand implements Callable<Integer> {

    private static final double GIBIBYTE = 1024.0 * 1024.0 * 1024.0;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Messages messages = Messages.of(spec.commandLine());
        try {
            StringBuilder table =
                    new StringBuilder("number  kind         fp64  units  memory     driver, name, platform\n");
            Devices.all().forEach(device -> table.append(line(device)));
            messages.print(table.toString());
            return 0;
        } catch (DeviceException missing) {
            messages.error(String.valueOf(missing.getMessage()));
            return Separatrix.INCOMPLETE;
        }
    }

    private static String line(DeviceDescription device) {
        return String.format(
                Locale.ROOT,
                "%-7d %-12s %-5s %-6d %-10s %s, %s, %s%n",
                device.index(),
                device.kind() == DeviceDescription.Kind.ACCELERATOR
                        ? "accelerator"
                        : device.kind().name(),
                device.doubles() ? "yes" : "no",
                device.units(),
                String.format(Locale.ROOT, "%.1f GiB", device.memory() / GIBIBYTE),
                device.driver(),
                device.name(),
                device.platform());
    }
}
