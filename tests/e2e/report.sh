#!/usr/bin/env bash
# The pages of `report` and `diff` in a real browser: they filter, jump, print, and let no document do anything.
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
