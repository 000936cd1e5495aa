package org.separatrix.opencl;

import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;

/**
 * Memory of a device with a page-locked copy on the host: what a participant sends or receives at every tick. A device
 * copies page-locked memory several times as fast as other, and while it computes.
 */
public final class StagedBuffer {

    private final DeviceBuffer device;
    private final ByteBuffer host;
    private final DoubleBuffer doubles;

    StagedBuffer(DeviceBuffer device, ByteBuffer host) {
        this.device = device;
        this.host = host;
        this.doubles = host.asDoubleBuffer();
    }

    public DeviceBuffer device() {
        return device;
    }

    /** The copy on the host. */
    ByteBuffer host() {
        return host;
    }

    /** Fills the copy on the host. */
    public void fill(double[] values) {
        doubles.put(0, values);
    }

    /** Fills the copy on the host: a byte each, 1 for true. */
    public void fill(boolean[] values) {
        for (int i = 0; i < values.length; i++) {
            host.put(i, (byte) (values[i] ? 1 : 0));
        }
    }

    /** The first numbers of the copy on the host, fresh. */
    public double[] doubles(int count) {
        double[] values = new double[count];
        doubles.get(0, values);
        return values;
    }
}
