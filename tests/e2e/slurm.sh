#!/usr/bin/env bash
# examples/slurm for real, on a cluster of one node: a task is killed in mid-run, found missing, and submitted again.
set -euo pipefail

if [ "$(id -u)" -ne 0 ]; then
  echo 'slurm.sh: needs root, to install and start Slurm' >&2
  exit 2
fi

# shellcheck source=tests/e2e/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

daemons=()
start() {
  "$@" >>"$work/daemons.log" 2>&1 &
  daemons+=($!)
}
queue_is_empty() { [ -z "$(squeue --noheader 2>/dev/null)" ]; }
end() {
  [ $? -eq 0 ] || tail -n 20 "$work"/*.log >&2 || true
  local i
  if [ ${#daemons[@]} -gt 0 ]; then
    scancel --user=root 2>/dev/null || true
    for ((i = 0; i < 100; i++)); do
      if queue_is_empty; then break; fi
      sleep 0.1
    done
  fi
  for ((i = ${#daemons[@]} - 1; i >= 0; i--)); do
    kill "${daemons[i]}" 2>/dev/null || true
    wait "${daemons[i]}" 2>/dev/null || true
  done
  rm -rf "$work"
}
trap end EXIT

need slurmctld slurm-wlm munge
build
cd "$work"
make_corpus corpus

name=$(hostname -s)
mkdir state spool
cat >slurm.conf <<CONF
ClusterName=plan-extract
SlurmctldHost=$name(127.0.0.1)
SlurmUser=root
SlurmctldPort=16817
SlurmdPort=16818
CommunicationParameters=NoCtldInAddrAny,NoInAddrAny
AuthType=auth/munge
AuthInfo=socket=$work/munge.socket
StateSaveLocation=$work/state
SlurmdSpoolDir=$work/spool
SlurmctldPidFile=$work/slurmctld.pid
SlurmdPidFile=$work/slurmd.pid
SlurmctldLogFile=$work/slurmctld.log
SlurmdLogFile=$work/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
MpiDefault=none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SchedulerParameters=sched_min_interval=0
NodeName=$name NodeAddr=127.0.0.1 CPUs=$(nproc) RealMemory=$(free -m | awk '/^Mem:/ { print $2 }')
PartitionName=all Nodes=$name Default=YES MaxTime=INFINITE State=UP
CONF
export SLURM_CONF="$work/slurm.conf"

# munged refuses a folder that others cannot look into.
chmod 755 "$work"
mungekey --create --keyfile="$work/munge.key"
start munged --foreground --key-file="$work/munge.key" --socket="$work/munge.socket" \
  --pid-file="$work/munge.pid" --log-file="$work/munge.log" --seed-file="$work/munge.seed"
wait_for 20 munged test -S munge.socket
start slurmctld -D -c
start slurmd -D
node_is_idle() { [ "$(sinfo --noheader --format=%t 2>/dev/null)" = idle ]; }
wait_for 60 'the node' node_is_idle

of=6
killed=2
submit() { CORPUS=corpus OF=$of "$root/examples/slurm/submit.sh"; }

submit
kill_at_work $killed SLURM_ARRAY_TASK_ID=$killed
wait_for 300 'the array' queue_is_empty

status=0
plan-extract merge parts --output all.ndjson --lang en 2>merge.txt || status=$?
cat merge.txt
if [ $status -ne 2 ] || [ -e all.ndjson ]; then fail "merge took $((of - 1)) parts for $of"; fi
grep -qx "plan-extract: parts lacks part $killed of $of: run it again" merge.txt || fail 'merge did not name the part'

submit
wait_for 300 'the part' queue_is_empty
cat plan-extract-*_"$killed".log
grep -Eq "^plan-extract: part $killed of $of: .* \([1-9][0-9]* from an earlier run\), 0 failed" plan-extract-*.log ||
  fail "part $killed did not go on from what was done"
[ "$(find . -name 'plan-extract-*.log' | wc -l)" -eq $((of + 1)) ] || fail 'more than the missing part was submitted'
submit | grep -qx "all $of parts are in parts" || fail 'a part is still missing'

plan-extract merge parts --output all.ndjson --lang en
documents=$(check_merged all.ndjson corpus)

echo "checked: Slurm, $of parts, one task killed, named by merge and submitted again: $documents documents, each once, equal to a single run"
