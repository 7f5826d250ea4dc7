#!/bin/bash
# A rebuild gives the same bytes; importing again changes nothing; reading does not depend on the order of files.
. "$(dirname "$0")/_common.sh"
data=$scratch/data
expect_exit 0 "$LOGLINE" --dir "$data" init
expect_exit 0 "$LOGLINE" --dir "$data" import "$root/samples/catalogue.csv" "$samples"
expect_exit 0 "$LOGLINE" --dir "$data" export; mv "$scratch/out" "$scratch/first"
[ "$(grep -c '"type":"article"' "$scratch/first")" = 97 ] || fail "97 articles were to be imported"
expect_exit 0 "$LOGLINE" --dir "$data" import "$samples"
expect_output ' 0 of them new'
expect_exit 0 "$LOGLINE" --dir "$data" export; same_bytes "$scratch/first" "$scratch/out"
expect_exit 0 "$LOGLINE" --dir "$data" rebuild
expect_exit 0 "$LOGLINE" --dir "$data" export; same_bytes "$scratch/first" "$scratch/out"
expect_exit 0 "$LOGLINE" --dir "$data" doctor
expect_output 'no damage found'

# The same files, made in the opposite order and under a folder of another name.
mkdir "$scratch/again"
(cd "$samples" && find . -type f | sort -r | while read -r file; do mkdir -p "$scratch/again/$(dirname "$file")"; cp "$file" "$scratch/again/$file"; done)
"$LOGLINE" read --format jsonl "$samples" | sed 's/"source":"[^"]*"//' >"$scratch/read1"
"$LOGLINE" read --format jsonl "$scratch/again" | sed 's/"source":"[^"]*"//' >"$scratch/read2"
[ -s "$scratch/read1" ] || fail "nothing was read"
same_bytes "$scratch/read1" "$scratch/read2"
finish
