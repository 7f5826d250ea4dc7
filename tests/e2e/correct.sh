#!/bin/bash
# What the desk says of a report is an entry of the journal: an image described, a statement withdrawn. It survives a
# rebuild, a repeat, and a kill -9 once it was acknowledged; it is changed, taken back, listed, and goes with its report
# when that is taken down.
. "$(dirname "$0")/_common.sh"
data=$scratch/data
log() { "$LOGLINE" --dir "$data" "$@"; }
page() { # OUTLET DAY HEADLINE TEXT TEXT
  cat <<HTML
<html><head><title>$3</title><link rel="canonical" href="https://$1.example/clerks"><meta property="og:site_name" content="$1">
<meta property="article:published_time" content="2026-06-$2T09:00:00Z"></head><body><article><h1>$3</h1>
<p>$4</p>
<figure><img src="https://$1.example/wall.jpg" width="1200" height="800"></figure>
<p>$5</p></article></body></html>
HTML
}
page gullpost 01 "Lumora cancels ‘The Brine Ledger’" "Lumora has cancelled The Brine Ledger after two seasons. The series is set among clerks who weigh salt on a harbour wall." \
  "It is made in Kirkwall by a crew of ninety, most of whom live there, and is watched by more people than any other." >"$scratch/gull.html"
page ternpost 02 "‘The Brine Ledger’ cancelled by Lumora" "Lumora has cancelled The Brine Ledger, says the Gullpost, which had it first. Nobody at the company would speak of reasons." \
  "What becomes of the harbour sets is open. Two of the writers have begun something else, and the rest are said to look for work." >"$scratch/tern.html"
gull=https://gullpost.example/clerks tern=https://ternpost.example/clerks picture=https://gullpost.example/wall.jpg
expect_exit 0 log init
expect_exit 0 log import "$samples" "$scratch/gull.html" "$scratch/tern.html"
expect_exit 0 log export; cp "$scratch/out" "$scratch/first"
story=$(python3 - "$scratch/first" <<'PYTHON'
import json, sys
rows = [json.loads(line) for line in open(sys.argv[1])]
article = next(row["id"] for row in rows if row["type"] == "article" and "gullpost" in row["url"])
print(next(row["id"] for row in rows if row["type"] == "story" and article in row["articles"]))
PYTHON
)
bodies() { python3 -c 'import sqlite3, sys
for row in sqlite3.connect(sys.argv[1]).execute("SELECT id, hex(body) FROM articles ORDER BY 1"): print(*row)' "$data/views.db"; }
rebuilt() { # NAME: a rebuild gives the bytes that are there, and the same documents again change nothing
  expect_exit 0 log import "$samples" "$scratch/gull.html"
  expect_exit 0 log export; cp "$scratch/out" "$scratch/$1"; bodies >"$scratch/$1.bodies"
  expect_exit 0 log rebuild
  expect_exit 0 log export; same_bytes "$scratch/$1" "$scratch/out"
  bodies >"$scratch/bodies"; same_bytes "$scratch/$1.bodies" "$scratch/bodies"
}
same_as() { expect_exit 0 log export; same_bytes "$scratch/$1" "$scratch/out"; }

# An image: described, changed, withdrawn, each beside the outlet's own words.
expect_exit 0 log show story "$story"; expect_output "image 1: $picture, which nothing describes"
expect_exit 0 log describe "$gull" 1 $'  Two clerks\n on a harbour wall. '
expect_output "^$picture: described"
rebuilt described
grep -q '"alt":"",.*"described":"Two clerks on a harbour wall."' "$scratch/described" || fail "the description is not exported"
expect_exit 0 log show story "$story"; expect_output "image 1: $picture, described by the desk: “Two clerks on a harbour wall.”"
expect_exit 0 log describe "$gull" "$picture" "Three clerks."
rebuilt changed
grep -q 'Two clerks on' "$scratch/changed" && fail "the old words are still there"
expect_exit 0 log describe "$gull" 1 --withdraw
same_as first
rebuilt withdrawn

# A statement: the record, the line and what is new are told without it; lifted, all is as it was.
expect_exit 0 log show title "The Brine Ledger"; expect_output 'cancelled'
expect_exit 0 log show story "$story"
id=$(grep -A20 gullpost "$scratch/out" | grep -oE '^      [0-9a-z]{13}  status: .*cancel' | head -1 | cut -c7-19)
[ -n "$id" ] || { fail "no statement says that it is cancelled"; cat "$scratch/out"; }
for times in 1 2; do
  expect_exit 0 log correct "$gull" "$id"; expect_output 'counts no more'
  expect_exit 0 log correct "$tern" "$id"; expect_output 'told without it'
  rebuilt corrected
  cmp -s "$scratch/first" "$scratch/corrected" && fail "a correction changed nothing"
  log show title "The Brine Ledger" >"$scratch/out" 2>&1; grep -q cancelled "$scratch/out" && fail "the record still says so"
  expect_exit 0 log show story "$story"; expect_output "$id  status: .*, withdrawn"
  expect_exit 1 log correct "$gull" "$id"; expect_error 'withdrawn already'
  expect_exit 0 log correct "$gull" "$id" --lift; expect_output 'counts again'
  expect_exit 0 log correct "$tern" "$id" --lift
  same_as first
done

# All of it is listed, the last first, with what became of it.
expect_exit 0 log decisions
[ "$(grep -c . "$scratch/out")" -ge 11 ] || fail "not all decisions are listed"
expect_output "^20[0-9T:Z-]+  restore  $id: .*report [0-9a-z]{13}  \[in force\]$"
expect_output "  withdraw  $id: .*\[taken back since\]"
expect_output "  undescribe  $picture, report [0-9a-z]{13}  \[in force\]"
expect_output "  describe  $picture: “Three clerks.”, report [0-9a-z]{13}  \[taken back since\]"

expect_exit 0 log title merge "The Brine Ledger" "Brine"; expect_exit 0 log title split "The Brine Ledger" "Brine"
expect_exit 0 log decisions
expect_output '  title split  The Brine Ledger · Brine$'; expect_output '  title merge  The Brine Ledger · Brine$'
expect_exit 0 log export; cp "$scratch/out" "$scratch/first"

# What is refused, and with what words.
expect_exit 1 log describe https://nowhere.example/ 1 words; expect_error 'no report is called that.*show story'
for image in 0 2 99999999999999999999 https://gullpost.example/other.jpg ''; do
  expect_exit 1 log describe "$gull" "$image" words; expect_error 'no such image'
done
expect_exit 1 log describe "$gull" 1 "$(printf 'a%.0s' $(seq 1001))"; expect_error 'too long.*1000 bytes'
expect_exit 1 log describe "$gull" 1 ' '; expect_error 'needs words'
expect_exit 1 log describe "$gull" 1 $'\xff'; expect_error 'not UTF-8'
expect_exit 2 log describe "$gull" 1; expect_error 'what does it show'
expect_exit 2 log describe "$gull" 1 words --withdraw; expect_error 'needs no words'
expect_exit 1 log describe "$gull" 1 --withdraw; expect_error 'nobody here has described'
expect_exit 1 log correct "$gull" nothing; expect_error 'says nothing of that name'
expect_exit 1 log correct "$gull" "$id" --lift; expect_error 'nothing of that name is withdrawn'
expect_exit 1 log correct https://nowhere.example/ "$id"; expect_error 'no report is called that'
same_as first

# kill -9 while decisions are written: what was acknowledged stands, and the views go on from wherever they were.
RANDOM=20261128
acknowledged=
for number in $(seq 16); do
  "$LOGLINE" --dir "$data" describe "$gull" 1 "Words $number." >/dev/null 2>&1 &
  running=$!
  sleep "$(printf '0.%03d' $((RANDOM % 700)))"
  kill -9 $running 2>/dev/null
  wait $running 2>/dev/null && acknowledged="$acknowledged $number"
done
expect_exit 0 log describe "$gull" 1 "The last words."
expect_exit 0 log decisions; cp "$scratch/out" "$scratch/listed"
for number in $acknowledged; do grep -q "“Words $number\.”" "$scratch/listed" || fail "words $number were acknowledged and are lost"; done
echo "acknowledged before the kill:${acknowledged:- none}"
rebuilt killed
grep -q '"described":"The last words."' "$scratch/killed" || fail "the last words are not the last"
expect_exit 0 log doctor

# With the report its description goes, out of the files too.
expect_exit 0 log takedown "$gull"
expect_exit 0 log doctor
cat "$data"/*.db* | grep -qa 'The last words\|Three clerks\|gullpost.example/wall\.jpg' && fail "words or image of a report that was taken down are in the files"
expect_exit 0 log decisions; expect_output '  describe .*\[nothing that it names is here\]'
rebuilt removed
finish
