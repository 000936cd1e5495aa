#!/usr/bin/env bash
# Compares the speed of this program with that of others, which are written here: paired, alternating, in CPU time of one thread,
# and the physics beside it, since a fast program of another model is none.
#
#   rings:    two rings, 48 neurons, 500 ticks: C with a keyed hash, the kernel of this program in a plain loop, NumPy
#   training: the experts of a router, 64 and 256 with 8 slots: NumPy, this program
#
# Needs a build (./separatrix --version makes one), gcc, and python3 with NumPy; what is missing is left out.
# Run: src/benchmark/peers.sh [ROUNDS=5] [TRIALS=4096] [STEPS=600]       JAVA_HOME says with which Java
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
jar="${SEPARATRIX_JAR:-$here/../../target/separatrix.jar}"
rounds="${1:-5}" trials="${2:-4096}" steps="${3:-600}"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
export OMP_NUM_THREADS=1
java="${JAVA_HOME:+$JAVA_HOME/bin/}java"

ours() { "$java" --add-modules jdk.incubator.vector -cp "$jar" "$here/peers/$1" "${@:2}" 2> "$work/err" || { cat "$work/err" >&2; exit 1; }; }

# Speed and physics of a program in a round, below its name: NAME COMMAND...
measure() {
    local line
    line="$("${@:2}")"
    echo "$1 $line" >> "$work/all"
}

has_gcc=""
command -v gcc > /dev/null && gcc -O3 -march=native -ffp-contract=fast -fno-math-errno "$here/peers/rings.c" -lm -o "$work/rings" && has_gcc=yes
has_numpy=""
python3 -c 'import numpy' 2> /dev/null && has_numpy=yes
for ((round = 0; round < rounds; round++)); do
    [ -z "$has_gcc" ] || measure rings-C "$work/rings" "$trials" 1
    measure rings-separatrix ours Rings.java "$trials" 1
    [ -z "$has_numpy" ] || measure rings-numpy python3 "$here/peers/rings_numpy.py" $((trials / 8))
    for experts in 64 256; do
        measure "training-$experts-separatrix" ours Training.java "$experts" 8 "$steps"
        [ -z "$has_numpy" ] || measure "training-$experts-numpy" python3 "$here/peers/training_numpy.py" "$experts" 8 "$steps"
    done
done

echo "program | trials or tokens a CPU second, median of $rounds | what came out"
echo "---|---|---"
cut -d' ' -f1 "$work/all" | sort -u | while read -r name; do
    grep "^$name " "$work/all" | sort -k2,2g | awk -v n="$rounds" -v name="$name" \
        'NR == int((n + 1) / 2) { printf "%s | %.0f |", name, $2; for (i = 3; i <= NF; i++) printf " %s", $i; print "" }'
done
