#!/usr/bin/env bash
# Measures the kernel opencl on the device of this machine, in less than three minutes and without a network: whether its bits are
# those of the processor, trials/s through the actors with 16k, 65k and 262k trials a batch, the phase diagram from start to end,
# and what start, compile and decode cost. JAX is measured in the same run where Python has it.
#
# 1. src/benchmark/gpu.sh                            in a repository that is built (./separatrix --version builds it)
# 2. src/benchmark/gpu.sh pack gpu.tar.gz            packs the jars, a Java and this script for a machine that has none of them;
#                                                    there: tar xf gpu.tar.gz && separatrix-gpu/gpu.sh
# 3. SIZES="256 1024" AT_A_TIME=2 ROUND=1 TRIALS=4 MANY=400 HEAP=2g src/benchmark/gpu.sh       little work, as for a processor with PoCL
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
begun=$SECONDS

if [ -d "$here/lib" ]; then
    top="$here" lib="$here/lib" java="$here/jre/bin/java" classes="$here/classes" python="$here/rings_jax.py"
else
    top="$(cd "$here/../.." && pwd)"
    lib="$top/target/lib" java="${JAVA_HOME:+$JAVA_HOME/bin/}java" python="$here/gpu/rings_jax.py"
    [ -f "$top/target/separatrix.jar" ] || { echo "gpu.sh: no build: ./separatrix --version makes one" >&2; exit 2; }
    work="$(mktemp -d)"
    trap 'rm -rf "$work"' EXIT
    classes="$work/classes"
    "${java}c" -proc:none -nowarn -cp "$top/target/separatrix.jar:$lib/*" -d "$classes" "$here/gpu/Gpu.java"
fi
path="$classes:$top/target/separatrix.jar:$lib/*"

if [ "${1:-}" = pack ]; then
    to="$work/separatrix-gpu"
    mkdir -p "$to/lib" "$to/conf"
    cp "$top/target/separatrix.jar" "$lib"/*.jar "$to/lib"
    cp -r "$classes" "$to/classes"
    cp "$here/gpu.sh" "$here/gpu/rings_jax.py" "$to"
    cp "$top"/conf/phase-diagram.conf "$top"/conf/cue-cliff.conf "$to/conf"
    "${java%java}jlink" --strip-debug --no-header-files --no-man-pages --output "$to/jre" \
        --add-modules java.se,jdk.crypto.ec,jdk.httpserver,jdk.incubator.vector,jdk.jfr,jdk.management,jdk.unsupported,jdk.zipfs
    tar czf "$2" -C "$work" separatrix-gpu
    echo "$2: $(du -h "$2" | cut -f1)"
    exit
fi

# The driver may take the signals of Java, see the launcher.
jsig="$(dirname "$(dirname "$(readlink -f "$(command -v "$java")")")")/lib/libjsig.so"
run() { LD_PRELOAD="$jsig" "$java" -Xmx"${HEAP:-24g}" -XX:+UseParallelGC --add-modules jdk.incubator.vector -cp "$path" "$@" 2> >(grep -v incubator >&2); }
out="$(mktemp -d)"
trap 'rm -rf "$out" "${work:-$out}"' EXIT

run org.separatrix.cli.Separatrix devices
nproc | sed 's/^/cores: /'
run Gpu bits
# shellcheck disable=SC2086 # sizes are words
run Gpu exchange ${SIZES:-16384 65536 262144}
# shellcheck disable=SC2086 # sizes are words
run Gpu speed "$top/conf/cue-cliff.conf" "${AT_A_TIME:-6}" "${ROUND:-1048576}" ${SIZES:-16384 65536 262144}
# A run from its start to its tables, by the program itself: name, experiment and trials of a condition.
whole() {
    local kernel from
    for kernel in $4; do
        from=$(date +%s.%N)
        run org.separatrix.cli.Separatrix run "$top/conf/$2" --trials "$3" --alone --no-monitor --quiet --kernel "$kernel" \
            --out "$out/$1-$kernel" >/dev/null
        awk -v name="$1" -v kernel="$kernel" -v trials="$(($3 * ($(wc -l <"$out/$1-$kernel/conditions.csv") - 1)))" -v from="$from" \
            -v to="$(date +%s.%N)" 'BEGIN { printf "%s, kernel %s, from start to end: %.1f s, %.0f trials/s\n", name, kernel,
            to - from, trials / (to - from) }'
    done
}
whole "phase diagram" phase-diagram.conf "${TRIALS:-500}" "vector opencl"
cmp "$out/phase diagram-vector/conditions.csv" "$out/phase diagram-opencl/conditions.csv" && echo "phase diagram: the tables are the same"
whole "cue cliff" cue-cliff.conf "${MANY:-1000000}" opencl
if python3 -c 'import jax' 2>/dev/null; then
    python3 "$python" 16384 65536 131072
else
    echo "jax: not installed here"
fi
echo "all: $((SECONDS - begun)) s"
