package org.separatrix.opencl;

import java.lang.ref.Cleaner;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.lwjgl.opencl.CL10;
import org.lwjgl.system.MemoryStack;

/**
 * Work of one participant on a device, done in the order in which it is queued, and the memory that it needs. Calls that
 * queue work return at once. Used by one thread at a time.
 *
 * <p>Whatever fails makes the device count as lost, see {@link Devices#failure}.
 */
public final class DeviceQueue implements AutoCloseable {

    /** Work items of a group: two of the bundles that graphics processors compute at a time. */
    private static final int GROUP = 64;

    private static final Cleaner CLEANER = Cleaner.create();

    private final Device device;
    private final Deque<Runnable> releases = new ArrayDeque<>();
    private final Cleaner.Cleanable cleanable;
    private final long handle;

    DeviceQueue(Device device) {
        this.device = device;
        // What is not closed is released when nobody can reach it any more; the action must not reach the queue itself.
        Deque<Runnable> toRelease = releases;
        this.cleanable = CLEANER.register(this, () -> toRelease.forEach(Runnable::run));
        this.handle = guarded(() -> {
            IntBuffer code = Calls.code();
            return Calls.made(
                    CL10.clCreateCommandQueue(device.context(), device.id(), 0L, code), code, "clCreateCommandQueue");
        });
        long queue = handle;
        releases.addFirst(() -> CL10.clReleaseCommandQueue(queue));
        releases.addFirst(() -> CL10.clFinish(queue));
    }

    /**
     * A function of a program.
     *
     * @throws RefusedProgramException if the device does not compile it; the device does not count as lost then
     */
    public DeviceKernel kernel(String source, String name) {
        return guarded(() -> {
            IntBuffer code = Calls.code();
            long kernel =
                    Calls.made(CL10.clCreateKernel(device.program(source), name, code), code, "clCreateKernel " + name);
            releases.addFirst(() -> CL10.clReleaseKernel(kernel));
            return new DeviceKernel(kernel);
        });
    }

    /** Memory for so many numbers of 8 bytes. */
    public DeviceBuffer buffer(long count) {
        return guarded(() -> new DeviceBuffer(memory(CL10.CL_MEM_READ_WRITE, count)));
    }

    /** Memory that holds these numbers. */
    public DeviceBuffer holding(double... values) {
        DeviceBuffer buffer = buffer(Math.max(1, values.length));
        write(buffer, values);
        return buffer;
    }

    /** Memory that holds these numbers. */
    public DeviceBuffer holding(long[] values) {
        return guarded(() -> {
            double[] bits = new double[values.length];
            for (int i = 0; i < bits.length; i++) {
                bits[i] = Double.longBitsToDouble(values[i]);
            }
            return holding(bits);
        });
    }

    /** Memory for so many numbers of 8 bytes, with a copy on the host. */
    public StagedBuffer staged(int count) {
        return guarded(() -> {
            DeviceBuffer buffer = buffer(count);
            long pinned = memory(CL10.CL_MEM_READ_WRITE | CL10.CL_MEM_ALLOC_HOST_PTR, count);
            IntBuffer code = Calls.code();
            long bytes = (long) count * Double.BYTES;
            ByteBuffer host = CL10.clEnqueueMapBuffer(
                    handle, pinned, true, CL10.CL_MAP_READ | CL10.CL_MAP_WRITE, 0L, bytes, null, null, code, null);
            Calls.check(code.get(0), "clEnqueueMapBuffer");
            if (host == null) {
                throw new DeviceException("clEnqueueMapBuffer: no memory");
            }
            releases.addFirst(() -> {
                CL10.clEnqueueUnmapMemObject(handle, pinned, host, null, null);
                CL10.clFinish(handle);
            });
            return new StagedBuffer(this, buffer, host.order(ByteOrder.nativeOrder()));
        });
    }

    private long memory(long flags, long count) {
        IntBuffer code = Calls.code();
        long memory = Calls.made(
                CL10.clCreateBuffer(device.context(), flags, count * Double.BYTES, code), code, "clCreateBuffer");
        releases.addFirst(() -> CL10.clReleaseMemObject(memory));
        return memory;
    }

    /** Writes numbers, and waits until all that was queued before is done. */
    public void write(DeviceBuffer to, double[] values) {
        if (values.length > 0) {
            check(CL10.clEnqueueWriteBuffer(handle, to.handle(), true, 0L, values, null, null), "clEnqueueWriteBuffer");
        }
    }

    /** Reads numbers, when all that was queued before is done. */
    public void read(DeviceBuffer from, double[] values) {
        check(CL10.clEnqueueReadBuffer(handle, from.handle(), true, 0L, values, null, null), "clEnqueueReadBuffer");
    }

    /** Queues the copy of a buffer from host to device. */
    public void send(StagedBuffer buffer) {
        check(
                CL10.clEnqueueWriteBuffer(handle, buffer.device().handle(), false, 0L, buffer.host(), null, null),
                "clEnqueueWriteBuffer");
    }

    /** Queues the copy of a buffer from device to host. */
    public void fetch(StagedBuffer buffer) {
        check(
                CL10.clEnqueueReadBuffer(handle, buffer.device().handle(), false, 0L, buffer.host(), null, null),
                "clEnqueueReadBuffer");
    }

    /** Queues a function for so many work items or somewhat more. */
    public void run(DeviceKernel kernel, long items) {
        try (MemoryStack stack = MemoryStack.stackPush()) {
            long groups = (items + GROUP - 1) / GROUP;
            check(
                    CL10.clEnqueueNDRangeKernel(
                            handle,
                            kernel.handle(),
                            1,
                            null,
                            stack.pointers(groups * GROUP),
                            stack.pointers((long) GROUP),
                            null,
                            null),
                    "clEnqueueNDRangeKernel");
        }
    }

    /** Lets the device begin with what is queued. */
    public void flush() {
        check(CL10.clFlush(handle), "clFlush");
    }

    /** Waits until all that was queued is done. */
    public void finish() {
        check(CL10.clFinish(handle), "clFinish");
    }

    /** Releases the memory. Nothing of this queue may be used any more. */
    @Override
    public void close() {
        cleanable.clean();
    }

    private void check(int code, String call) {
        guarded(() -> {
            Calls.check(code, call);
            return true;
        });
    }

    private <T> T guarded(Supplier<T> action) {
        try {
            return action.get();
        } catch (DeviceException failure) {
            throw device.failed(failure);
        }
    }
}
