#!/bin/bash
# Every header of a source folder stands alone and is guarded. One that its own .cc file includes first is shown to by
# the everyday build (by includes.py and own_includes.py, for what that precompiles and the preset gate compiles together); the
# others are compiled here.
# usage: headers.sh COMPILER SOURCE_FOLDER JOBS
set -euo pipefail
compiler=$1 jobs=$3
cd "$2"

check() {
  local header=$1 own=${1%.h}.cc
  grep -q '^#pragma once$' "$header" || { echo "no #pragma once: $header" >&2; return 1; }
  [ -f "$own" ] && [ "$(grep -m 1 '^#include' "$own")" = "#include \"$header\"" ] && return 0
  "$compiler" -std=c++20 -Wall -Wextra -Werror -fsyntax-only -I. -include "$header" -x c++ /dev/null ||
    { echo "does not compile alone: $header" >&2; return 1; }
}
export -f check
export compiler
find . -mindepth 2 -name '*.h' -printf '%P\0' | sort -z | xargs -0 -r -n 1 -P "$jobs" bash -c 'check "$1"' check
