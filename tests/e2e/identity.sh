#!/bin/bash
# Which article an entry is, and whose: no feed changes another outlet's, links change, items share them, edits are taken back.
. "$(dirname "$0")/_common.sh"
data=$scratch/data
log() { "$LOGLINE" --dir "$data" "$@"; }
mkfifo "$scratch/port"; mkdir "$scratch/served"
python3 "$(dirname "$0")/_feeds.py" "$scratch" >"$scratch/port" 2>/dev/null & server=$!
trap 'kill $server 2>/dev/null; rm -rf "$scratch"' EXIT
read -r port <"$scratch/port"
outlet=http://127.0.0.1:$port other=http://127.0.0.2:$port

item() { printf '<item><guid isPermaLink="false">%s</guid><link>%s</link><title>%s</title><description>%s</description><pubDate>Fri, 13 May 2016 0%s:00:00 GMT</pubDate></item>' "$1" "$2" "$3" "$4" "${5:-1}"; }
put() { # put NAME SITE ITEMS…
  printf '<rss version="2.0"><channel><title>Of %s</title><link>%s</link>%s</channel></rss>' "$1" "$2" "${*:3}" >"$scratch/served/$1"
}
ask() { expect_exit 0 log fetch --once --now --no-pages -q --allow-private; log export >"$scratch/out"; }
count() { grep -c '"type":"article"' "$scratch/out"; }
begin() { # begin NAME FEEDS…
  data=$scratch/$1; expect_exit 0 log init; expect_exit 0 log follow --no-check "${@:2}"
}

# A planet that links to an outlet's article, and one that says it is the outlet.
begin planets "$outlet/outlet.xml" "$other/planet.xml"
put outlet.xml "$outlet/" "$(item 1 "$outlet/a" 'Harrow Lane is renewed' 'Lumora has renewed it.')"
for site in "$other/" "$outlet/"; do
  put planet.xml "$site" "$(item 1 "$outlet/a" 'Harrow Lane is cancelled' 'It is cancelled, says this longer text that nobody at the outlet wrote.')"
  ask
  [ "$(count)" = 2 ] || fail "not the outlet's article and the planet's: $(count)"
  grep '"headline":"Harrow Lane is renewed"' "$scratch/out" | grep -q '"text":"Lumora has renewed it."' || fail "the outlet's own text was overwritten"
  grep -q '"earlier_headlines":\["' "$scratch/out" && fail "the planet revised the outlet's article"
done

# The planet is polled first: the address is the outlet's all the same.
begin early "$other/early.xml"
put early.xml "$outlet/" "$(item 1 "$outlet/early" 'Harrow Lane is cancelled' 'So says the planet.')"; ask
put own.xml "$outlet/" "$(item 1 "$outlet/early" 'Harrow Lane is renewed' 'Lumora has renewed it.')"
expect_exit 0 log follow --no-check "$outlet/own.xml"; ask; ask
[ "$(count)" = 2 ] || fail "not the outlet's article and the planet's: $(count)"
grep "\"id\":\"$outlet/early\"" "$scratch/out" | grep -q '"headline":"Harrow Lane is renewed"' || fail "a planet that came first has the outlet's address"
cp "$scratch/out" "$scratch/before"; expect_exit 0 log rebuild -q; log export >"$scratch/out"; same_bytes "$scratch/before" "$scratch/out"

# One guid, other links.
begin moving "$outlet/moving.xml"
for link in "$outlet/a" "https://127.0.0.1:$port/a" "$outlet/a/?utm_source=rss" "$outlet/a-better-slug"; do
  put moving.xml "$outlet/" "$(item 7 "$link" 'Harrow Lane is renewed' 'Lumora has renewed it.')"; ask
done
[ "$(count)" = 1 ] || fail "a guid with another link became another article: $(count)"
expect_output "\"url\":\"$outlet/a-better-slug\""
expect_exit 0 log takedown "$outlet/a-better-slug"
log export >"$scratch/out"; grep -q 'Lumora' "$scratch/out" && fail "an earlier address of what was taken down came back"

# Items that share a link, side by side and one after the other.
begin sharing "$outlet/sharing.xml"
put sharing.xml "$outlet/" "$(item 1 "$outlet/live" 'First post' One)" "$(item 2 "$outlet/live" 'Second post' Two 2)"; ask
put sharing.xml "$outlet/" "$(item 2 "$outlet/live" 'Second post' Two 2)" "$(item 3 "$outlet/live" 'Third post' Three 3)" "$(item 4 "$outlet/" 'At the front' Four 4)"; ask
put sharing.xml "$outlet/" "$(item 5 "$outlet/" 'At the front again' Five 5)"; ask
[ "$(count)" = 5 ] || fail "items that share a link are not articles of their own: $(count)"

# An edit that is taken back, within a second; a kill between the two stores loses none of it; rebuilt the same.
begin edits "$outlet/edits.xml"
put a.xml "$outlet/" "$(item 1 "$outlet/e" 'The first headline' 'The first text.')"
put b.xml "$outlet/" "$(item 1 "$outlet/e" 'The second headline' 'The second text.')"
for version in a b a b a; do cp "$scratch/served/$version.xml" "$scratch/served/edits.xml"; ask; done
expect_output '"headline":"The first headline"'; expect_output '"text":"The first text."'; expect_output '"revisions":5'
cp "$scratch/out" "$scratch/before"; ask; same_bytes "$scratch/before" "$scratch/out"
cp "$data/feeds.db" "$scratch/feeds.db"
cp "$scratch/served/b.xml" "$scratch/served/edits.xml"; ask
python3 - "$scratch/feeds.db" "$data/feeds.db" <<'PY'  # as a kill -9 leaves it after the journal was written
import pathlib, shutil, sqlite3, sys
for end in ("-wal", "-shm"): pathlib.Path(sys.argv[2] + end).unlink(missing_ok=True)
shutil.copy(sys.argv[1], sys.argv[2])
with sqlite3.connect(sys.argv[2]) as feeds: feeds.execute("UPDATE feeds SET etag = '', last_modified = '', content = 0")
PY
cp "$scratch/served/a.xml" "$scratch/served/edits.xml"; ask
expect_output '"headline":"The first headline"'
cp "$scratch/out" "$scratch/before"; expect_exit 0 log rebuild -q; log export >"$scratch/out"; same_bytes "$scratch/before" "$scratch/out"
# Dates that cannot be: ahead of their receipt, and the start of a calendar; links that are no addresses; an entry without
# guid and link that is edited.
begin odd "$outlet/odd.xml"
nameless() { printf '<item><title>Harrow Lane at sea</title><description>%s</description><pubDate>Fri, 13 May 2016 05:00:00 GMT</pubDate></item>' "$1"; }
ahead='<item><guid>9</guid><title>Harrow Lane in 2099</title><pubDate>Thu, 01 Jan 2099 00:00:00 GMT</pubDate></item>'
zero='<item><guid>8</guid><title>Ferry drama without a day</title><pubDate>Thu, 01 Jan 1970 00:00:00 GMT</pubDate></item>'
scripted='<item><guid>7</guid><link>javascript:alert(1)</link><title>Harrow Lane in a script</title></item>'
put odd.xml "$outlet/" "$ahead" "$zero" "$scripted" "$(nameless 'The first text of it.')"; ask
put odd.xml "$outlet/" "$ahead" "$zero" "$scripted" "$(nameless 'The second text, which is longer.')"; ask
[ "$(count)" = 4 ] || fail "an edit of an entry without guid and link is an article of its own: $(count)"
grep -q '"published":"\(2099\|1970\)' "$scratch/out" && fail "a date that cannot be was believed"
expect_output '"from":"disbelieved","value":"2099-01-01T00:00:00Z"'
grep -q '"\(url\|id\)":"javascript' "$scratch/out" && fail "a script became an address"
cp "$scratch/out" "$scratch/before"; expect_exit 0 log rebuild -q; log export >"$scratch/out"; same_bytes "$scratch/before" "$scratch/out"

# A file that is changed and changed back, imported each time, and then once more: the first again, and no more.
data=$scratch/files; expect_exit 0 log init
for version in First Second First First; do
  printf '<html><body><article><h1>%s headline of Harrow Lane</h1><p>%s, Harrow Lane is renewed, as its makers say at some length today, and it will be seen in spring.</p></article></body></html>' $version $version >"$scratch/new.html"
  cmp -s "$scratch/new.html" "$scratch/page.html" || cp "$scratch/new.html" "$scratch/page.html"
  expect_exit 0 log import -q "$scratch/page.html"
done
expect_output '1 document, 0 of them new'
log export >"$scratch/out"; expect_output '"headline":"First headline of Harrow Lane"'; expect_output '"revisions":3'
cp "$scratch/out" "$scratch/before"; expect_exit 0 log rebuild -q; log export >"$scratch/out"; same_bytes "$scratch/before" "$scratch/out"

# A page in saved fetches of several files: an edit of its text is shown, whichever of them is imported first.
data=$scratch/saved; expect_exit 0 log init
said='Harrow Lane is renewed, as its makers say at some length today, and it will be seen on the other side of the harbour.'
save() { # save FILE DAY SENTENCE
  printf '{"requested_url":"http://outlet.example/e","fetched_at":"2016-05-%sT10:00:00Z","status_code":200,"headers":{"Content-Type":"text/html"},"response_text":"<html><body><article><h1>Harrow Lane is renewed</h1><p>%s %s</p></article></body></html>"}' "$2" "$said" "$3" >"$scratch/$1.json"
}
save monday 13 'It begins in the month of March.'; save tuesday 14 'It begins in May.'
for files in 'monday tuesday' 'monday'; do for file in $files; do expect_exit 0 log import -q "$scratch/$file.json"; done; done
log export >"$scratch/out"; [ "$(count)" = 1 ] || fail "a page in two saved fetches is $(count) articles"
expect_output '"added":\["It begins in May."\]'; expect_output '"at":"2016-05-14T10:00:00Z"'; expect_output '"revisions":2'
cp "$scratch/out" "$scratch/before"; expect_exit 0 log rebuild -q; log export >"$scratch/out"; same_bytes "$scratch/before" "$scratch/out"

# A feed that was polled today, and archives of it: an older one changes nothing back, and the newest is what counts in
# whichever order they are imported, also where the newest has the bytes of the oldest.
begin archived "$outlet/archived.xml"
warc() { # warc FILE ADDRESS TIME BODY
  local body; body=$(printf 'HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n\r\n%s' "$4")
  printf 'WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: %s\r\nWARC-Date: %s\r\nContent-Type: application/http\r\nContent-Length: %s\r\n\r\n%s\r\n\r\n' \
    "$2" "$3" "$(printf %s "$body" | wc -c)" "$body" >"$scratch/$1.warc"
}
put archived.xml "$outlet/" "$(item 1 "$outlet/e" 'Harrow Lane is cancelled' 'No, it is cancelled.')"; ask
put old.xml "$outlet/" "$(item 1 "$outlet/e" 'Harrow Lane is renewed' 'Lumora has renewed it, for another eight episodes.')"
warc old "$outlet/archived.xml" 2016-05-13T10:00:00Z "$(cat "$scratch/served/old.xml")"
cp "$scratch/out" "$scratch/before"; expect_exit 0 log import -q "$scratch/old.warc"
log export >"$scratch/out"; same_bytes "$scratch/before" "$scratch/out"
for order in '1 2 3' '1 3 2' '2 1 3' '2 3 1' '3 1 2' '3 2 1'; do
  data=$scratch/captures${order// /}; expect_exit 0 log init
  for day in $order; do
    which=renewed; [ "$day" = 2 ] && which=cancelled
    warc "day$day" http://outlet.example/feed "2016-05-1${day}T10:00:00Z" "<rss><channel><title>Of it</title><item><guid>1</guid><link>http://outlet.example/e</link><title>Harrow Lane is $which</title></item></channel></rss>"
    expect_exit 0 log import -q "$scratch/day$day.warc"
  done
  log export >"$scratch/out"; [ "$(count)" = 1 ] || fail "captures of a feed are $(count) articles"
  expect_output '"headline":"Harrow Lane is renewed"'
  cp "$scratch/out" "$scratch/before"; expect_exit 0 log rebuild -q; log export >"$scratch/out"; same_bytes "$scratch/before" "$scratch/out"
done

# A page that is asked for twice at its address: its edit says when it was seen.
data=$scratch/twice; expect_exit 0 log init
for sentence in 'It begins in the month of March.' 'It begins in May.'; do
  printf '<html><body><article><h1>Harrow Lane is renewed</h1><p>%s %s</p></article></body></html>' "$said" "$sentence" >"$scratch/served/p"
  expect_exit 0 log import -q --allow-private "$outlet/p"
done
log export >"$scratch/out"; expect_output '"added":\["It begins in May."\]'
grep '"edits":' "$scratch/out" | grep -q '"at":null' && fail "an edit of a page that was asked for has no moment"
expect_output "\"edits\":\[\{[^]]*\"at\":\"$(date -u +%Y)-"
finish
