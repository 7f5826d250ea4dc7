#!/bin/bash
# kill -9 at random moments of an import whose later documents show earlier stories to be one: wherever it falls
# between a story's move and the rows that go with it, running the import again ends with the same bytes.
. "$(dirname "$0")/_common.sh"

# Of each fire two reports that nothing joins and the one that joins them, nine days after the fire before: fires of one
# week, told in the same words, would be kept apart for it. The transactions are cut inside one.
python3 - >"$scratch/in.jsonl" <<'PYTHON'
import datetime, json
def day(n):
    return datetime.date(2025, 8, 10) + datetime.timedelta(days=9 * n)
def say(order, n, headline, text):
    print(json.dumps({"id": f"{n}-{order}", "url": f"https://gull{order}.example/{n}", "published": f"{day(n)}T12:{5 * order:02}Z", "title": headline, "text": text, "outlet": f"Gull {order}"}))
def fire(n):
    end = 2 + n // 6
    return [names.split()[n % 6] + rest[:end] for names, rest in [("Ba Do Gi Ku Le Mo", "rndal"), ("Pra Sto Tri Vu We Zo", "lstone"), ("Fal Hon Jir Kel Lur Nam", "ovic"), ("Bes Cor Dun Gat Hil Rop", "mann")]]
for n in range(24):
    town, house, one, other = fire(n)
    say(0, n, f"Harbour fire in {town}", f"{one} and {other} fled the flames.")
    say(1, n, f"{house} lighthouse burns down", f"Nobody in {town} was hurt, the coastguard reported.")
    say(2, n, f"{town} harbour fire: {house} lighthouse burns down", f"The coastguard says that nobody was hurt: {one} and {other} had fled from the flames.")
PYTHON
expect_exit 0 "$LOGLINE" --dir "$scratch/whole" init
started=$(date +%s%N)
expect_exit 0 "$LOGLINE" --dir "$scratch/whole" import "$scratch/in.jsonl"
took=$((($(date +%s%N) - started) / 1000000))
expect_exit 0 "$LOGLINE" --dir "$scratch/whole" export; mv "$scratch/out" "$scratch/wanted"
moves=$(python3 -c 'import sqlite3, sys; print(sqlite3.connect(sys.argv[1]).execute("SELECT count(*) FROM story_moves").fetchone()[0])' "$scratch/whole/views.db")
[ "$moves" -ge 10 ] || fail "only $moves stories were united: this says little"

RANDOM=20261126
killed=0
for attempt in $(seq 10); do
  data=$scratch/killed-$attempt
  expect_exit 0 "$LOGLINE" --dir "$data" init
  for moment in 1 2 3 4 5; do
    "$LOGLINE" --dir "$data" import "$scratch/in.jsonl" >/dev/null 2>&1 &
    import=$!
    within=$((took * moment / 5))  # some early for certain, however slow the machine was when it was measured
    sleep "$(printf '0.%03d' $((RANDOM % (within > 900 ? 900 : within + 1))))"
    kill -9 $import 2>/dev/null && killed=$((killed + 1))
    wait $import 2>/dev/null
  done
  expect_exit 0 "$LOGLINE" --dir "$data" import "$scratch/in.jsonl"
  expect_exit 0 "$LOGLINE" --dir "$data" export
  same_bytes "$scratch/wanted" "$scratch/out"
done
echo "$moves stories united; killed $killed of 50 imports before they ended"
[ "$killed" -ge 10 ] || fail "too few imports were killed for this to say anything"
finish
