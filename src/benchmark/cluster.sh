#!/usr/bin/env bash
# Measures runs of several processes on this machine, whose cores must be free:
#
#   src/benchmark/cluster.sh speedup    two nodes pinned to a core each against one: trials/s
#   src/benchmark/cluster.sh rings      rings of a batch on two JVMs against all on one: trials/s and ticks/s
#   src/benchmark/cluster.sh million    a million conditions of one trial: batches/s, and the memory of the coordinator
#
# A rate is that of the trials between two lines of progress, so that the start of the JVMs does not count.
set -euo pipefail
cd "$(dirname "$0")/../.."
[ $# -eq 1 ] || { sed -n '2,8s/^# \{0,1\}//p' "$0" >&2; exit 2; }
./separatrix --version >&2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# run NODES OPTION...: a run with so many nodes, each pinned to a core of its own; prints its trials/s.
run() {
  local nodes=$1 out
  out=$(mktemp -d -p "$work")
  shift
  ./separatrix run conf/cue-cliff.conf --nodes "$nodes" --out "$out" "$@" >/dev/null 2>"$out.err" &
  for ((core = 0; core < nodes; core++)); do
    ${PIN:+taskset -c $core} ./separatrix node --join "$out" --slots 1 2>/dev/null &
  done
  wait
  awk '/trials\/s/ { n[++lines] = $1; for (i = 1; i < NF; i++) if ($i == "in") t[lines] = $(i + 1) }
       END { printf "%.0f\n", (n[lines] - n[2]) / (t[lines] - t[2]) }' "$out.err"
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
