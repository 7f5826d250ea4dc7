#!/bin/bash
# What `follow` finds and refuses, and what `fetch` says: what was followed is what was meant, and every word can be acted on.
. "$(dirname "$0")/_common.sh"
data=$scratch/data
log() { "$LOGLINE" --dir "$data" "$@"; }
mkfifo "$scratch/port"; mkdir "$scratch/served"
python3 "$(dirname "$0")/_feeds.py" "$scratch" >"$scratch/port" 2>/dev/null & server=$!
trap 'kill $server 2>/dev/null; rm -rf "$scratch"' EXIT
read -r port <"$scratch/port"
at=http://127.0.0.1:$port
follow() { log follow --allow-private "$@"; }
expect_exit 0 log init

# A feed is announced in a header, or only linked to; a guess is said aloud.
expect_exit 0 follow "$at/linked"; expect_output "found $at/of-site.xml"
expect_output 'fetch --once --allow-private'
echo '<html><body><a href="/about">About</a> <a href="/3.xml">RSS</a></body></html>' >"$scratch/served/links"
expect_exit 0 follow "$at/links"; expect_output "found $at/3.xml"; expect_error "links is no feed and announces none; $at/3.xml is followed instead, which it links to"

# What was meant as a feed is not exchanged for another.
cp "$scratch/served/links" "$scratch/served/feed"  # a page at a usual place
python3 - "$scratch/served" <<'PY'
import pathlib
import sys

served = pathlib.Path(sys.argv[1])
items = '{"id":"1","url":"http://gull.example/j1","title":"Harrow Lane one"},{"id":"2","url":"http://gull.example/j2","title":"Harrow\tLane two"},'
feed = '{"version":"https://jsonfeed.org/version/1.1","title":"Gull in JSON","items":[%s]}' % items
(served / "feed.xml").write_text("<rss><channel><title>Another</title><item><title>x</title></item></channel></rss>")
(served / "data.json").write_text('{"nothing": "of feeds"}')
(served / "marked.json").write_bytes(b"\xef\xbb\xbf" + feed.encode())
(served / "wide.json").write_bytes(feed.encode("utf-16"))
(served / "cut.json").write_text(feed[: feed.index('"title":"Harrow\t')])
PY
expect_exit 1 follow "$at/data.json"; expect_error "data.json: JSON, but no JSON Feed.*give a feed's address"
for name in marked wide cut; do expect_exit 0 follow "$at/$name.json"; grep -q 'found' "$scratch/out" && fail "another feed than $name.json is followed"; done
expect_exit 0 log fetch --once --allow-private --no-pages
log feeds >"$scratch/out"; expect_output 'Gull in JSON'; expect_output 'its JSON is broken; what can be read of it is kept \(line 1: a tab in a string\)'
expect_output 'line 1: it ends in the middle'
log export >"$scratch/articles"; for title in 'Harrow Lane one' 'Harrow Lane two'; do grep -q "\"headline\":\"$title\"" "$scratch/articles" || fail "no article '$title'"; done

# A host that asked for rest is not asked by `follow` either.
expect_exit 0 log follow --no-check "http://127.0.0.2:$port/busy"
expect_exit 3 log fetch --once --allow-private --no-pages
: >"$scratch/asked"
expect_exit 1 follow "http://127.0.0.2:$port/4.xml"; expect_error "127.0.0.2:$port asked to be left alone for another (119|120|121) minutes.*--no-check"
[ -s "$scratch/asked" ] && fail "a host was asked that asked for rest"
expect_exit 0 follow --no-check "http://127.0.0.2:$port/4.xml"
expect_exit 1 follow "http://127.0.0.4:$port/busy"; expect_error 'too busy \(503\)'  # which it is told itself
expect_exit 1 follow "http://127.0.0.4:$port/4.xml"; expect_error "127.0.0.4:$port asked to be left alone"

# Feeds that are gone are no reason to say that none is followed.
expect_exit 0 "$LOGLINE" --dir "$scratch/gone" init
expect_exit 0 "$LOGLINE" --dir "$scratch/gone" follow --no-check "$at/gone"
expect_exit 3 "$LOGLINE" --dir "$scratch/gone" fetch --once --allow-private
expect_exit 1 "$LOGLINE" --dir "$scratch/gone" fetch --once --now --allow-private
expect_error '1 feed is followed, and is gone for good \(410\): it is not asked again.*look on the sites for their new places'

# More failures than are named are counted.
expect_exit 0 "$LOGLINE" --dir "$scratch/many" init
for i in $(seq 43); do echo "$at/missing-$i"; done | xargs "$LOGLINE" --dir "$scratch/many" follow --no-check >/dev/null || fail "43 feeds are not followed"
expect_exit 3 "$LOGLINE" --dir "$scratch/many" fetch --once --allow-private
[ "$(grep -c 'missing-' "$scratch/err")" = 20 ] || fail "not 20 failures are named"
expect_error 'and 23 more feeds that failed'

# Ctrl-C ends with a word, while it asks and while it waits; what came is there.
interrupt() { # interrupt SECONDS ARGUMENTS…: exit status in $ended
  "$LOGLINE" --dir "$scratch/slow" fetch --allow-private --no-pages "${@:2}" >"$scratch/out" 2>"$scratch/err" & local pid=$!
  sleep "$1"; kill -TERM $pid; wait $pid; ended=$?
}
expect_exit 0 "$LOGLINE" --dir "$scratch/slow" init
expect_exit 0 "$LOGLINE" --dir "$scratch/slow" follow --no-check "$at/1.xml" "$at/slow"
interrupt 3 --once; [ $ended = 3 ] || fail "exit $ended, not 3, of what was ended while it asked"
expect_output '1 feed fetched'; expect_error 'ended. Nothing is lost: what came is kept, and what was not asked yet is asked the next time'
expect_exit 0 "$LOGLINE" --dir "$scratch/slow" unfollow "$at/slow"
interrupt 3; [ $ended = 0 ] || fail "exit $ended, not 0, of what was ended while it waited"
expect_error 'ended. Nothing is lost'
"$LOGLINE" --dir "$scratch/slow" export >"$scratch/articles"; [ "$(grep -c '"type":"article"' "$scratch/articles")" = 5 ] || fail "what came before it was ended is not there"
finish
