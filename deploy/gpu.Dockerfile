# 1. mvn -Prelease package, then docker build -t separatrix-gpu -f deploy/gpu.Dockerfile .     from the top of the repository
# 2. docker run --rm --gpus all separatrix-gpu devices          needs the NVIDIA Container Toolkit; the driver is the host's
# 3. docker run --rm --gpus all -v "$PWD/results:/results" separatrix-gpu run conf/cue-cliff.conf --kernel opencl --out /results/a
# 4. Of another vendor, install its OpenCL driver in place of the line with nvidia.icd, and pass its device to the container.
# 5. The other Dockerfile is smaller, but the drivers of GPUs need the C library of Debian.
FROM debian:12-slim
RUN apt-get update \
    && apt-get install -y --no-install-recommends openjdk-17-jre-headless ocl-icd-libopencl1 fontconfig fonts-dejavu-core \
    && rm -rf /var/lib/apt/lists/* \
    && mkdir -p /etc/OpenCL/vendors && echo libnvidia-opencl.so.1 > /etc/OpenCL/vendors/nvidia.icd \
    && useradd --no-create-home --uid 10001 separatrix && mkdir /results && chown separatrix /results
ENV NVIDIA_VISIBLE_DEVICES=all NVIDIA_DRIVER_CAPABILITIES=compute,utility
ADD target/separatrix-*.tar.gz /opt/
RUN mv /opt/separatrix-* /opt/separatrix
WORKDIR /opt/separatrix
USER 10001
VOLUME /results
ENTRYPOINT ["/opt/separatrix/bin/separatrix"]
CMD ["--help"]
