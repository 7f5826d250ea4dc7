#!/bin/bash
# Catalogues: TVmaze's and Wikidata's JSON and lists of our own are imported with what is wrong in them named, hold in
# every rebuild without the files, and what a person merges or splits holds against later imports.
. "$(dirname "$0")/_common.sh"
command -v python3 >/dev/null || { echo "python3 is not there"; exit 77; }
data=$scratch/data
exported() { expect_exit 0 "$LOGLINE" --dir "$data" export; cp "$scratch/out" "$scratch/$1"; sqlite3_titles >"$scratch/$1.titles"; }
# The rows of the titles, as the views have them.
sqlite3_titles() { python3 -c 'import sqlite3,sys
for row in sqlite3.connect(sys.argv[1] + "/views.db").execute("SELECT id, body FROM titles ORDER BY place"): print(*row)' "$data"; }

cat >"$scratch/shows.json" <<'JSON'
[{"id":9101,"name":"Battle Harbour","premiered":"2024-03-01","network":null,"webChannel":{"name":"Quay"},"externals":{"imdb":"tt9101001"},
  "_embedded":{"akas":[{"name":"Harbour Wars"}],"cast":[{"person":{"name":"Ada Moor"},"character":{"name":"Mara"}}]}},
 {"id":9102,"name":"Battle Harbour","premiered":"1978-09-01","network":{"name":"KTN"},"webChannel":null,"externals":{}},
 {"id":9103,"name":"Wolf Notch","premiered":"soon","network":null,"webChannel":null,"externals":{}},
 {"id":9104,"name":"Salt Hour","premiered":null,"network":null,"webChannel":null,"externals":{}}]
JSON
entity() { # ID NAME CLAIMS
  printf '{"type":"item","id":"%s","labels":{"en":{"language":"en","value":"%s"}},"aliases":{},"claims":{%s}},\n' "$1" "$2" "$3"
}
item() { printf '"%s":[{"mainsnak":{"snaktype":"value","datavalue":{"value":{"id":"%s"}}},"rank":"normal"}]' "$1" "$2"; }
{
  echo "["
  entity Q900009 "Quay" "$(item P31 Q2001305)"
  entity Q900001 "Glass Meadow" "$(item P31 Q5398426),$(item P449 Q900009)"
  echo '{"type":"item","id":"Q900003","labels":{"en":{"value":"cut'
  entity Q900004 "A person" "$(item P31 Q5)"
  entity Q900005 "Nine Quiet Machines" "$(item P31 Q1259759),$(item P449 Q900006)" 
  entity Q900006 "Lumora" "$(item P31 Q2001305)" | sed 's/,$//'
  echo "]"
} >"$scratch/dump.json"
gzip -k "$scratch/dump.json"

expect_exit 0 "$LOGLINE" --dir "$data" init
expect_exit 3 "$LOGLINE" --dir "$data" import "$scratch/shows.json"
expect_output '^3 titles, 1 refused'
expect_error 'shows.json: line 4: field "premiered"'
expect_error '3 titles of TVmaze \(CC BY-SA 4.0\), 1 refused'
expect_exit 3 "$LOGLINE" --dir "$data" import "$scratch/dump.json.gz"
expect_output '^2 titles, 1 refused'
expect_error 'dump.json.gz: line 4: the object is cut off'
exported before
grep -q 'Glass Meadow.*Quay' "$scratch/before.titles" || fail "the network that stood before its series has no name"
grep -q 'Nine Quiet Machines.*Lumora' "$scratch/before.titles" || fail "the network that stood behind its series has no name"
[ "$(grep -c 'Battle Harbour' "$scratch/before.titles")" = 2 ] || fail "a remake is to be a title of its own"

expect_exit 0 "$LOGLINE" --dir "$data" show title "battle harbour"
expect_output 'Battle Harbour \(2024\), Quay; also Harbour Wars \[TVmaze \(CC BY-SA 4.0\), tvmaze:9101\]'
expect_output 'Battle Harbour \(1978\), KTN'

# Again: nothing is new. From standard input too.
expect_exit 3 "$LOGLINE" --dir "$data" import "$scratch/shows.json"; expect_output 'nothing in them new'
exported again; same_bytes "$scratch/before.titles" "$scratch/again.titles"
expect_exit 0 "$LOGLINE" --dir "$scratch/stream" init
zcat "$scratch/dump.json.gz" | grep -v cut | expect_exit 0 "$LOGLINE" --dir "$scratch/stream" import -
expect_output '^2 titles, 0 refused'

# A list with a row that is wrong; what a person says of titles.
printf 'title,year,misspellings\nWolf Notch,2026,Wolf Knotch\nHarrow Lane,soon,\nHarrow Lane,2024,\n' >"$scratch/list.csv"
expect_exit 3 "$LOGLINE" --dir "$data" import "$scratch/list.csv"
expect_output '^2 titles, 1 refused'; expect_error 'list.csv: line 3: "soon" is not a year'
expect_exit 0 "$LOGLINE" --dir "$data" import "$samples"
expect_exit 1 "$LOGLINE" --dir "$data" title merge "Battle Harbour" "Wolf Notch"; expect_error 'several titles.*\((2024|1978)\)'
expect_exit 1 "$LOGLINE" --dir "$data" title merge "No Such Title" "Wolf Notch"; expect_error 'no title is called'
expect_exit 0 "$LOGLINE" --dir "$data" title merge "Harrow Lane" "Wolf Notch"; expect_output 'are one title'
exported merged
grep -q '"record","title":"[^"]*","key":"harrow lane"' "$scratch/merged" || fail "the title that stands has no record"
grep -q '"record","title":"[^"]*","key":"wolf notch"' "$scratch/merged" && fail "the title that was merged has a record of its own"
expect_exit 0 "$LOGLINE" --dir "$data" rebuild
exported rebuilt; same_bytes "$scratch/merged" "$scratch/rebuilt"; same_bytes "$scratch/merged.titles" "$scratch/rebuilt.titles"

# Taken back, the records are what they were; an import does not merge them again.
expect_exit 0 "$LOGLINE" --dir "$data" title split "Harrow Lane" "Wolf Notch"; expect_output 'are two titles'
printf 'title,year,aliases\nHarrow Lane,2024,Wolf Notch\n' >"$scratch/wrong.csv"
expect_exit 0 "$LOGLINE" --dir "$data" import "$scratch/wrong.csv"
exported split
grep -q '"record","title":"[^"]*","key":"wolf notch"' "$scratch/split" || fail "the title that was split off has no record"
rm "$scratch/shows.json" "$scratch"/dump.json* "$scratch/list.csv"
expect_exit 0 "$LOGLINE" --dir "$data" rebuild
exported rebuilt; same_bytes "$scratch/split" "$scratch/rebuilt"; same_bytes "$scratch/split.titles" "$scratch/rebuilt.titles"
expect_exit 0 "$LOGLINE" --dir "$data" doctor
finish
