#!/bin/bash
# Installs a finished build under a temporary DESTDIR; builds and runs program/ against it in both supported ways.
# usage: install_test.sh BUILD_FOLDER PROGRAM_FOLDER CXX
set -euo pipefail
build=$1 program=$2 cxx=$3
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT

DESTDIR=$root/image cmake --install "$build" --prefix /opt/logline --component library >"$root/install.log" ||
  { cat "$root/install.log"; exit 1; }
prefix=$root/image/opt/logline

echo "== find_package(logline)"
cmake -S "$program" -B "$root/cmake" -G Ninja -DCMAKE_PREFIX_PATH="$prefix" -DCMAKE_CXX_COMPILER="$cxx" >"$root/configure.log" ||
  { cat "$root/configure.log"; exit 1; }
cmake --build "$root/cmake"
"$root/cmake/reader"

echo "== pkg-config logline"
pc=$(find "$prefix" -name logline.pc -printf '%h\n')
# shellcheck disable=SC2046  # the flags are words
"$cxx" -std=c++20 -o "$root/reader" "$program/reader.cc" $(PKG_CONFIG_PATH=$pc pkg-config --cflags --libs logline)
"$root/reader"

echo "== every part of the archive finds what it needs"
# shellcheck disable=SC2046
"$cxx" -std=c++20 -o "$root/whole" "$program/reader.cc" $(PKG_CONFIG_PATH=$pc pkg-config --cflags logline) \
  -Wl,--whole-archive "$(find "$prefix" -name liblogline.a)" -Wl,--no-whole-archive \
  $(PKG_CONFIG_PATH=$pc pkg-config --libs logline)
"$root/whole"
