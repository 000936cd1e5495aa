#!/usr/bin/env bash
# Measures runs of several processes on this machine, whose cores must be free:
#
#   src/benchmark/cluster.sh speedup    two nodes pinned to a core each against one: trials/s
#   src/benchmark/cluster.sh rings      rings of a batch on two JVMs against all on one: trials/s and ticks/s
#   src/benchmark/cluster.sh tls        what mutual TLS costs: CPU seconds of a start, trials/s of two nodes, ticks/s
#   src/benchmark/cluster.sh million    a million conditions of one trial: batches/s, and the memory of the coordinator
#
# A rate is that of the trials between two lines of progress, so that the start of the JVMs does not count.
set -euo pipefail
cd "$(dirname "$0")/../.."
[ $# -eq 1 ] || { sed -n '2,9s/^# \{0,1\}//p' "$0" >&2; exit 2; }
./separatrix --version >&2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# run NODES OPTION...: a run with so many nodes, each pinned to a core of its own; prints its trials/s.
run() {
  local nodes=$1 out
  out=$(mktemp -d -p "$work")
  shift
  ./separatrix run conf/cue-cliff.conf --nodes "$nodes" --out "$out" "$@" 2>&1 >/dev/null |
    while IFS= read -r line; do echo "$EPOCHREALTIME $line"; done >"$out.err" &
  for ((core = 0; core < nodes; core++)); do
    ${PIN:+taskset -c $core} ./separatrix node --join "$out" --slots 1 2>/dev/null &
  done
  wait
  awk '/ trials \(/ { gsub(",", "", $2); if ($2 > 0) { n[++lines] = $2; t[lines] = $1 } }
       END { printf "%.0f\n", (n[lines - 1] - n[1]) / (t[lines - 1] - t[1]) }' "$out.err"
}

# cpu COMMAND...: the CPU seconds of a command.
cpu() {
  local TIMEFORMAT='%U %S'
  { time "$@" >/dev/null 2>&1; } 2>&1 | awk '{ printf "%.2f\n", $1 + $2 }'
}

case $1 in
  speedup)
    PIN=1
    one=$(run 1 --workers 0 --trials 81920)
    two=$(run 2 --workers 0 --trials 163840)
    awk "BEGIN { printf \"one node %d trials/s, two %d: %.2f times\n\", $one, $two, $two / $one }"
    ;;
  rings)
    for batch in 256 1024; do
      together=$(run 0 --workers 2 --trials 81920 -D "batch=$batch")
      spread=$(run 1 --workers 1 --trials 81920 -D "batch=$batch" -D placement=ring)
      awk "BEGIN { printf \"batch %d: together %d trials/s; on two JVMs %d trials/s, %d ticks/s, a share of %.2f\n\",
                   $batch, $together, $spread, $spread / $batch * 500, $spread / $together }"
    done
    ;;
  tls)
    for round in 1 2 3; do
      for tls in on off; do
        [ "$tls" = on ] && unset SEPARATRIX_TLS || export SEPARATRIX_TLS=off
        start=$(cpu ./separatrix run conf/cue-cliff.conf --workers 1 --trials 1 --out "$(mktemp -d -p "$work")")
        two=$(PIN=1 run 2 --workers 0 --trials 61440)
        ring=$(run 1 --workers 1 --trials 30720 -D batch=256 -D placement=ring)
        awk "BEGIN { printf \"round $round, TLS %-3s: %.2f CPU s for a trial a condition, two nodes %d trials/s, rings on two JVMs %d ticks/s\n\",
                     \"$tls\", $start, $two, $ring / 256 * 500 }"
      done
    done
    ;;
  million)
    cat >"$work/million.conf" <<'CONF'
separatrix {
  name = million
  trials = 1
  protocol { steps = 10, epochs { stimulus { from = 0, to = 10, ring = all, gain = 5.0 } } }
  model.neurons = 8
  sweep { model.J-cross = { from = 0.2, to = 3.0, points = 1000 }
          protocol.epochs.stimulus.gain = { from = 1.0, to = 8.0, points = 1000 } }
}
CONF
    export SEPARATRIX_JAVA_OPTS=-Xmx1g
    ./separatrix run "$work/million.conf" --out "$work/million" >/dev/null &
    coordinator=$!
    while kill -0 $coordinator 2>/dev/null; do
      # A process that has just ended has no such line any more.
      peak=$(sed -n 's/^VmHWM:[[:space:]]*//p' "/proc/$coordinator/status" 2>/dev/null || true)
      [ -z "$peak" ] || most=$peak
      sleep 1
    done
    status=0
    wait $coordinator || status=$?
    echo "largest resident memory: ${most:-not seen}; exit code $status"
    exit $status
    ;;
  *) exec "$0" ;;
esac
