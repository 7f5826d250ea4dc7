#!/bin/bash
# Whatever happens to views.db, doctor says so and a rebuild heals it; a damaged journal is named, and costs the views nothing.
. "$(dirname "$0")/_common.sh"
data=$scratch/data
expect_exit 0 "$LOGLINE" --dir "$data" init
expect_exit 0 "$LOGLINE" --dir "$data" import "$samples"
expect_exit 0 "$LOGLINE" --dir "$data" export; mv "$scratch/out" "$scratch/wanted"

damage() {
  case $1 in
    garbage) head -c 50000 /dev/urandom >"$data/views.db" ;;
    text) echo "not a database" >"$data/views.db" ;;
    header) printf 'xxxxxxxxxxxxxxxx' | dd of="$data/views.db" conv=notrunc status=none ;;
    cut) truncate -s 30000 "$data/views.db" ;;
    pages) dd if=/dev/urandom of="$data/views.db" bs=4096 seek=5 count=60 conv=notrunc status=none ;;
    empty) : >"$data/views.db" ;;
    missing) rm -f "$data"/views.db* ;;
    log) rm "$data/views.db"; head -c 9000 /dev/urandom >"$data/views.db-wal"; head -c 32768 /dev/urandom >"$data/views.db-shm" ;;
  esac
}
for kind in garbage text header cut pages empty missing log; do
  damage $kind
  expect_exit 1 "$LOGLINE" --dir "$data" doctor
  expect_output 'views damaged: run `logline rebuild`'
  expect_exit 0 "$LOGLINE" --dir "$data" rebuild
  expect_exit 0 "$LOGLINE" --dir "$data" export; same_bytes "$scratch/wanted" "$scratch/out"
  expect_exit 0 "$LOGLINE" --dir "$data" doctor
  [ -z "$(ls "$data" | grep -F .new)" ] || fail "$kind: a draft was left behind"
done
damage garbage
expect_exit 1 "$LOGLINE" --dir "$data" export
expect_error 'views.db: .*damaged.*rebuild'
[ "$(grep -o 'views\.db' "$scratch/err" | wc -l)" = 1 ] || fail "the path is named more than once: $(cat "$scratch/err")"

# A folder in its place is named, and nothing of it is removed.
rm -f "$data"/views.db*; mkdir "$data/views.db"; touch "$data/views.db/kept"
expect_exit 1 "$LOGLINE" --dir "$data" export
expect_error 'views.db: this is a folder, not a database.*move it away'
expect_exit 1 "$LOGLINE" --dir "$data" rebuild
expect_error 'move it away'
[ -f "$data/views.db/kept" ] || fail "a folder in the place of the views was touched"
rm -r "$data/views.db"

# kill -9 in the middle of a rebuild: the old views or the new ones, whole.
expect_exit 0 "$LOGLINE" --dir "$data" rebuild
started=$(date +%s%N); "$LOGLINE" --dir "$data" rebuild >/dev/null; took=$((($(date +%s%N) - started) / 1000000))
RANDOM=20261122
for attempt in $(seq 12); do
  "$LOGLINE" --dir "$data" rebuild >/dev/null 2>&1 &
  rebuild=$!
  sleep "$(awk "BEGIN { print $((RANDOM % 1000)) * $took / 950000 }")"
  kill -9 $rebuild 2>/dev/null; wait $rebuild 2>/dev/null
  expect_exit 0 "$LOGLINE" --dir "$data" export; same_bytes "$scratch/wanted" "$scratch/out"
done
expect_exit 0 "$LOGLINE" --dir "$data" doctor

# A server goes over to the views of a rebuild.
"$LOGLINE" --dir "$data" serve --listen 127.0.0.1:0 >"$scratch/serve" 2>&1 &
server=$!
for _ in $(seq 50); do grep -q http "$scratch/serve" && break; sleep 0.1; done
address=$(grep -o 'http://[0-9.:]*' "$scratch/serve")
curl -sf "$address/" >"$scratch/page1" || fail "the server does not answer"
expect_exit 0 "$LOGLINE" --dir "$data" takedown "Screen Gull"
curl -sf "$address/" >"$scratch/page2" || fail "the server does not answer after a rebuild"
grep -q 'Screen Gull' "$scratch/page1" || fail "the sample outlet is not on the page"
grep -q 'Screen Gull' "$scratch/page2" && fail "the server shows the old views after a rebuild"
kill $server; wait $server 2>/dev/null

# The journal: nothing can make it again, and nothing pretends to.
cp "$data/journal.db" "$scratch/journal.copy"
expect_exit 0 "$LOGLINE" --dir "$data" export; mv "$scratch/out" "$scratch/wanted"
for kind in garbage empty missing; do
  case $kind in
    garbage) head -c 50000 /dev/urandom >"$data/journal.db" ;;
    empty) : >"$data/journal.db" ;;
    missing) rm "$data/journal.db" ;;
  esac
  for command in doctor "import $samples" rebuild; do
    # shellcheck disable=SC2086
    expect_exit 1 "$LOGLINE" --dir "$data" $command
    cat "$scratch/out" "$scratch/err" >"$scratch/both"
    grep -q 'journal' "$scratch/both" && grep -q 'cannot be made again' "$scratch/both" || fail "$kind, $command: $(cat "$scratch/both")"
  done
done
rm -f "$data"/journal.db*; cp "$scratch/journal.copy" "$data/journal.db"
expect_exit 0 "$LOGLINE" --dir "$data" export; same_bytes "$scratch/wanted" "$scratch/out"
expect_exit 0 "$LOGLINE" --dir "$data" doctor

# One document of it that lost its bytes is named by doctor and by a rebuild, and keeps no new one from being read.
python3 - "$data/journal.db" <<'END'
import sqlite3, sys
journal = sqlite3.connect(sys.argv[1])
frame = bytearray(journal.execute("SELECT frame FROM entries WHERE seq = 3").fetchone()[0])
frame[len(frame) // 2] ^= 255
journal.execute("UPDATE entries SET frame = ? WHERE seq = 3", (bytes(frame),))
journal.commit()
END
printf '{"id":"late","title":"Quay renews Gullwing Harbour","text":"Quay has renewed the drama Gullwing Harbour."}\n' >"$scratch/late.jsonl"
expect_exit 0 "$LOGLINE" --dir "$data" import "$scratch/late.jsonl"
expect_exit 0 "$LOGLINE" --dir "$data" search Gullwing
expect_output 'Gullwing Harbour'
for command in doctor rebuild; do
  expect_exit 1 "$LOGLINE" --dir "$data" $command
  cat "$scratch/out" "$scratch/err" | grep -q 'journal entry 3' || fail "$command does not name the damaged document"
done
rm -f "$data"/journal.db*; cp "$scratch/journal.copy" "$data/journal.db"
expect_exit 0 "$LOGLINE" --dir "$data" rebuild

# A page of the journal that lost its bytes is found too.
dd if=/dev/zero of="$data/journal.db" bs=4096 seek=9 count=8 conv=notrunc status=none
expect_exit 1 "$LOGLINE" --dir "$data" doctor
grep -q 'cannot be made again' "$scratch/out" || fail "doctor does not see the damaged journal: $(cat "$scratch/out")"
finish
