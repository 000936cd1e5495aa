package org.separatrix.opencl;

/**
 * Description of a device.
 *
 * @param index its place among all devices of this machine
 * @param kind what it is
 * @param name as its vendor calls it
 * @param platform that it belongs to
 * @param driver version of its driver
 * @param doubles whether it computes in double precision
 * @param memory bytes
 * @param units compute units
 */
public record DeviceDescription(
        int index, Kind kind, String name, String platform, String driver, boolean doubles, long memory, int units) {

    /** Work items that keep a unit busy while others of its work items wait for memory. */
    private static final int TRIALS_PER_UNIT = 512;

    /** How many trials it likes to compute at a time: fewer leave it idle. */
    public int trials() {
        return TRIALS_PER_UNIT * Math.max(1, units);
    }

    /** Kind of a device. Of several devices that may be used, one of the first kind is taken. */
    public enum Kind {
        GPU,
        ACCELERATOR,
        CPU
    }
}
