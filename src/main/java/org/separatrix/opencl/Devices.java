package org.separatrix.opencl;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lwjgl.BufferUtils;
import org.lwjgl.PointerBuffer;
import org.lwjgl.opencl.CL10;
import org.lwjgl.opencl.CL12;

/** The OpenCL devices of this machine, and the one that this process computes on. */
public final class Devices {

    /** The index of the device to take; without it, the first GPU with double precision, else another device with it. */
    public static final String PROPERTY = "separatrix.device";

    /** A device as OpenCL addresses it. */
    record Found(long platform, long device, DeviceDescription description) {}

    /** What the loader of OpenCL answers where it finds no driver. */
    private static final int NO_PLATFORM = -1001;

    private static @Nullable Device opened;

    private Devices() {}

    /**
     * All of them, by index; one at least.
     *
     * @throws DeviceException if there is no OpenCL on this machine, or no device
     */
    public static List<DeviceDescription> all() {
        return required(found()).stream().map(Found::description).toList();
    }

    /**
     * The device that this process computes on, opened by the first call.
     *
     * @throws DeviceException if there is none with double precision, or not of the index that is asked for
     */
    public static synchronized Device chosen() {
        Device device = opened;
        String wanted = System.getProperty(PROPERTY);
        if (device == null
                || wanted != null
                        && !wanted.equals(Integer.toString(device.description().index()))) {
            device = Device.open(choice(found(), wanted));
            opened = device;
        }
        return device;
    }

    /** Why the device is no longer used; empty as long as it is. */
    public static synchronized Optional<String> failure() {
        return opened == null ? Optional.empty() : opened.failure();
    }

    /** @param wanted the index of a device, or null */
    static Found choice(List<Found> all, @Nullable String wanted) {
        return wanted == null ? best(required(all)) : numbered(required(all), wanted);
    }

    private static List<Found> required(List<Found> all) {
        if (all.isEmpty()) {
            throw new DeviceException(
                    "there is no OpenCL device: its driver is missing (for the processor: pocl-opencl-icd)");
        }
        return all;
    }

    private static Found best(List<Found> all) {
        return all.stream()
                .filter(one -> one.description().doubles())
                .min(Comparator.comparing(one -> one.description().kind()))
                .orElseThrow(() -> new DeviceException("no OpenCL device of this machine has double precision (fp64),"
                        + " which the opencl kernel needs; 'separatrix devices' lists them"));
    }

    private static Found numbered(List<Found> all, String wanted) {
        Found device = all.stream()
                .filter(one -> Integer.toString(one.description().index()).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new DeviceException("device " + wanted + ": the OpenCL devices are 0 to "
                        + (all.size() - 1) + "; 'separatrix devices' lists them"));
        if (!device.description().doubles()) {
            throw new DeviceException("device " + wanted + ", "
                    + device.description().name() + ", has no double precision (fp64), which the opencl kernel needs");
        }
        return device;
    }

    private static List<Found> found() {
        List<Found> all = new ArrayList<>();
        for (long platform : platforms()) {
            String name = text(platform, CL10.CL_PLATFORM_NAME, true);
            for (long device : devices(platform)) {
                all.add(new Found(platform, device, described(all.size(), name, device)));
            }
        }
        return all;
    }

    private static long[] platforms() {
        Library.require();
        int[] count = new int[1];
        int code = CL10.clGetPlatformIDs(null, count);
        if (code == NO_PLATFORM || code == CL10.CL_SUCCESS && count[0] == 0) {
            return new long[0];
        }
        Calls.check(code, "clGetPlatformIDs");
        PointerBuffer platforms = BufferUtils.createPointerBuffer(count[0]);
        Calls.check(CL10.clGetPlatformIDs(platforms, (int[]) null), "clGetPlatformIDs");
        return all(platforms);
    }

    private static long[] devices(long platform) {
        int[] count = new int[1];
        int code = CL10.clGetDeviceIDs(platform, CL10.CL_DEVICE_TYPE_ALL, null, count);
        if (code == CL10.CL_DEVICE_NOT_FOUND || count[0] == 0) {
            return new long[0];
        }
        Calls.check(code, "clGetDeviceIDs");
        PointerBuffer devices = BufferUtils.createPointerBuffer(count[0]);
        Calls.check(CL10.clGetDeviceIDs(platform, CL10.CL_DEVICE_TYPE_ALL, devices, (int[]) null), "clGetDeviceIDs");
        return all(devices);
    }

    private static long[] all(PointerBuffer pointers) {
        long[] all = new long[pointers.remaining()];
        pointers.get(all);
        return all;
    }

    private static DeviceDescription described(int index, String platform, long device) {
        long type = number(device, CL10.CL_DEVICE_TYPE);
        DeviceDescription.Kind kind = (type & CL10.CL_DEVICE_TYPE_GPU) != 0L
                ? DeviceDescription.Kind.GPU
                : (type & CL10.CL_DEVICE_TYPE_CPU) != 0L
                        ? DeviceDescription.Kind.CPU
                        : DeviceDescription.Kind.ACCELERATOR;
        return new DeviceDescription(
                index,
                kind,
                text(device, CL10.CL_DEVICE_NAME, false),
                platform,
                text(device, CL10.CL_DRIVER_VERSION, false),
                number(device, CL12.CL_DEVICE_DOUBLE_FP_CONFIG) != 0L,
                number(device, CL10.CL_DEVICE_GLOBAL_MEM_SIZE),
                (int) number(device, CL10.CL_DEVICE_MAX_COMPUTE_UNITS));
    }

    /** A number of 4 or 8 bytes; 0 where the device does not know what is asked. */
    private static long number(long device, int what) {
        long[] value = new long[1];
        return CL10.clGetDeviceInfo(device, what, value, null) == CL10.CL_SUCCESS ? value[0] : 0L;
    }

    private static String text(long handle, int what, boolean ofPlatform) {
        PointerBuffer size = BufferUtils.createPointerBuffer(1);
        int code = info(handle, what, ofPlatform, null, size);
        if (code != CL10.CL_SUCCESS) {
            return "unknown";
        }
        ByteBuffer bytes = BufferUtils.createByteBuffer((int) size.get(0));
        Calls.check(info(handle, what, ofPlatform, bytes, null), "clGetDeviceInfo");
        return StandardCharsets.UTF_8.decode(bytes).toString().replace("\0", "").strip();
    }

    private static int info(
            long handle, int what, boolean ofPlatform, @Nullable ByteBuffer value, @Nullable PointerBuffer size) {
        return ofPlatform
                ? CL10.clGetPlatformInfo(handle, what, value, size)
                : CL10.clGetDeviceInfo(handle, what, value, size);
    }
}
