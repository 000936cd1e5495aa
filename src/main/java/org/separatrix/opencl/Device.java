package org.separatrix.opencl;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.lwjgl.BufferUtils;
import org.lwjgl.PointerBuffer;
import org.lwjgl.opencl.CL10;

/** An open device. Programs are compiled once a process. Safe for threads. */
public final class Device {

    private final long id;
    private final long context;
    private final DeviceDescription description;
    private final Map<String, Long> programs = new HashMap<>();
    private final Map<String, String> refused = new HashMap<>();
    private final AtomicReference<String> failure = new AtomicReference<>();

    private Device(long id, long context, DeviceDescription description) {
        this.id = id;
        this.context = context;
        this.description = description;
    }

    static Device open(Devices.Found found) {
        PointerBuffer properties = BufferUtils.createPointerBuffer(3)
                .put(CL10.CL_CONTEXT_PLATFORM)
                .put(found.platform())
                .put(0L)
                .flip();
        IntBuffer code = Calls.code();
        long context =
                Calls.made(CL10.clCreateContext(properties, found.device(), null, 0L, code), code, "clCreateContext");
        return new Device(found.device(), context, found.description());
    }

    public DeviceDescription description() {
        return description;
    }

    /** A queue of its own for one participant. */
    public DeviceQueue queue() {
        return new DeviceQueue(this);
    }

    /** The first failure in the use of the device; empty as long as all went well. */
    Optional<String> failure() {
        return Optional.ofNullable(failure.get());
    }

    /** To be thrown: remembers that the device has failed. */
    DeviceException failed(DeviceException cause) {
        failure.compareAndSet(null, String.valueOf(cause.getMessage()));
        return cause;
    }

    long id() {
        return id;
    }

    long context() {
        return context;
    }

    /**
     * The program of a source, compiled by the first call.
     *
     * @throws RefusedProgramException if the device does not compile it
     */
    synchronized long program(String source) {
        Long known = programs.get(source);
        if (known != null) {
            return known;
        }
        String log = refused.get(source);
        if (log == null) {
            return compiled(source);
        }
        throw new RefusedProgramException(log);
    }

    private long compiled(String source) {
        IntBuffer code = Calls.code();
        long program =
                Calls.made(CL10.clCreateProgramWithSource(context, source, code), code, "clCreateProgramWithSource");
        int built = CL10.clBuildProgram(program, id, "-cl-std=CL1.2", null, 0L);
        if (built == CL10.CL_BUILD_PROGRAM_FAILURE) {
            String log = log(program);
            refused.put(source, log);
            throw new RefusedProgramException(log);
        }
        Calls.check(built, "clBuildProgram");
        programs.put(source, program);
        return program;
    }

    /** The first error that the compiler tells. */
    private String log(long program) {
        PointerBuffer size = BufferUtils.createPointerBuffer(1);
        CL10.clGetProgramBuildInfo(program, id, CL10.CL_PROGRAM_BUILD_LOG, (ByteBuffer) null, size);
        ByteBuffer log = BufferUtils.createByteBuffer((int) size.get(0));
        CL10.clGetProgramBuildInfo(program, id, CL10.CL_PROGRAM_BUILD_LOG, log, null);
        List<String> lines = StandardCharsets.UTF_8
                .decode(log)
                .toString()
                .replace("\0", "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        return lines.stream()
                .filter(line -> line.contains("error"))
                .findFirst()
                .orElse(
                        lines.isEmpty()
                                ? "clBuildProgram: OpenCL error " + CL10.CL_BUILD_PROGRAM_FAILURE
                                : lines.get(0));
    }
}
