#!/bin/bash
# Every file of ours is laid out as .clang-format says; `make format` mends it. usage: format.sh ROOT
cd "$1" || exit 1
find src tests fuzz bench \( -name node_modules -prune \) -o \( -name '*.h' -o -name '*.cc' \) -print0 2>/dev/null |
  xargs -0 -r -n 20 -P "$(nproc)" clang-format --dry-run -Werror --ferror-limit=1 ||
  { echo "run: make format"; exit 1; }
