#!/usr/bin/env bash
# A disk that fills up in mid-run: one clear line, only whole results, and --resume finishes on a larger one.
set -euo pipefail

# shellcheck source=tests/e2e/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

[ "$(id -u)" -eq 0 ] || fail 'only root can mount a small disk'
end() {
  umount "$work/disk" 2>/dev/null || true
  rm -rf "$work"
}
trap end EXIT

build
cd "$work"
make_corpus corpus
mkdir disk
mount -t tmpfs -o size=4m tmpfs disk

# refuses FOLDER-OR-FILE ARGUMENTS…: exit status 2 and the one line about the disk
refuses() {
  local status=0
  plan-extract corpus --lang en "${@:2}" 2>log.txt || status=$?
  [ $status -eq 2 ] || fail "exit status $status: $(cat log.txt)"
  grep -Eq "^plan-extract: cannot write $1\S*: no space left on the device$" log.txt ||
    fail "not said clearly: $(cat log.txt)"
  [ "$(wc -l <log.txt)" -eq 1 ] || fail "more than one line: $(cat log.txt)"
}

refuses disk/records -o disk/records/ -f json
whole=0
for record in disk/records/*.json; do
  node -e 'JSON.parse(require("node:fs").readFileSync(process.argv[1], "utf8"))' "$record" ||
    fail "half a record: $record"
  whole=$((whole + 1))
done
[ -z "$(find disk -name '*.partial')" ] || fail 'a partial file is left'
rm -r disk/records

refuses disk/tables --tables disk/tables
[ -z "$(find disk -type f)" ] || fail 'half of the tables are left'

refuses disk/all.ndjson -o disk/all.ndjson
[ ! -e disk/all.ndjson ] || fail 'half a file is left under its name'
mount -o remount,size=200m disk
plan-extract corpus --lang en -o disk/all.ndjson --resume 2>log.txt
grep -Eq '\([1-9][0-9]* from an earlier run\), 0 failed$' log.txt || fail "not gone on: $(cat log.txt)"
plan-extract corpus --lang en -o whole.ndjson 2>log.txt
cmp disk/all.ndjson whole.ndjson

echo "checked: a full disk leaves $whole whole records and none in halves, and --resume goes on"
