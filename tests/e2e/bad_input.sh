#!/bin/bash
# Bad input gets a clear message and an exit code, and costs no neighbour.
. "$(dirname "$0")/_common.sh"
good='{"id":"good","published":"2026-03-04","title":"Lumora renews ‘The Salt Clerks’ for season 3","text":"Lumora has renewed The Salt Clerks for a third season."}'

# Runs `read` over a bad file beside a good one: the good one is read, the bad one is named with its reason.
beside_a_good_one() {
  local file=$1 reason=$2
  local folder; folder=$(mktemp -d -p "$scratch")
  mv "$file" "$folder/bad${file##*bad}"
  echo "$good" >"$folder/good.jsonl"
  expect_exit 3 timeout 20 "$LOGLINE" read --format jsonl "$folder"
  expect_output '"type":"article","id":"good"'
  expect_error "bad.*($reason)"
}

: >"$scratch/bad.xml"; beside_a_good_one "$scratch/bad.xml" "nothing in it|empty"
head -c 100000000 /dev/zero | tr '\0' '<' >"$scratch/bad.html"; beside_a_good_one "$scratch/bad.html" "larger|too large|MB|no article"
head -c 5000 "$(command -v bash)" >"$scratch/bad.bin"; beside_a_good_one "$scratch/bad.bin" "binary|neither|not"
head -c 300000000 /dev/zero | gzip -9 >"$scratch/bad.gz"; beside_a_good_one "$scratch/bad.gz" "gzip|inflat|unpack|larger|too large"
printf '{"requested_url":"http://a.example/","status_code":404,"headers":{},"response_text":""}' >"$scratch/bad.json"
beside_a_good_one "$scratch/bad.json" "404"
printf '{"id":"x","text":\n' >"$scratch/bad.jsonl"; beside_a_good_one "$scratch/bad.jsonl" "JSON"

# A line that is broken costs no other line.
printf '%s\n{"id": broken\n%s\n' "$good" "${good/\"good\"/\"other\"}" >"$scratch/lines.jsonl"
expect_exit 3 "$LOGLINE" read --format jsonl "$scratch/lines.jsonl"
expect_error 'lines.jsonl:2'
[ "$(grep -c '"type":"article"' "$scratch/out")" = 2 ] || fail "two of three lines were to be read"

# Truncated UTF-8 in a text, a feed in UTF-16, a feed without items, a date that does not exist.
printf 'A first line of some length about a series.\n\nThe end is cut \xe2\x80' >"$scratch/cut.txt"
expect_exit 0 "$LOGLINE" read --format jsonl "$scratch/cut.txt"
python3 -c 'import json,sys; [json.loads(l) for l in open(sys.argv[1], encoding="utf-8")]' "$scratch/out" || fail "the output is not UTF-8 JSON"
printf '<?xml version="1.0" encoding="utf-16"?><rss version="2.0"><channel><title>T</title><item><title>Zoë returns</title><link>http://a.example/z</link></item></channel></rss>' | iconv -t UTF-16 >"$scratch/utf16.xml"
expect_exit 0 "$LOGLINE" read --format jsonl "$scratch/utf16.xml"; expect_output '"headline":"Zoë returns"'
printf '<rss version="2.0"><channel><title>Empty</title></channel></rss>' >"$scratch/none.xml"
expect_exit 1 "$LOGLINE" read "$scratch/none.xml"; expect_error 'without items'
printf '<rss version="2.0"><channel><title>T</title><item><title>Ends</title><link>http://a.example/e</link><pubDate>Tue, 31 Feb 2026 10:00:00 GMT</pubDate></item></channel></rss>' >"$scratch/date.xml"
expect_exit 0 "$LOGLINE" read --format jsonl "$scratch/date.xml"; expect_output '"published":null'; expect_error '31 Feb|does not exist'

echo '{"id":"undated","published":"2026-02-31","title":"Ends","text":"It ends."}' >"$scratch/date.jsonl"
expect_exit 0 "$LOGLINE" read --format jsonl "$scratch/date.jsonl"; expect_output '"published":null'; expect_error 'date.jsonl:1.*does not exist'

# Files of one name in two folders, or with two endings, are as many articles, in one run or in two imports.
mkdir -p "$scratch"/{one,two}
echo "Lumora renews The Salt Clerks for season 3." >"$scratch/one/index.txt"
echo "Lumora has renewed The Salt Clerks for a third season." >"$scratch/one/index.md"
echo "Pennant has cancelled Harrow Lane after two seasons." >"$scratch/two/index.txt"
expect_exit 0 "$LOGLINE" read --all --format jsonl "$scratch/one/index.txt" "$scratch/two"
expect_output '"type":"article","id":"index"'; expect_output '"type":"article","id":"two/index"'
expect_exit 0 "$LOGLINE" --dir "$scratch/files" init
for folder in one two; do (cd "$scratch/$folder" && expect_exit 0 "$LOGLINE" --dir "$scratch/files" import .); done
for text in "A first text." "A second text."; do echo "$text" | expect_exit 0 "$LOGLINE" --dir "$scratch/files" import -; done
expect_exit 0 "$LOGLINE" --dir "$scratch/files" export
[ "$(grep -c '"type":"article".*"revisions":1' "$scratch/out")" = 5 ] || fail "five files are to be five articles"

# What is named twice is read once.
expect_exit 0 "$LOGLINE" read --all --format jsonl "$scratch/one" "$scratch/one/index.txt" "$scratch/two/../one"
[ "$(grep -c '"type":"article"' "$scratch/out")" = 2 ] || fail "two files named twice are to be two articles"

# Of three inputs one is refused, and counted once.
: >"$scratch/nothing.xml"
expect_exit 3 "$LOGLINE" read "$scratch/one" "$scratch/nothing.xml"; expect_error ' 1 of 3 inputs was refused'

# A catalogue that cannot be read is refused each time, and is no entry of the journal.
printf 'name,year\nHarrow Lane,2024\n' >"$scratch/bad.csv"
for _ in 1 2; do expect_exit 1 "$LOGLINE" --dir "$scratch/files" import "$scratch/bad.csv"; expect_error 'bad.csv.*title'; done
expect_exit 0 "$LOGLINE" --dir "$scratch/files" rebuild

# A name that is no text is written as shells write it.
printf '%%PDF-1.4 ' >"$scratch/$(printf 'odd\213\260')"
expect_exit 1 "$LOGLINE" read "$scratch"/odd*; expect_error 'odd\\x8B\\xB0: a PDF: neither text'

# A folder without permission (root may read everything, then there is nothing to see), a path that is not there.
mkdir "$scratch/closed" && echo "$good" >"$scratch/closed/good.jsonl" && chmod 000 "$scratch/closed"
if [ "$(id -u)" != 0 ]; then expect_exit 1 "$LOGLINE" read "$scratch/closed"; expect_error 'permission'; fi
expect_exit 1 "$LOGLINE" read "$scratch/nowhere"; expect_error 'nowhere'
expect_exit 2 "$LOGLINE" read --date "31 February" "$scratch/lines.jsonl"; expect_error 'not a date'
expect_exit 2 "$LOGLINE" read --format csv "$scratch/lines.jsonl"
expect_exit 2 "$LOGLINE"
expect_exit 1 "$LOGLINE" --dir "$scratch/nowhere" export; expect_error 'no installation.*init'
expect_exit 1 "$LOGLINE" read http://127.0.0.1:9/feed; expect_error 'private|loopback'
finish
