#!/bin/bash
# What a person at a terminal is told: a wrong command line in our words, counts that agree, times in one zone.
. "$(dirname "$0")/_common.sh"
wrong() { # MESSAGE COMMAND…: exit 2, one line that says it and where to look, and nothing in the parser's words
  local message=$1; shift
  expect_exit 2 "$LOGLINE" "$@"
  expect_error "^logline: .*$message.*logline .*--help"
  [ "$(wc -l <"$scratch/err")" = 1 ] || fail "more than one line for: $*"
  grep -qE 'subcommand|following argument|Run with' "$scratch/err" && fail "the parser's words for: $*"
}
wrong 'a command is missing'
wrong 'no command "imprt"; did you mean import\?' imprt
wrong 'no command "frobnicate"' frobnicate
wrong 'no option --port; did you mean --listen\?' serve --port 80
wrong 'no option --formt; did you mean --format\?' read --formt jsonl x
wrong 'option --explain belongs to `logline read`' import --explain x
wrong '"csv" is none of: text, jsonl, markdown' read --format csv x
wrong '`logline read` needs PATH' read
wrong '`logline init` does not know what to do with "here"' init here
wrong '--format: a value is missing' read x --format
expect_exit 0 "$LOGLINE" --help
expect_exit 0 "$LOGLINE" serve --help
expect_exit 0 "$LOGLINE" --version

# One of each, in words that agree; an outlet without a name; nothing imported, nothing to do next.
printf '{"id":"secret-id","published":"2026-03-04","title":"Lumora renews ‘The Salt Clerks’ for season 3","text":"Lumora has renewed The Salt Clerks for a third season."}\n' >"$scratch/one.jsonl"
expect_exit 0 "$LOGLINE" read "$scratch/one.jsonl"; expect_output '^1 line of 1 article;'
data=$scratch/data
expect_exit 0 "$LOGLINE" --dir "$data" init
expect_exit 1 "$LOGLINE" --dir "$data" import "$scratch/nowhere"; expect_error 'nowhere'
grep -q 'Next:' "$scratch/out" && fail "nothing was imported, yet a next step is named"
expect_exit 0 "$LOGLINE" --dir "$data" import "$scratch/one.jsonl"; expect_output '^1 document, 1 of them new; 1 article read\. Next: '
expect_exit 0 "$LOGLINE" --dir "$data" show title "The Salt Clerks"; expect_output 'from an unnamed outlet'
grep -q 'secret-id' "$scratch/out" && fail "the article's id is shown as its outlet"

# Reports stated in three zones, listed by instant: the times must fall too.
for hour in "12:00:00+09:00" "01:00:00-05:00" "05:00:00Z"; do
  printf '{"id":"%s","outlet":"O %s","published":"2026-03-04T%s","title":"Lumora renews ‘Series %s’ for season 3","text":"Lumora has renewed Series %s for a third season."}\n' "$hour" "$hour" "$hour" "${hour:0:2}" "${hour:0:2}"
done >"$scratch/zones.jsonl"
expect_exit 0 "$LOGLINE" read "$scratch/zones.jsonl"
[ "$(grep -oE '^  [0-9]{2}:[0-9]{2}' "$scratch/out" | tr -d ' ' | tr '\n' ' ')" = "06:00 05:00 03:00 " ] || fail "times are not in one zone: $(cat "$scratch/out")"
expect_output 'times are UTC'
expect_exit 0 "$LOGLINE" read --format jsonl "$scratch/zones.jsonl"; expect_output '"published":"2026-03-04T12:00:00\+09:00"'

# Something denied reads as denied.
printf '{"id":"d","outlet":"O","published":"2026-03-04","title":"‘The Salt Clerks’ has no release date yet","text":"The Salt Clerks season 3 does not have a release date yet."}\n' >"$scratch/denied.jsonl"
expect_exit 0 "$LOGLINE" read --explain "$scratch/denied.jsonl"; expect_output 'said not to be so'
grep -q 'confirmed \[' "$scratch/out" && fail "certainty and polarity are not in words"

# Slow work says what it is at, also where there is no terminal; not when asked to be quiet.
mkfifo "$scratch/slow"
(sleep 7; cat "$scratch/one.jsonl") >"$scratch/slow" &
expect_exit 0 "$LOGLINE" read - <"$scratch/slow"; expect_error 'reading 0, [0-9]+ s at -'
(sleep 7; cat "$scratch/one.jsonl") >"$scratch/slow" &
expect_exit 0 "$LOGLINE" read -q - <"$scratch/slow"
[ -s "$scratch/err" ] && fail "quiet, yet: $(cat "$scratch/err")"
wait
finish
