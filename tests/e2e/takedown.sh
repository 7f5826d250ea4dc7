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
finish
