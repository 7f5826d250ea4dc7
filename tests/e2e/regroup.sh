#!/bin/bash
# What a person merges and splits is an entry of the journal: it survives a rebuild and what comes later, old addresses
# lead on, and it is taken back by its opposite. (A kill -9 leaves the entry or none: it is one transaction of the journal,
# and kill.sh shows that the views go on from wherever they stood.)
. "$(dirname "$0")/_common.sh"
data=$scratch/data
log() { "$LOGLINE" --dir "$data" "$@"; }
expect_exit 0 log init
expect_exit 0 log import "$samples"
expect_exit 0 log export; cp "$scratch/out" "$scratch/first"
log serve --no-fetch --listen 127.0.0.1:0 >"$scratch/serve" 2>&1 &
server=$!
trap 'kill $server 2>/dev/null; rm -rf "$scratch"' EXIT
for _ in $(seq 100); do grep -q http "$scratch/serve" && break; sleep 0.1; done
site=$(grep -o 'http://[0-9.:]*' "$scratch/serve")

# Stories about television without copies that anybody may see, the one with the most reports first: ID ADDRESS…
python3 - "$scratch/first" >"$scratch/all" <<'PYTHON'
import json, sys
rows = [json.loads(line) for line in open(sys.argv[1])]
address = {row["id"]: row["url"] or row["id"] for row in rows if row["type"] == "article"}
stories = [row for row in rows if row["type"] == "story" and row["about_tv"] and not row["copies"]]
for story in sorted(stories, key=lambda one: (-len(one["articles"]), one["id"])):
    print(story["id"], *(address[article] for article in story["articles"]))
PYTHON
while read -r id articles; do
  [ "$(curl -s -o /dev/null -w '%{http_code}' "$site/story/$id")" = 200 ] && echo "$id $articles"
done <"$scratch/all" >"$scratch/stories"
read -r large _ other _ <"$scratch/stories"
read -r small report <<<"$(tail -1 "$scratch/stories")"
[ -n "$other" ] && [ -n "$report" ] && [ "$small" != "$large" ] || fail "the newsroom has no two such stories"

# What stands in the views and is not exported: which old ids lead where, what left what, what was decided about.
moves() { python3 -c 'import sqlite3, sys
views = sqlite3.connect(sys.argv[1])
for query in ("SELECT id, story FROM story_moves ORDER BY 1", "SELECT l.story, a.id FROM left_stories AS l JOIN articles AS a USING (place) ORDER BY 1, 2", "SELECT id, hex(body) FROM articles ORDER BY 1"):
    for row in views.execute(query): print(*row)' "$data/views.db"; }
rebuilt() { # NAME: a rebuild gives the bytes that are there
  expect_exit 0 log export; cp "$scratch/out" "$scratch/$1"
  moves >"$scratch/$1.moves"; [ -s "$scratch/$1.moves" ] || fail "$1 left no trace"
  expect_exit 0 log rebuild
  expect_exit 0 log export; same_bytes "$scratch/$1" "$scratch/out"
  moves >"$scratch/moves"; same_bytes "$scratch/$1.moves" "$scratch/moves"
}
same_as() { expect_exit 0 log export; same_bytes "$scratch/$1" "$scratch/out"; }

# One story of two; the old address leads to it, for whoever reads meanwhile too. Then apart again, as it was.
for times in 1 2; do
  expect_exit 0 log merge "$large" "$small"
  kept=$(cut -d' ' -f1 "$scratch/out")
  gone=$([ "$kept" = "$large" ] && echo "$small" || echo "$large")
  expect_output "^$kept has all [0-9]+ reports now; $gone leads to it\.$"
  rebuilt merged
  cmp -s "$scratch/first" "$scratch/merged" && fail "a merge changed nothing"
  grep -q "\"id\":\"$gone\"" "$scratch/merged" && fail "the story that was merged is still there"
  [ "$(curl -s -o /dev/null -w '%{http_code} %{redirect_url}' "$site/story/$gone")" = "303 $site/story/$kept" ] || fail "the old address does not lead to the new one"
  expect_exit 0 log show story "$gone"; expect_output "^Story $gone is part of $kept now\."; expect_output 'Merged or split by hand'
  expect_exit 0 log split "$kept" $report
  expect_output "^$small is a story of its own now: 1 report\. $large: [0-9]+ reports? stays?\.$"
  same_as first
done

# A report that leaves a story, and its way back. The same documents again change nothing about it.
for times in 1 2; do
  expect_exit 0 log split "$site/story/$large" "$other"
  own=$(cut -d' ' -f1 "$scratch/out")
  rebuilt split
  expect_exit 0 log import "$samples"; same_as split
  expect_exit 0 log show story "$large"; expect_output '^Reports that left it:'; expect_output ", in story $own now$"
  expect_exit 0 log doctor
  expect_exit 0 log merge "$own" "$site/story/$large?x#new"
  same_as first
  expect_exit 0 log show story "$large"
  [ "$(grep -c "^  [0-9a-z]\{13\} .*, in story [0-9a-z]* now$" "$scratch/out")" = 1 ] || fail "not what was split off above alone has left: $(tail -5 "$scratch/out")"
done
rebuilt back

# What is refused, and with what words.
expect_exit 1 log merge "$large" "$large"; expect_error 'one story already.*two stories or more'
expect_exit 2 log merge "$large"; expect_error 'two stories or more'
expect_exit 2 log merge; expect_error 'needs STORY'
expect_exit 2 log split "$large"; expect_error 'needs ARTICLE'
expect_exit 1 log merge "$large" nothing; expect_error "\"nothing\" is not a story's id.*search"
expect_exit 1 log merge "$large" 0000000000000; expect_error 'no such story'
expect_exit 1 log split "$small" $report; expect_error 'the whole story.*leave at least one'
expect_exit 1 log split "$large" https://nowhere.example/; expect_error "called that.*show story $large"
expect_exit 1 "$LOGLINE" --dir "$scratch/nowhere" split "$large" a; expect_error 'no installation'
same_as back

# A takedown of what a decision stands on leaves the rest of it.
expect_exit 0 log split "$large" "$other"
expect_exit 0 log takedown "$other"
rebuilt removed
kill $server; wait $server 2>/dev/null
finish
