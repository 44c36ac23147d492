#!/usr/bin/env bash
# Extracts a corpus in parts, several at a time, and merges them. Run again, it goes on where it was.
#
#   CORPUS=corpus/ OF=16 ./extract.sh
set -euo pipefail

: "${CORPUS:?a folder, or a file that lists paths}"
: "${OF:?how many parts}"
parts=${PARTS:-parts}
result=${RESULT:-all.ndjson}

mkdir -p "$parts"
seq 0 $((OF - 1)) |
  parallel --quote --jobs "${JOBS:-100%}" --retries 3 --joblog "$parts/jobs.tsv" \
    plan-extract shard "$CORPUS" --index {} --of "$OF" --output "$parts" --jobs 1 --lang en

plan-extract merge "$parts" --output "$result" --lang en
