#!/bin/bash
# What is taken down leaves the views and the journal's bytes, and stays out after a rebuild; its neighbours stay.
. "$(dirname "$0")/_common.sh"
data=$scratch/data
feed='<rss version="2.0"><channel><title>Gull</title><item><title>Mr Plover leaves Saltmarsh Lane</title><link>https://gull.example/a</link><description>A secretword.</description></item><item><title>Kept</title><link>https://gull.example/b</link></item></channel></rss>'
echo "$feed" >"$scratch/feed.xml"
expect_exit 0 "$LOGLINE" --dir "$data" init
expect_exit 0 "$LOGLINE" --dir "$data" import "$scratch/feed.xml" "$samples"
expect_exit 0 "$LOGLINE" --dir "$data" takedown https://gull.example/a
expect_exit 0 "$LOGLINE" --dir "$data" takedown "Screen Gull"
for pass in 1 2; do
  expect_exit 0 "$LOGLINE" --dir "$data" export
  grep -q 'secretword\|"url":"https://gull.example/a"\|"outlet":"Screen Gull"' "$scratch/out" && fail "still exported (pass $pass)"
  expect_output '"url":"https://gull.example/b"'
  expect_exit 0 "$LOGLINE" --dir "$data" rebuild
done
# Importing the same bytes again does not bring it back.
expect_exit 0 "$LOGLINE" --dir "$data" import "$scratch/feed.xml" "$samples"
expect_exit 0 "$LOGLINE" --dir "$data" export
grep -q 'secretword\|"outlet":"Screen Gull"' "$scratch/out" && fail "an import brought it back"

# A later feed that carries it, with a new neighbour: the neighbour comes in, its bytes do not, not even into the files.
later=${feed/Kept/Kept and told again}; later=${later/b<\/link><\/item>/b<\/link><\/item><item><title>New neighbour<\/title><link>https:\/\/gull.example\/c<\/link><\/item>}
later=${later/A secretword./An unheardof secret.}
echo "$later" >"$scratch/later.xml"
expect_exit 0 "$LOGLINE" --dir "$data" import "$scratch/later.xml"; expect_output ' 1 of them new'
expect_exit 0 "$LOGLINE" --dir "$data" export; expect_output '"url":"https://gull.example/c"'
expect_exit 0 "$LOGLINE" --dir "$data" import "$scratch/later.xml"; expect_output ' 0 of them new'
journal_documents() { sqlite3 "$data/journal.db" "SELECT hex(frame) FROM entries" | while read -r frame; do echo "$frame" | xxd -r -p | zstd -dqc 2>/dev/null; done; }
if command -v sqlite3 >/dev/null && command -v zstd >/dev/null && command -v xxd >/dev/null; then
  journal_documents | grep -q 'New neighbour' || fail "the journal's documents cannot be looked at"
  journal_documents | grep -qa 'unheardof\|secretword' && fail "a taken-down article's bytes are in the journal"
fi
cat "$data"/views.db* | grep -qa 'unheardof\|secretword' && fail "a taken-down article's bytes are in the views"

# After a takedown the views are what a rebuild makes of the journal.
expect_exit 0 "$LOGLINE" --dir "$data" export; mv "$scratch/out" "$scratch/after"
expect_exit 0 "$LOGLINE" --dir "$data" takedown "The Lintel"
expect_exit 0 "$LOGLINE" --dir "$data" export; mv "$scratch/out" "$scratch/after"
expect_exit 0 "$LOGLINE" --dir "$data" rebuild
expect_exit 0 "$LOGLINE" --dir "$data" export; same_bytes "$scratch/after" "$scratch/out"

# What is not there is said not to be there, and kept for when it comes.
expect_exit 0 "$LOGLINE" --dir "$data" takedown https://gull.example/unknown
expect_error 'nothing in the journal matches it yet'; expect_output 'is kept'
expect_exit 0 "$LOGLINE" --dir "$data" takedown "Screen Gull"; expect_error 'taken down before'
echo "${feed//gull.example\/b/gull.example\/unknown}" >"$scratch/comes.xml"
expect_exit 0 "$LOGLINE" --dir "$data" import "$scratch/comes.xml"
expect_exit 0 "$LOGLINE" --dir "$data" export
grep -q '"url":"https://gull.example/unknown"' "$scratch/out" && fail "a takedown was not kept for what came later"

# A feed that lost an article is no newer than it was: what another feed corrected later stays corrected.
expect_exit 0 "$LOGLINE" --dir "$scratch/corrected" init
expect_exit 0 "$LOGLINE" --dir "$scratch/corrected" import "$samples"
expect_exit 0 "$LOGLINE" --dir "$scratch/corrected" takedown www.screen-gull.example/2026/03/11/harrow-lane-cancelled-after-two-series/
expect_output 'lost its bytes'
expect_exit 0 "$LOGLINE" --dir "$scratch/corrected" export
expect_output '"headline":"Barnaby Clutterfield quits The Proving Drawer after six series"'

# Its feed leads elsewhere afterwards, under the same guid: it stays down, also after a rebuild.
expect_exit 0 "$LOGLINE" --dir "$scratch/moved" init
guided='<rss version="2.0"><channel><title>Gull</title><link>https://gull.example/</link><atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="self" href="https://gull.example/feed"/><item><guid isPermaLink="false">g-1</guid><title>Mr Plover leaves Saltmarsh Lane</title><link>https://gull.example/a</link><description>A secretword.</description></item></channel></rss>'
echo "$guided" >"$scratch/guided.xml"; expect_exit 0 "$LOGLINE" --dir "$scratch/moved" import -q "$scratch/guided.xml"
expect_exit 0 "$LOGLINE" --dir "$scratch/moved" takedown https://gull.example/a
echo "${guided//example\/a/example\/a-new}" >"$scratch/guided.xml"; expect_exit 0 "$LOGLINE" --dir "$scratch/moved" import -q "$scratch/guided.xml"; expect_output ' 1 of them new'
for pass in 1 2; do
  expect_exit 0 "$LOGLINE" --dir "$scratch/moved" export; grep -q 'secretword' "$scratch/out" && fail "a new link brought back what was taken down (pass $pass)"
  expect_exit 0 "$LOGLINE" --dir "$scratch/moved" rebuild -q
done

# Another spelling of an address is the same address; a takedown that was a mistake can be lifted.
expect_exit 0 "$LOGLINE" --dir "$data" takedown "http://www.gull.example/b/?utm_source=mail"
expect_exit 0 "$LOGLINE" --dir "$data" export
grep -q '"url":"https://gull.example/b"' "$scratch/out" && fail "a takedown held for one spelling only"
expect_exit 0 "$LOGLINE" --dir "$data" takedown; expect_output '^https://gull.example/unknown$'
expect_exit 0 "$LOGLINE" --dir "$data" takedown --lift https://gull.example/unknown
expect_exit 1 "$LOGLINE" --dir "$data" takedown --lift https://gull.example/unknown; expect_error 'no such takedown'
echo "${feed//gull.example\/b/gull.example\/unknown}" >"$scratch/again.xml"
sed -i 's/Kept/Kept once more/' "$scratch/again.xml"
expect_exit 0 "$LOGLINE" --dir "$data" import "$scratch/again.xml"
expect_exit 0 "$LOGLINE" --dir "$data" export; expect_output '"url":"https://gull.example/unknown"'; mv "$scratch/out" "$scratch/after"
expect_exit 0 "$LOGLINE" --dir "$data" rebuild
expect_exit 0 "$LOGLINE" --dir "$data" export; same_bytes "$scratch/after" "$scratch/out"
finish
