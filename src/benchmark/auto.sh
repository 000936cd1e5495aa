#!/usr/bin/env bash
# Compares the special points of this program with those of AUTO-07p, the standard program for numerical continuation.
#
# What is compared: two rings averaged over the noise, over J_cross, at several noises and slopes of the transfer function
# (auto/ring.f90 has the same equations, written anew). AUTO finds the folds of coexistence and where the determinant of its
# contrast vanishes, and on the silent state where a pattern grows. The values must agree to 1e-8.
#
# Then the curves of folds over J_cross and the noise, of coexistence and of states with two bumps of unequal height: AUTO knows
# no symmetry, and calls a point at which such a curve ends on another a cusp, often many times. Each of its cusps is set beside
# the point of codimension 2 of this program at the same place.
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

# Follows a branch; leaves fort.7 and fort.8. Arguments: NDIM, IRS, ICP, ISW, EPS, DSMAX, UZR of auto/c.ring, and where they
# differ from the usual ones ISP, EPSS and DS.
follow() {
    sed -e "s/@NDIM@/$1/" -e "s/@IRS@/$2/" -e "s/@ICP@/$3/" -e "s/@ISW@/$4/" -e "s/@EPS@/$5/g" -e "s/@DSMAX@/$6/" \
        -e "s/@UZR@/$7/" -e "s/@ISP@/${8:-0}/" -e "s/@EPSS@/${9:-1e-10}/" -e "s/@DS@/${10:-0.002}/" \
        "$here/auto/c.ring" > fort.2
    OMP_NUM_THREADS=1 ./ring > run.log 2>&1 || { cat run.log >&2; exit 1; }
}

# Rows of fort.7 of a type, 2 a limit point, 4 a zero of the determinant: J, R, label. Where R changes its sign AUTO reports a
# limit point, too: there the branch is its own mirror image.
rows() { awk -v type="$1" '$1 > 0 && ($3 == type || $3 == -type) { print $5, $8, $4 }' fort.7; }

# The cusps that AUTO sees on a curve of folds over J and sigma, from a label of the last branch on. Arguments: NDIM, label, DS.
cusps() {
    cp fort.8 fort.3
    follow "$1" "$2" "'J', 'sigma'" 2 1e-9 0.002 "" 2 1e-8 "$3"
    awk '$1 > 0 && ($3 == 22 || $3 == -22) { print $5, $NF }' fort.7
}

models=("0.1 5" "0.2 5" "0.28 5" "0.3 5" "0.4 5" "0.3 20")
: > auto.txt
for model in "${models[@]}"; do
    echo "0 $model" > start.txt
    follow 2 0 "'J', 'breaking'" 1 1e-11 0.01 "'breaking': 0"
    rows 4 | awk -v m="$model" '$3 && $2 > 1e-3 { print "pitchfork", m, $1 }' >> auto.txt
    rows 2 | awk -v m="$model" '$2 > 1e-3 { print "fold", m, $1 }' >> auto.txt
    if [ "$model" = "0.28 5" ]; then
        label="$(rows 2 | awk '$2 > 1e-3 && !n++ { print $3 }')"
        cusps 2 "$label" 0.002 > cusps.txt
        rm -f fort.3
    fi
    follow 1 0 "'J', 'breaking'" 1 1e-11 0.01 "'breaking': 0"
    rows 4 | awk -v m="$model" '$1 > 0 { print "turing", m, $1 }' >> auto.txt
done

# The asymmetric branch of a noise at which it has a fold, from the pitchfork on; then its folds, both ways.
echo "0.1 0.385 5" > start.txt
rm -f fort.3
follow 4 0 "'J', 'breaking'" 1 1e-9 0.01 "" 1 1e-5
label="$(rows 1 | awk '!n++ { print $NF }')"
cp fort.8 fort.3
follow 4 "$label" "'J', 'breaking'" -1 1e-9 0.005 "" 1 1e-6
label="$(awk '$1 != 0 && ($3 == 2 || $3 == -2) && !n++ { print $4 }' fort.7)"
cp fort.7 fort.17
cp fort.8 fort.18
cusps 4 "$label" 0.002 >> cusps.txt
cp fort.18 fort.8
cusps 4 "$label" -0.002 >> cusps.txt
rm -f fort.3

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

cat > plane.conf << CONF
separatrix {
  name = auto-plane
  spectrum { study = plane, noise-averaged = true, parameter = model.J-cross, from = -0.02, to = 0.8
             plane { second = model.noise, from = 0.05, to = 0.55, cells = [0, 0], curves = [fold, asymmetric-fold] } }
}
CONF
rm -rf plane
"$top/separatrix" spectrum plane.conf --quiet --out plane
# Within 1e-4 of a point: so far from the end of a curve AUTO still sees cusps.
status=0
awk '
    NR == FNR { j[NR] = $1; sigma[NR] = $2; n = NR; next }
    FNR == 1 { split($0, name, ","); for (c in name) column[name[c]] = c; next }
    {
        split($0, cell, ",")
        type = cell[column["type"]]
        place = sprintf("%.6f %.6f", cell[column["value"]], cell[column["second"]])
        if (seen[type place]++) next
        here = 0
        for (i = 1; i <= n; i++) {
            d = j[i] - cell[column["value"]]
            e = sigma[i] - cell[column["second"]]
            if (d * d + e * e < 1e-8) { here++; known[i] = 1 }
        }
        if (type !~ /^(least|largest)/) printf "%-24s J, sigma %s  cusps of AUTO: %d\n", type, place, here
        found += type == "cusp" && here > 0
    }
    END {
        for (i = 1; i <= n; i++) strange += !known[i]
        printf "%d cusps of AUTO, %d of them at no point of codimension 2 found here\n", n, strange
        exit strange > 0 || !found
    }' cusps.txt plane/codimension2.csv || status=1
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
    }' ours.txt auto.txt || status=1
exit $status
