#!/usr/bin/env bash
# examples/gnu-parallel for real: a worker is killed in mid-run, tried again, and nothing is lost or doubled.
set -euo pipefail

# shellcheck source=tests/e2e/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

run=
end() {
  [ $? -eq 0 ] || cat "$work/log.txt" >&2 || true
  [ -z "$run" ] || kill -- "-$run" 2>/dev/null || true
  wait
  rm -rf "$work"
}
trap end EXIT

need parallel parallel
build
cd "$work"
make_corpus corpus

of=6
killed=2
# In a process group of its own, to be ended with all that it started.
set -m
CORPUS=corpus OF=$of JOBS=2 "$root/examples/gnu-parallel/extract.sh" 2>log.txt &
run=$!
set +m
kill_at_work $killed PARALLEL_SEQ=$((killed + 1))
wait $run || fail 'the run failed'
run=

cat log.txt
grep -Eq "^plan-extract: part $killed of $of: .* \([1-9][0-9]* from an earlier run\), 0 failed" log.txt ||
  fail "part $killed did not go on from what was done"
[ -z "$(find parts -name '*.partial*')" ] || fail 'something was left behind'
documents=$(check_merged all.ndjson corpus)

echo "checked: GNU parallel, $of parts, one worker killed and tried again: $documents documents, each once, equal to a single run"
