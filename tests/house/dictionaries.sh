#!/bin/bash
# A fuzzer's dictionary holds printable ASCII; other bytes are written \xE2, or libFuzzer refuses the file and the fuzzing.
# usage: dictionaries.sh ROOT
set -uo pipefail
cd "$1"
if LC_ALL=C grep -nE $'^[^#]*[^\x20-\x7e]' fuzz/*.dict; then
  echo "write these bytes as \\xNN" >&2
  exit 1
fi
