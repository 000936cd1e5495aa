#!/usr/bin/env bash
# What watching a run costs it: CPU seconds of the same run without a monitor, with one that nobody looks at, and with five
# clients that take every event, in turn, so that a busy machine treats all alike. Prints a line a run, and the medians.
# usage: src/benchmark/monitor-overhead.sh [ROUNDS] [options of separatrix run]
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
rounds=${1:-5}
[ $# -eq 0 ] || shift
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
export SEPARATRIX_MONITOR_TOKEN=overhead
program=${SEPARATRIX:-$here/separatrix}

watch_five() {
  local file=$out/run/monitor.url url
  for _ in $(seq 1500); do
    [ ! -s "$file" ] || break
    sleep 0.02
  done
  [ -s "$file" ] || return 1
  url=$(<"$file")
  for client in 1 2 3 4 5; do
    curl -sN -H "Authorization: Bearer overhead" "${url%%\?*}api/events" >"$out/events.$client" &
  done
  wait
}

cpu() {
  # shellcheck disable=SC2086 # words of a command
  { TIMEFORMAT='%U %S'; time $program run "$here/conf/cue-cliff.conf" --out "$out/run" --quiet "$@" >/dev/null 2>&1; } 2>&1 |
    awk '{ printf "%.2f\n", $1 + $2 }'
}

for round in $(seq "$rounds"); do
  for kind in none alone five; do
    rm -rf "$out/run"
    watchers=
    if [ "$kind" = five ]; then
      watch_five &
      watchers=$!
    fi
    options=(--port 0)
    [ "$kind" != none ] || options=(--no-monitor)
    seconds=$(cpu "${options[@]}" "$@")
    [ -z "$watchers" ] || wait "$watchers" || true
    echo "$kind $seconds" | tee -a "$out/all"
  done
done
for kind in none alone five; do
  awk -v kind=$kind '$1 == kind { print $2 }' "$out/all" | sort -n | awk -v kind=$kind '{ all[NR] = $1 } END { print "median", kind, all[int((NR + 1) / 2)] }'
done
