/**
 * OpenCL devices: which there are, the one that is chosen, and queues of work on it.
 *
 * <pre>
 *   {@link org.separatrix.opencl.Devices} ──► {@link org.separatrix.opencl.Device} ──► {@link org.separatrix.opencl.DeviceQueue}, one a participant
 *                                                                 │
 *                                        {@link org.separatrix.opencl.DeviceKernel}, {@link org.separatrix.opencl.DeviceBuffer}, {@link org.separatrix.opencl.StagedBuffer}
 * </pre>
 *
 * <p>Classes of LWJGL are used here only. Nothing here is loaded unless a device is asked for.
 */
package org.separatrix.opencl;
