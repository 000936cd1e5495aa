package org.separatrix.cli;

import org.separatrix.numerics.Kernel;
import org.separatrix.opencl.DeviceException;
import org.separatrix.opencl.Devices;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What a process computes with: options of every command that computes. */
final class KernelOption {

    @Option(
            names = "--kernel",
            paramLabel = "KERNEL",
            description =
                    "Computes with scalar, vector or opencl (a graphics processor); auto, which is the standard, takes"
                            + " vector where this Java has it, and for a run of few trials scalar. The results are the same to the last bit.")
    private String kernel;

    @Option(
            names = "--device",
            paramLabel = "N",
            description =
                    "The device of --kernel opencl, by its number in 'separatrix devices'; the first GPU with double"
                            + " precision if not given.")
    private Integer device;

    /**
     * From here on this process computes with it.
     *
     * @throws ParameterException if there is no such kernel, or no device that it can compute on
     */
    void choose(CommandLine command) {
        if (kernel != null) {
            System.setProperty(Kernel.PROPERTY, kernel);
        }
        if (device != null) {
            System.setProperty(Devices.PROPERTY, device.toString());
        }
        try {
            if (Kernel.best() == Kernel.OPENCL) {
                Devices.chosen();
            } else if (device != null) {
                throw new ParameterException(command, "--device " + device + " needs --kernel opencl");
            }
        } catch (IllegalArgumentException | DeviceException refused) {
            throw new ParameterException(command, String.valueOf(refused.getMessage()));
        }
    }
}
