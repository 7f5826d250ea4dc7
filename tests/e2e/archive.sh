#!/bin/bash
# An archive is imported record by record: a kill -9 at any moment and the same command again lose and repeat nothing,
# a damaged record costs no neighbour, and what has been read is not read again.
. "$(dirname "$0")/_common.sh"
command -v python3 >/dev/null || { echo "python3 is not there"; exit 77; }
make_archive=$root/bench/warc/make_archive
python3 "$make_archive" "$scratch/day.warc.gz" "$samples" --megabytes 1
expect_exit 0 "$LOGLINE" --dir "$scratch/whole" init
started=$(date +%s%N)
expect_exit 0 "$LOGLINE" --dir "$scratch/whole" import "$scratch/day.warc.gz"
took=$((($(date +%s%N) - started) / 1000000))
expect_error "other records were passed over"
expect_exit 0 "$LOGLINE" --dir "$scratch/whole" export; mv "$scratch/out" "$scratch/wanted"

expect_exit 0 "$LOGLINE" --dir "$scratch/whole" import "$scratch/day.warc.gz"
grep -q "^0 documents" "$scratch/out" || fail "an archive that was read is read again: $(cat "$scratch/out")"

RANDOM=20261126
expect_exit 0 "$LOGLINE" --dir "$scratch/killed" init
killed=0
for moment in 1 2 3 4 5 6 7 8; do
  "$LOGLINE" --dir "$scratch/killed" import "$scratch/day.warc.gz" >/dev/null 2>&1 &
  import=$!
  sleep "$(printf '%d.%03d' $((took * moment / 10000)) $((took * moment / 10 % 1000)))"
  kill -9 $import 2>/dev/null && killed=$((killed + 1))
  wait $import 2>/dev/null
done
expect_exit 0 "$LOGLINE" --dir "$scratch/killed" import "$scratch/day.warc.gz"
expect_exit 0 "$LOGLINE" --dir "$scratch/killed" export
same_bytes "$scratch/wanted" "$scratch/out"
echo "killed $killed of 8 imports before they ended"
[ "$killed" -ge 2 ] || fail "too few imports were killed for this to say anything"

# Forty bytes in the middle overwritten: one record is named, the others are read.
cp "$scratch/day.warc.gz" "$scratch/hurt.warc.gz"
middle=$(($(stat -c %s "$scratch/hurt.warc.gz") / 2))
head -c 40 /dev/zero | dd of="$scratch/hurt.warc.gz" bs=1 seek=$middle conv=notrunc status=none
expect_exit 0 "$LOGLINE" --dir "$scratch/hurt" init
expect_exit 3 "$LOGLINE" --dir "$scratch/hurt" import "$scratch/hurt.warc.gz"
expect_error "byte "
expect_error "1 could not be read"
expect_exit 3 "$LOGLINE" --dir "$scratch/hurt" import "$scratch/hurt.warc.gz"  # and is named again
expect_error "byte "; expect_output ' 0 of them new'
finish
