package org.separatrix.opencl;

import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;

/**
 * Memory of a device with a page-locked copy on the host: what a participant sends or receives at every tick. A device
 * copies page-locked memory several times as fast as other, and while it computes.
 */
public final class StagedBuffer {

    private final DeviceQueue owner;
    private final DeviceBuffer device;
    private final ByteBuffer host;
    private final DoubleBuffer doubles;

    /** @param owner whose memory it is; it is released when nobody can reach the owner any more */
    StagedBuffer(DeviceQueue owner, DeviceBuffer device, ByteBuffer host) {
        this.owner = owner;
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
        Reference.reachabilityFence(owner);
    }

    /** Fills the copy on the host: a byte each, 1 for true. */
    public void fill(boolean[] values) {
        for (int i = 0; i < values.length; i++) {
            host.put(i, (byte) (values[i] ? 1 : 0));
        }
        Reference.reachabilityFence(owner);
    }

    /** The first numbers of the copy on the host, fresh. */
    public double[] doubles(int count) {
        double[] values = new double[count];
        doubles.get(0, values);
        Reference.reachabilityFence(owner);
        return values;
    }
}
