#!/usr/bin/env bash
# Runs deploy/separatrix.slurm under a Slurm of its own on this machine, with three machines that are one:
#
#   src/test/slurm/try.sh [SCENARIO...]       all of them if none is named; needs root, slurm-wlm and munge
#
# complete    a run on two machines ends, with the tables of a run without Slurm
# requeue     a run that is told that its time is up is requeued, resumes, and gives the same tables
# limit       the same by a real time limit, which takes some minutes
# killed      the process of the run is killed without a word: what it has committed is progress, and the job goes on
# failing     a machine fails while the job runs: the others go on
# stuck       a run that cannot make progress is not requeued
# bad         a bad experiment ends the job with exit code 2
# array       a job array runs the parts of a sweep
# gpu         a run with a device a machine, as Slurm hands them out; what computes is PoCL (pocl-opencl-icd)
set -euo pipefail
cd "$(dirname "$0")/../../.."
for tool in slurmctld slurmd munged sbatch; do
  command -v $tool >/dev/null || { echo "skipped: there is no $tool (apt-get install slurm-wlm munge)" >&2; exit 77; }
done
[ "$(id -u)" = 0 ] || { echo "skipped: Slurm of one's own needs root" >&2; exit 77; }
home=$PWD
work=$(mktemp -d)
chmod 755 "$work"
started=()
declare -A daemon
trap 'finish' EXIT

finish() {
  local status=$?
  scancel --user=root 2>/dev/null || true
  sleep 2
  for ((i = ${#started[@]} - 1; i >= 0; i--)); do kill "${started[i]}" 2>/dev/null || true; done
  wait
  [ $status = 0 ] || tail -n 40 "$work"/*.log "$work"/slurm-*.out >&2
  rm -rf "$work"
}

up() {
  head -c 1024 /dev/urandom >"$work/munge.key"
  chmod 400 "$work/munge.key"
  munged --foreground --force --key-file="$work/munge.key" --socket="$work/munge.socket" --pid-file="$work/munge.pid" \
    --log-file="$work/munge.log" --seed-file="$work/munge.seed" 2>"$work/munge.err" &
  started+=($!)
  local port=$((20000 + RANDOM % 8000))
  cat >"$work/slurm.conf" <<CONF
ClusterName=try
SlurmctldHost=$(hostname -s)(127.0.0.1)
AuthType=auth/munge
AuthInfo=socket=$work/munge.socket
CredType=cred/munge
SlurmUser=root
SlurmdUser=root
StateSaveLocation=$work/state
SlurmdSpoolDir=$work/spool.%n
SlurmctldPidFile=$work/ctld.pid
SlurmdPidFile=$work/%n.pid
SlurmctldLogFile=$work/ctld.log
SlurmdLogFile=$work/%n.log
SlurmctldPort=$port
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SwitchType=switch/none
MpiDefault=none
ReturnToService=2
SlurmdTimeout=10
MinJobAge=600
KillWait=5
SlurmctldParameters=idle_on_node_suspend
RebootProgram=/bin/true
NodeName=m1 NodeAddr=127.0.0.1 NodeHostname=$(hostname -s) Port=$((port + 1)) CPUs=2
NodeName=m2 NodeAddr=127.0.0.1 NodeHostname=$(hostname -s) Port=$((port + 2)) CPUs=2
NodeName=m3 NodeAddr=127.0.0.1 NodeHostname=$(hostname -s) Port=$((port + 3)) CPUs=2
PartitionName=all Nodes=ALL Default=YES MaxTime=INFINITE State=UP OverSubscribe=NO
CONF
  if clinfo -l 2>/dev/null | grep -q Device; then
    sed -i 's/ CPUs=2$/ CPUs=2 Gres=gpu:1/; $a GresTypes=gpu' "$work/slurm.conf"
    echo 'NodeName=m[1-3] Name=gpu File=/dev/null' >"$work/gres.conf"
  fi
  export SLURM_CONF=$work/slurm.conf
  mkdir -p "$work/state"
  slurmctld -D -c 2>"$work/ctld.err" &
  started+=($!)
  for name in m1 m2 m3; do machine "$name"; done
  until [ "$(sinfo -h -t idle -o %D 2>/dev/null)" = 3 ]; do sleep 1; done
}

machine() {
  mkdir -p "$work/spool.$1"
  slurmd -D -N "$1" 2>"$work/$1.err" &
  daemon[$1]=$!
  started+=($!)
}

submit() {
  (cd "$work" && SEPARATRIX_HOME=$home sbatch --parsable --cpus-per-task=1 "$@")
}

state() {
  scontrol show job "$1" | sed -n 's/.*JobState=\([A-Z_]*\).*/\1/p' | sort -u
}

# await JOB: until it has ended for good.
await() {
  while state "$1" | grep -qE 'PENDING|RUNNING|COMPLETING|CONFIGURING|REQUEU'; do sleep 1; done
}

expect() {
  [ "$2" = "$3" ] || { echo "$1: expected $3, got $2" >&2; exit 1; }
}

same() {
  cmp "$work/alone/conditions.csv" "$1/conditions.csv"
  cmp "$work/alone/trials.parquet" "$1/trials.parquet"
}

short=("$home/conf/cue-cliff.conf" --trials 200)
# Half a minute of two cores, and two minutes.
long=("$home/conf/cue-cliff.conf" --trials 200 -D batch=10 -D protocol.steps=400000)
longest=("$home/conf/cue-cliff.conf" --trials 800 -D batch=10 -D protocol.steps=400000)
script=$home/deploy/separatrix.slurm

complete() {
  alone "${short[@]}"
  job=$(submit --nodes=2 "$script" "${short[0]}" "$work/complete" "${short[@]:1}")
  await "$job"
  expect "state" "$(state "$job")" COMPLETED
  same "$work/complete"
  expect "keys left behind" "$(find "$work/complete" -name node.key)" ""
}

alone() {
  rm -rf "$work/alone"
  "$home/separatrix" run "$@" --quiet --out "$work/alone"
}

restarts() {
  scontrol show job "$1" | sed -n 's/.*Restarts=\([0-9]*\).*/\1/p'
}

requeue() {
  alone "${long[@]}"
  job=$(submit --nodes=2 "$script" "${long[0]}" "$work/requeue" "${long[@]:1}")
  until grep -qE '^[1-9][0-9]* of 1000 trials' "$work/slurm-$job.out" 2>/dev/null; do sleep 0.2; done
  scancel --signal=USR1 --batch "$job"
  await "$job"
  expect "state" "$(state "$job")" COMPLETED
  expect "restarts" "$(restarts "$job")" 1
  same "$work/requeue"
}

killed() {
  alone "${long[@]}"
  job=$(submit --nodes=2 "$script" "${long[0]}" "$work/killed" "${long[@]:1}")
  until grep -qE '^[1-9][0-9]* of 1000 trials' "$work/slurm-$job.out" 2>/dev/null; do sleep 0.2; done
  kill -9 "$(sed -n 's/^process=//p' "$work/killed/run.lock")"
  await "$job"
  expect "state" "$(state "$job")" COMPLETED
  expect "restarts" "$(restarts "$job")" 1
  same "$work/killed"
}

limit() {
  alone "${longest[@]}"
  job=$(submit --nodes=2 --time=2 --signal=B:USR1@30 "$script" "${longest[0]}" "$work/limit" "${longest[@]:1}")
  await "$job"
  expect "state" "$(state "$job")" COMPLETED
  [ "$(restarts "$job")" -gt 0 ] || { echo "was never requeued" >&2; exit 1; }
  same "$work/limit"
}

failing() {
  alone "${long[@]}"
  job=$(submit --nodes=2 --nodelist=m1,m3 "$script" "${long[0]}" "$work/failing" "${long[@]:1}")
  until grep -q 'nodes: 2' "$work/slurm-$job.out" 2>/dev/null; do sleep 1; done
  kill -9 "${daemon[m3]}"
  # The tasks of a machine that dies die with it.
  for pid in $(pgrep -f "slurmstepd.*\[$job"); do
    ! tr '\0' '\n' <"/proc/$pid/environ" 2>/dev/null | grep -qx 'SLURMD_NODENAME=m3' || kill -9 "$pid"
  done
  scontrol update nodename=m3 state=down reason=fails
  await "$job"
  expect "state" "$(state "$job")" COMPLETED
  same "$work/failing"
  machine m3
  scontrol update nodename=m3 state=resume || true
}

stuck() {
  job=$(submit --nodes=1 --export=ALL,SEPARATRIX_SYSTEM="$work/nobody.conf" "$script" "${short[0]}" "$work/stuck" --trials 100)
  await "$job"
  expect "state" "$(state "$job")" FAILED
  expect "messages" "$(grep -c 'made no progress: the job is not requeued' "$work/slurm-$job.out")" 1
}

bad() {
  job=$(submit --nodes=1 "$script" "$home/pom.xml" "$work/bad")
  await "$job"
  expect "exit code" "$(scontrol show job "$job" | sed -n 's/.*ExitCode=\([0-9:]*\).*/\1/p')" 2:0
}

gpu() {
  [ -f "$work/gres.conf" ] || { echo "gpu: skipped, since clinfo lists no OpenCL device" >&2; return; }
  alone "${short[@]}"
  job=$(submit --nodes=2 --gpus-per-node=1 --export=ALL,SEPARATRIX_JAVA_OPTS=-Dseparatrix.kernel=opencl "$script" \
    "${short[0]}" "$work/gpu" "${short[@]:1}")
  await "$job"
  expect "state" "$(state "$job")" COMPLETED
  expect "devices" "$(scontrol show job "$job" | grep -c 'TresPerNode=.*gpu:1')" 1
  [ "$(grep -c 'kernel opencl on ' "$work/slurm-$job.out")" -ge 2 ] || { cat "$work/slurm-$job.out" >&2; exit 1; }
  same "$work/gpu"
}

array() {
  job=$(submit --nodes=1 --array=1-3 "$script" "${short[0]}" "$work/part-%a" --trials 20 --seed %a)
  await "$job"
  expect "state" "$(state "$job")" COMPLETED
  expect "seeds" "$(grep -h '"seed"' "$work"/part-*/provenance.json | tr -dc '0-9\n' | sort | xargs)" "1 2 3"
}

"$home/separatrix" --version >&2
echo 'network.nodes-within = 100ms' >"$work/nobody.conf"
up
[ $# -gt 0 ] || set -- complete requeue killed limit failing stuck bad array gpu
for scenario in "$@"; do
  $scenario
  echo "$scenario: as it should be"
done
