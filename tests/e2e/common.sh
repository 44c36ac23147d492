# shellcheck shell=bash
# What the scripts of this folder have in common; sourced by them.

# Their temporary folder, which they remove.
work=$(mktemp -d)
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)

fail() {
  printf '%s: %s\n' "$(basename "$0")" "$1" >&2
  exit 1
}

# Debian packages, where a command is missing; their services are not started.
need() {
  local command=$1
  shift
  command -v "$command" >/dev/null && return
  [ "$(id -u)" -eq 0 ] || fail "$command is missing, and only root can install $*"
  apt-get update -qq
  RUNLEVEL=1 DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

# The program as it stands, found by its name.
build() {
  cd "$root" || exit
  [ -d node_modules ] || npm ci
  npm run --silent build
  mkdir "$work/bin"
  ln -s "$root/bin/plan-extract.js" "$work/bin/plan-extract"
  PATH="$work/bin:$PATH"
}

# Several hundred documents: the project's fixtures, each under many names.
make_corpus() {
  local fixture copy
  mkdir "$1"
  for fixture in "$root"/fixtures/*.txt; do
    for copy in {01..30}; do cp "$fixture" "$1/$copy-$(basename "$fixture")"; done
  done
}

# wait_for SECONDS WHAT COMMAND…
wait_for() {
  local limit=$1 what=$2
  shift 2
  for ((i = 0; i < limit * 20; i++)); do
    "$@" && return
    sleep 0.05
  done
  fail "waited in vain for $what"
}

has_lines() {
  [ -e "$1" ] && [ "$(wc -l <"$1")" -ge "$2" ]
}

# The process of ours that has a variable: NAME=VALUE
process_with() {
  local folder
  for folder in /proc/[0-9]*; do
    if tr '\0' ' ' <"$folder/cmdline" 2>/dev/null | grep -q "^[^ ]*node $work/bin/plan-extract shard " &&
      tr '\0' '\n' <"$folder/environ" 2>/dev/null | grep -qx "$1"; then
      basename "$folder"
      return
    fi
  done
  fail "no process has $1"
}

# Kills the process that does a part, with a variable by which it is known, when the part is half done.
kill_at_work() {
  local part=$1 variable=$2 pid
  wait_for 120 "part $part" has_lines "parts/part-$part.ndjson.partial" 5
  pid=$(process_with "$variable")
  kill -9 "$pid"
  [ ! -e "parts/part-$part.ndjson" ] || fail "part $part was done before it was killed"
  echo "killed process $pid, which had done $(wc -l <"parts/part-$part.ndjson.partial") documents of part $part"
}

# Every document once, and the same bytes as without parts.
check_merged() {
  local merged=$1 corpus=$2
  node -e '
    for (const line of require("node:fs").readFileSync(process.argv[1], "utf8").trimEnd().split("\n"))
      console.log(JSON.parse(line).source.path);
  ' "$merged" | sort >"$work/merged.txt"
  find "$corpus" -type f | sort | cmp - "$work/merged.txt" || fail 'not every document is there once'
  plan-extract "$corpus" --output "$work/single.ndjson" --lang en 2>/dev/null
  cmp "$work/single.ndjson" "$merged" || fail 'the merged result is not that of a single run'
  wc -l <"$merged"
}
