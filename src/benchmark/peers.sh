#!/usr/bin/env bash
# Compares the speed of this program with that of others, which are written here: paired, alternating, in CPU time of one thread,
# and the physics beside it, since a fast program of another model is none.
#
#   rings:    two rings, 48 neurons, 500 ticks: C with a keyed hash, the kernel of this program in a plain loop, `separatrix run`
#             with actors, decoding and files (the CPU time that 16 times the trials take more), NumPy, numba, Brian2 in C++
#   training: the experts of a router, 64 and 256 with 8 slots: NumPy, this program
#
# Needs a build (./separatrix --version makes one), gcc, and Python (PYTHON, else python3) with NumPy, numba and Brian2; what is
# missing is left out. On Debian: python3-numba, python3-brian, and PYTHON=/usr/bin/python3.
# Run: src/benchmark/peers.sh [ROUNDS=5] [TRIALS=4096] [STEPS=600]       JAVA_HOME says with which Java
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
jar="${SEPARATRIX_JAR:-$here/../../target/separatrix.jar}"
rounds="${1:-5}" trials="${2:-4096}" steps="${3:-600}"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
export OMP_NUM_THREADS=1
python="${PYTHON:-python3}"
java="${JAVA_HOME:+$JAVA_HOME/bin/}java"

ours() { "$java" --add-modules jdk.incubator.vector -cp "$jar" "$here/peers/$1" "${@:2}" 2> "$work/err" || { cat "$work/err" >&2; exit 1; }; }

# The whole program with so many trials: its CPU seconds.
whole() {
    local TIMEFORMAT='%U %S'
    rm -rf "$work/run"
    { time "$here/../../separatrix" run "$here/peers/rings.conf" --trials "$1" --workers 1 --alone --no-monitor --quiet \
        --out "$work/run" > /dev/null 2>&1; } 2>&1 | awk '{ print $1 + $2 }'
}

marginal() {
    local few many
    few="$(whole "$1")" many="$(whole $((16 * $1)))"
    "$python" -c "import csv; row = next(csv.DictReader(open('$work/run/conditions.csv')))
print(f\"{15 * $1 / ($many - $few):.0f} - {row['target']} {row['swap']}\")"
}

# Speed and physics of a program in a round, below its name: NAME COMMAND...
measure() {
    local line
    line="$("${@:2}")"
    echo "$1 $line" >> "$work/all"
}

has_gcc=""
command -v gcc > /dev/null && gcc -O3 -march=native -ffp-contract=fast -fno-math-errno "$here/peers/rings.c" -lm -o "$work/rings" && has_gcc=yes
has_numpy=""
"$python" -c 'import numpy' 2> /dev/null && has_numpy=yes
has_numba=""
"$python" -c 'import numba' 2> /dev/null && has_numba=yes
has_brian=""
"$python" -c 'import brian2' 2> /dev/null && has_brian=yes
for ((round = 0; round < rounds; round++)); do
    [ -z "$has_gcc" ] || measure rings-C "$work/rings" "$trials" 1
    measure rings-separatrix ours Rings.java "$trials" 1
    [ -z "$has_numpy" ] || measure rings-numpy "$python" "$here/peers/rings_numpy.py" $((trials / 8))
    measure rings-separatrix-run marginal "$trials"
    [ -z "$has_numba" ] || measure rings-numba "$python" "$here/peers/rings_numba.py" $((trials / 8))
    [ -z "$has_brian" ] || measure rings-brian2 "$python" "$here/peers/rings_brian2.py" $((trials / 16))
    for experts in 64 256; do
        measure "training-$experts-separatrix" ours Training.java "$experts" 8 "$steps"
        [ -z "$has_numpy" ] || measure "training-$experts-numpy" "$python" "$here/peers/training_numpy.py" "$experts" 8 "$steps"
    done
done

echo "program | trials or tokens a CPU second, median of $rounds | what came out"
echo "---|---|---"
cut -d' ' -f1 "$work/all" | sort -u | while read -r name; do
    grep "^$name " "$work/all" | sort -k2,2g | awk -v n="$rounds" -v name="$name" \
        'NR == int((n + 1) / 2) { printf "%s | %.0f |", name, $2; for (i = 3; i <= NF; i++) printf " %s", $i; print "" }'
done
