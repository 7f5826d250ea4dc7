#!/bin/bash
# kill -9 at fifty random moments of an import, and running it again: nothing is lost and nothing is there twice.
. "$(dirname "$0")/_common.sh"
expect_exit 0 "$LOGLINE" --dir "$scratch/whole" init
started=$(date +%s%N)
expect_exit 0 "$LOGLINE" --dir "$scratch/whole" import "$samples"
took=$((($(date +%s%N) - started) / 1000000))
expect_exit 0 "$LOGLINE" --dir "$scratch/whole" export; mv "$scratch/out" "$scratch/wanted"

RANDOM=20261122  # the same moments in every run, as far as a machine allows
killed=0
for attempt in $(seq 10); do
  data=$scratch/killed-$attempt
  expect_exit 0 "$LOGLINE" --dir "$data" init
  for moment in 1 2 3 4 5; do
    "$LOGLINE" --dir "$data" import "$samples" >/dev/null 2>&1 &
    import=$!
    sleep "$(printf '0.%03d' $((RANDOM % (took > 900 ? 900 : took + 1))))"
    kill -9 $import 2>/dev/null && killed=$((killed + 1))
    wait $import 2>/dev/null
  done
  expect_exit 0 "$LOGLINE" --dir "$data" import "$samples"
  expect_exit 0 "$LOGLINE" --dir "$data" export
  same_bytes "$scratch/wanted" "$scratch/out"
  expect_exit 0 "$LOGLINE" --dir "$data" doctor
done
echo "killed $killed of 50 imports before they ended"
[ "$killed" -ge 10 ] || fail "too few imports were killed for this to say anything"
finish
