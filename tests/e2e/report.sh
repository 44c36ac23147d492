#!/usr/bin/env bash
# The page of `report` in a real browser: it filters, jumps, prints, and lets no document do anything.
# Screenshots go into the folder that is named, if one is.
set -euo pipefail

# shellcheck source=tests/e2e/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
trap 'rm -rf "$work"' EXIT

if [ $# -gt 0 ]; then
  SCREENSHOTS=$(realpath -m "$1")
  export SCREENSHOTS
fi
need chromium chromium fonts-noto-cjk
build
CHROMIUM=$(command -v chromium) npx vitest run --config tests/e2e/vitest.config.ts
