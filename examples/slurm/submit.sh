#!/usr/bin/env bash
# Submits the parts that are not there yet: all of them at first, later those that were killed; or the parts named.
#
#   CORPUS=corpus/ OF=16 ./submit.sh
#   CORPUS=corpus/ OF=16 ./submit.sh 3 7
set -euo pipefail

: "${CORPUS:?a folder, or a file that lists paths}"
: "${OF:?how many parts}"
export CORPUS OF PARTS=${PARTS:-parts}

missing=("$@")
if [ $# -eq 0 ]; then
  for ((part = 0; part < OF; part++)); do
    [ -e "$PARTS/part-$part.ndjson" ] || missing+=("$part")
  done
fi
if [ ${#missing[@]} -eq 0 ]; then
  echo "all $OF parts are in $PARTS"
  exit
fi

IFS=,
exec sbatch --array="${missing[*]}" "$(dirname "${BASH_SOURCE[0]}")/extract.sbatch"
