#!/usr/bin/env bash
# Compares the special points of this program with those of AUTO-07p, the standard program for numerical continuation.
#
# What is compared: two rings averaged over the noise, over J_cross, at several noises and slopes of the transfer function
# (auto/ring.f90 has the same equations, written anew). AUTO finds the folds of coexistence and where the determinant of its
# contrast vanishes, and on the silent state where a pattern grows. The values must agree to 1e-8. Two folds meet in a cusp,
# which is AUTO's alone.
#
# Needs AUTO-07p and a Fortran compiler; on Debian: apt-get install auto-07p gfortran
# Run: src/benchmark/auto.sh [folder for the results]
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
top="$(cd "$here/../.." && pwd)"
library=("${AUTO_DIR:-/usr/lib/auto-07p}"/lib/*.o)
if [ ! -e "${library[0]}" ] || ! command -v gfortran > /dev/null; then
    echo "auto.sh: AUTO-07p is not installed here (no ${library[0]}), or gfortran is not." >&2
    echo "auto.sh: on Debian: apt-get install auto-07p gfortran; elsewhere set AUTO_DIR to where it was built." >&2
    exit 2
fi
work="${1:-$(mktemp -d)}"
mkdir -p "$work"
cd "$work"
gfortran -O2 -std=legacy -fopenmp "$here/auto/ring.f90" "${library[@]}" -o ring

# Follows a branch; leaves fort.7 and fort.8. Arguments: NDIM, IRS, ICP, ISW, EPS, DSMAX, UZR of auto/c.ring.
follow() {
    sed -e "s/@NDIM@/$1/" -e "s/@IRS@/$2/" -e "s/@ICP@/$3/" -e "s/@ISW@/$4/" -e "s/@EPS@/$5/g" -e "s/@DSMAX@/$6/" \
        -e "s/@UZR@/$7/" "$here/auto/c.ring" > fort.2
    OMP_NUM_THREADS=1 ./ring > run.log 2>&1 || { cat run.log >&2; exit 1; }
}

# Rows of fort.7 of a type, 2 a limit point, 4 a zero of the determinant: J, R, label. Where R changes its sign AUTO reports a
# limit point, too: there the branch is its own mirror image.
rows() { awk -v type="$1" '$1 > 0 && ($3 == type || $3 == -type) { print $5, $8, $4 }' fort.7; }

models=("0.1 5" "0.2 5" "0.28 5" "0.3 5" "0.4 5" "0.3 20")
: > auto.txt
for model in "${models[@]}"; do
    echo "0 $model" > start.txt
    follow 2 0 "'J', 'breaking'" 1 1e-11 0.01 "'breaking': 0"
    rows 4 | awk -v m="$model" '$3 && $2 > 1e-3 { print "pitchfork", m, $1 }' >> auto.txt
    rows 2 | awk -v m="$model" '$2 > 1e-3 { print "fold", m, $1 }' >> auto.txt
    if [ "$model" = "0.28 5" ]; then
        label="$(rows 2 | awk '$2 > 1e-3 && !n++ { print $3 }')"
        cp fort.8 fort.3
        follow 2 "$label" "'J', 'sigma'" 2 1e-9 0.002 ""
        # The largest sigma along the curve of folds.
        awk '$1 > 0 && $9 > sigma { sigma = $9; j = $5 } END { printf "cusp of the folds: sigma %.6f, J %.6f\n", sigma, j }' \
            fort.7 > cusp.txt
        rm -f fort.3
    fi
    follow 1 0 "'J', 'breaking'" 1 1e-11 0.01 "'breaking': 0"
    rows 4 | awk -v m="$model" '$1 > 0 { print "turing", m, $1 }' >> auto.txt
done

: > ours.txt
for model in "${models[@]}"; do
    read -r sigma beta <<< "$model"
    rm -rf "run"
    cat > run.conf << CONF
separatrix {
  name = auto
  model { noise = $sigma, transfer.beta = $beta }
  spectrum { noise-averaged = true, parameter = model.J-cross, from = 0.0, to = 0.8, branches = [coexistence, silent] }
}
CONF
    "$top/separatrix" spectrum run.conf --quiet --out run
    awk -F, -v m="$model" 'NR > 1 { print $4, m, $6 }' run/specials.csv | sort -u >> ours.txt
done

cat cusp.txt
awk '
    NR == FNR { kind[NR] = $1 " " $2 " " $3; value[NR] = $4; n = NR; next }
    {
        best = ""
        for (i = 1; i <= n; i++) {
            gap = value[i] - $4
            gap = gap < 0 ? -gap : gap
            if (kind[i] == $1 " " $2 " " $3 && (best == "" || gap < best)) best = gap
        }
        found = best != "" && best < 1e-8
        printf "%-10s sigma %-5s beta %-3s J %.12f  %s\n", $1, $2, $3, $4, best == "" ? "not found here" : sprintf("differs by %.1e", best)
        bad += !found
        total++
    }
    END {
        printf "%d points of AUTO, %d of them found here to 1e-8\n", total, total - bad
        exit bad > 0 || total == 0
    }' ours.txt auto.txt
