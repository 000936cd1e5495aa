#!/usr/bin/env bash
# Compares the speed of this program with that of others, which are written here: paired, alternating, in CPU time of one thread,
# and the physics beside it, since a fast program of another model is none.
#
#   rings:    two rings, 48 neurons, 500 ticks: C with a keyed hash, the kernel of this program in a plain loop, `separatrix run`
#             with actors, decoding and files (the CPU time that 16 times the trials take more), NumPy, numba, Brian2 in C++
#   training: the experts of a router, 64 and 256 with 8 slots: NumPy, this program
#   tasks:    a condition of a few microseconds: tasks of dask, `separatrix run` (18,000 conditions more than 2,000)
#
# Needs a build (./separatrix --version makes one), gcc, and Python (PYTHON, else python3) with NumPy, numba, Brian2 and dask;
# what is missing is left out. On Debian: python3-numba, python3-brian, python3-distributed, and PYTHON=/usr/bin/python3.
# Prints the table of src/docs/speed.md.
# Run: src/benchmark/peers.sh [ROUNDS=5] [TRIALS=4096] [STEPS=600]       JAVA_HOME says with which Java
set -euo pipefail
# Cores of a machine may share what computes, so that CPU time says little where several work.
if command -v taskset > /dev/null && [ -z "${ON_ONE_CORE:-}" ]; then
    ON_ONE_CORE=yes exec taskset -c 0 "$0" "$@"
fi
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
jar="${SEPARATRIX_JAR:-$here/../../target/separatrix.jar}"
rounds="${1:-5}" trials="${2:-4096}" steps="${3:-600}"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
export OMP_NUM_THREADS=1
python="${PYTHON:-python3}"
java="${JAVA_HOME:+$JAVA_HOME/bin/}java"

ours() { "$java" --add-modules jdk.incubator.vector -cp "$jar" "$here/peers/$1" "${@:2}" 2> "$work/err" || { cat "$work/err" >&2; exit 1; }; }

# The CPU seconds of a whole run: CONF OPTION...
whole() {
    local TIMEFORMAT='%U %S'
    rm -rf "$work/run"
    { time "$here/../../separatrix" run "$here/peers/$1" "${@:2}" --workers 1 --alone --no-monitor --quiet \
        --out "$work/run" > /dev/null 2>&1; } 2>&1 | awk '{ print $1 + $2 }'
}

trials_of_a_run() {
    local few many
    few="$(whole rings.conf --trials "$1")" many="$(whole rings.conf --trials $((16 * $1)))"
    "$python" -c "import csv; row = next(csv.DictReader(open('$work/run/conditions.csv')))
print(f\"{15 * $1 / ($many - $few):.0f} - {float(row['target']):.4f} {float(row['swap']):.4f}\")"
}

conditions_of_a_run() {
    local few many
    few="$(whole tasks.conf)"
    many="$(whole tasks.conf -D 'sweep.model.J-cross={ from = 0.2, to = 3.0, points = 400 }')"
    awk -v few="$few" -v many="$many" 'BEGIN { printf "%.0f\n", 18000 / (many - few) }'
}

found=" "
! command -v gcc > /dev/null || found+="gcc "
for module in numpy numba brian2 distributed; do
    ! "$python" -c "import $module" 2> /dev/null || found+="$module "
done
has() { [[ "$found" == *" $1 "* ]]; }

# Speed and physics of a program in a round, below its name: NAME COMMAND...
measure() {
    local line
    line="$("${@:2}")"
    echo "$1 $line" >> "$work/all"
}

compiled() { gcc -O3 -march=native "$@" -ffp-contract=fast -fno-math-errno "$here/peers/rings.c" -lm -o "$work/rings"; }
# For itself gcc takes half of the width of AVX-512; processors without it do not know the option.
! has gcc || compiled -mprefer-vector-width=512 2> /dev/null || compiled
for ((round = 0; round < rounds; round++)); do
    ! has gcc || measure rings-c "$work/rings" "$trials" 1
    measure rings-kernel ours Rings.java "$trials" 1
    ! has numpy || measure rings-numpy "$python" "$here/peers/rings_numpy.py" $((trials / 8))
    measure rings-run trials_of_a_run "$trials"
    ! has numba || measure rings-numba "$python" "$here/peers/rings_numba.py" $((trials / 8))
    ! has brian2 || measure rings-brian2 "$python" "$here/peers/rings_brian2.py" $((trials / 16))
    for experts in 64 256; do
        measure "training-$experts-ours" ours Training.java "$experts" 8 "$steps"
        ! has numpy || measure "training-$experts-numpy" "$python" "$here/peers/training_numpy.py" "$experts" 8 "$steps"
    done
    measure tasks-run conditions_of_a_run
    ! has distributed || measure tasks-dask "$python" "$here/peers/tasks_dask.py" 2000
done

median() { grep "^$1 " "$work/all" | sort -k2,2g | awk -v n="$rounds" 'NR == int((n + 1) / 2)'; }

# NAME BASIS WHAT PROGRAM: the median of a program, and how many times as fast the program of this project is.
row() {
    local line basis
    line="$(median "$1")" basis="$(median "$2" | cut -d' ' -f2)"
    [ -z "$line" ] || awk -v basis="$basis" -v what="$3" -v program="$4" \
        '{ printf "| %s | %s | %d | %.2f |", what, program, $2, basis / $2; for (i = 3; i <= NF; i++) printf " %s", $i; print " |" }' <<< "$line"
}

echo "| what | program | a CPU second | ours ÷ it | what came out |"
echo "|---|---|---|---|---|"
row rings-run rings-run "trials of two rings" "**\`separatrix run\`**"
row rings-c rings-run "" "C, without decoding and files"
row rings-kernel rings-run "" "the kernel in a plain loop"
row rings-numpy rings-run "" "NumPy, 64 trials at a time"
row rings-numba rings-run "" "numba"
row rings-brian2 rings-run "" "Brian2, standalone C++"
for experts in 64 256; do
    row "training-$experts-ours" "training-$experts-ours" "tokens, $experts experts, 8 each" "**training here**"
    row "training-$experts-numpy" "training-$experts-ours" "" "NumPy"
done
row tasks-run tasks-run "conditions of one tiny trial" "**\`separatrix run\`**"
row tasks-dask tasks-run "" "dask, one worker"
