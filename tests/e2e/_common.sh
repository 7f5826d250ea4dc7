# Sourced by the shell tests: a scratch folder that goes away, and words for what is expected.
set -uo pipefail
: "${LOGLINE:?the program under test}"
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
samples=$root/samples/newsroom
scratch=$(mktemp -d)
trap 'chmod -R u+rwx "$scratch" 2>/dev/null; rm -rf "$scratch"' EXIT
failures=0

fail() { echo "FAILED: $*" >&2; failures=$((failures + 1)); }

# expect_exit CODE COMMAND…: runs it, standard output to $scratch/out, standard error to $scratch/err.
expect_exit() {
  local wanted=$1 got
  shift
  "$@" >"$scratch/out" 2>"$scratch/err"
  got=$?
  [ "$got" = "$wanted" ] || { fail "exit $got, not $wanted: $*"; head -5 "$scratch/err" >&2; }
}
expect_error() { grep -qiE -- "$1" "$scratch/err" || { fail "standard error does not say '$1':"; head -5 "$scratch/err" >&2; }; }
expect_output() { grep -qE -- "$1" "$scratch/out" || fail "standard output does not say '$1'"; }
same_bytes() { cmp -s "$1" "$2" || { fail "$1 and $2 differ:"; diff <(head -c 2000000 "$1") <(head -c 2000000 "$2") | head -5 | cut -c1-300 >&2; }; }
finish() { [ "$failures" = 0 ] && echo "ok" || exit 1; }
