#!/bin/bash
# Feeds are followed, asked politely and kept: once, whole, through faults, kill -9 and a full disk; health in words.
. "$(dirname "$0")/_common.sh"
data=$scratch/data
log() { "$LOGLINE" --dir "$data" "$@"; }

serve_feeds() { # serve_feeds NAME [ARGUMENTS…]: port in $port
  mkfifo "$scratch/$1.port"
  python3 "$(dirname "$0")/_feeds.py" "$scratch" "${@:2}" >"$scratch/$1.port" 2>/dev/null &
  servers+=($!)
  read -r port <"$scratch/$1.port"
}
servers=()
trap 'kill "${servers[@]}" 2>/dev/null; rm -rf "$scratch"' EXIT
serve_feeds plain
at=http://127.0.0.1:$port

expect_exit 0 log init
expect_exit 1 log fetch --once; expect_error 'no feed is followed.*follow ADDRESS'
expect_exit 1 log follow "$at/1.xml"; expect_error 'private address.*--allow-private'

# A list in folders, a site whose feed is looked for, a page that has none.
cat >"$scratch/list.opml" <<OPML
<opml version="2.0"><body><outline text="News"><outline text="UK">
<outline text="One" xmlUrl="$at/1.xml"/></outline><outline text="Gone" xmlUrl="$at/gone"/></outline>
<outline text="Moved" xmlUrl="$at/moved"/><outline text="Busy" xmlUrl="http://127.0.0.2:$port/busy"/>
<outline text="Short" xmlUrl="$at/short"/><outline text="Page" xmlUrl="$at/page"/></body></opml>
OPML
expect_exit 0 log follow "$scratch/list.opml"; expect_output '6 feeds, 6 of them new'
expect_exit 0 log follow "$scratch/list.opml"; expect_output '6 feeds, 0 of them new'
expect_exit 0 log follow --allow-private "$at/site"; expect_output '1 feed, 1 of them new'; expect_output "found $at/of-site.xml"
expect_exit 1 log follow --allow-private "$at/page"; expect_error 'or a news sitemap, at the usual places'
mkdir "$scratch/served"; echo '<html><head><link rel="alternate" type="application/rss+xml" href="/gone"></head></html>' >"$scratch/served/announces"
expect_exit 1 log follow --allow-private "$at/announces"; expect_error "the page announces $at/gone, and there: this is gone for good"; rm -r "$scratch/served"
expect_exit 0 log feeds --opml; cp "$scratch/out" "$scratch/first.opml"
expect_exit 0 "$LOGLINE" --dir "$scratch/other" init
expect_exit 0 "$LOGLINE" --dir "$scratch/other" follow "$scratch/first.opml"
expect_exit 0 "$LOGLINE" --dir "$scratch/other" feeds --opml; same_bytes "$scratch/first.opml" "$scratch/out"

# An outline that cannot be followed is named and costs the others nothing; what other readers wrote stays.
cat >"$scratch/odd.opml" <<OPML
<opml version="2.0" xmlns:x="urn:x"><body><outline text="F" isOpen="true"><outline text="Odd" xmlUrl="$at/3.xml" x:rule="&lt;b&gt;"/>
<outline text="Torn" xmlUrl="$at/4.xml/>
<outline text="Mail" type="rss" xmlUrl="mailto:me@gull.example"/><outline text="Entity" xmlUrl="$at/&nobody;/9.xml"/>
<outline text="Five" xmlUrl="$at/5.xml"/></outline><outline text="Five here too" xmlUrl="$at/5.xml"/></body></opml>
OPML
expect_exit 0 "$LOGLINE" --dir "$scratch/odd" init
expect_exit 3 "$LOGLINE" --dir "$scratch/odd" follow "$scratch/odd.opml"; expect_output '2 feeds \(1 stand there more than once\), 2 of them new'
expect_error 'odd.opml: line 2 "Torn": not followed: its tag is broken'; expect_error 'line 3 "Mail": not followed: its address is none of the web: mailto:'; expect_error 'line 3 "Entity": not followed: .* &nobody;'
expect_exit 0 "$LOGLINE" --dir "$scratch/odd" feeds --opml; cp "$scratch/out" "$scratch/odd.first"
for words in '"F" isOpen="true"' 'x:rule="&lt;b&gt;" xmlns:x="urn:x"' '"Five"' '"Five here too"'; do expect_output "$words"; done
expect_exit 0 "$LOGLINE" --dir "$scratch/even" init
expect_exit 0 "$LOGLINE" --dir "$scratch/even" follow "$scratch/odd.first"
expect_exit 0 "$LOGLINE" --dir "$scratch/even" feeds --opml; same_bytes "$scratch/odd.first" "$scratch/out"

# An address as people type it: without its scheme, with "feed:"; unfollowed by its site, or as it is shown.
expect_exit 0 "$LOGLINE" --dir "$scratch/even" follow --allow-private "127.0.0.1:$port/site"; expect_output "found $at/of-site.xml"
expect_exit 0 "$LOGLINE" --dir "$scratch/even" follow --allow-private "feed:${at#http:}/6.xml" "http://me:pw@127.0.0.1:$port/8.xml"; expect_output '2 feeds, 2 of them new'
expect_exit 0 "$LOGLINE" --dir "$scratch/even" follow --allow-private "$at/6.xml/"; expect_output '1 feed, 0 of them new'  # but for a slash the same
"$LOGLINE" --dir "$scratch/even" feeds >"$scratch/out"; expect_output 'Gull 6.xml  http.*/6.xml'
expect_exit 1 "$LOGLINE" --dir "$scratch/even" follow "missing.invalid"; expect_error 'missing.invalid.*no such file.*host is not known'
expect_exit 1 "$LOGLINE" --dir "$scratch/even" follow "ftp://gull.example/"; expect_error 'addresses of ftp:// are not followed'
expect_exit 0 "$LOGLINE" --dir "$scratch/even" unfollow "127.0.0.1:$port/site"; expect_output "$at/of-site.xml is not followed any more"
expect_exit 0 "$LOGLINE" --dir "$scratch/even" unfollow "$at/8.xml"
"$LOGLINE" --dir "$scratch/even" feeds >"$scratch/out"; grep -q '8.xml\|of-site' "$scratch/out" && fail "still followed"

# What is well is kept; what fails says why and what to do.
expect_exit 3 log fetch --once --allow-private; expect_output '3 feeds fetched, 0 unchanged, 4 failed'  # one was cut off
expect_exit 0 log feeds
for words in 'gone for good \(410\)' 'unfollow it' 'not asked again' 'trouble of its own: it is down or too busy \(503\)' 'next in 2 hours' \
  'broke off before the answer was whole; what came of it is kept' 'an HTML page, not a feed' 'moved for good to .*/moved-here.xml'; do expect_output "$words"; done
expect_exit 0 log fetch --once --allow-private; expect_output '0 feeds fetched, 0 unchanged, 0 failed'  # none is due
: >"$scratch/asked"
expect_exit 3 log fetch --once --now --allow-private; expect_output '0 feeds fetched, 3 unchanged, 2 failed, 1 left for later because their host asked for it'
grep -q '^/busy' "$scratch/asked" && fail "a host was asked that asked for rest"
grep -q '^/gone' "$scratch/asked" && fail "a retired feed was asked again"
grep -q '^/moved ' "$scratch/asked" && fail "where it moved for good was forgotten"
grep -q '^/1.xml "1.xml"' "$scratch/asked" || fail "the validator was not sent"
log export >"$scratch/whole"; [ "$(grep -c '"type":"article"' "$scratch/whole")" = 20 ] || fail "not 20 articles, each once: $(grep -c '"type":"article"' "$scratch/whole")"
expect_exit 0 log doctor; expect_output 'feeds: 7 followed, 4 failing'
cp "$data/feeds.db" "$scratch/feeds.db"
python3 - "$data/feeds.db" <<'PY'
import sys
with open(sys.argv[1], "r+b") as file: file.seek(4096); file.write(b"\xff" * 4096)
PY
expect_exit 1 log doctor; expect_output 'feeds damaged: put back a copy of feeds.db'; grep -q '\xEF\xBF\xBD' "$scratch/out" && fail "doctor prints what is no character"
expect_exit 1 log feeds; expect_error 'feeds.db'
rm "$data"/feeds.db*
expect_exit 1 log doctor; expect_output 'feeds.db is gone'; expect_output "^  $at/1.xml$"
cp "$scratch/feeds.db" "$data/feeds.db"

# What else is followed of a host that asked for rest waits with it, in the next command too, and says so.
: >"$scratch/asked"
expect_exit 0 log follow --no-check "http://127.0.0.2:$port/14.xml"
expect_exit 0 log fetch --once --allow-private; expect_output '0 feeds fetched, 0 unchanged, 0 failed, 1 left for later'
[ -s "$scratch/asked" ] && fail "a host was asked that asked for rest"
log feeds >"$scratch/out"; expect_output 'not asked yet, next in 2 hours'; expect_output "held back until .* UTC: 127.0.0.2:$port asked us to wait"
expect_exit 0 log unfollow "$at/gone"
expect_exit 1 log unfollow "$at/gone"; expect_error 'not followed'

# What is wrong is named as what it is; a feed that is never closed but came whole is well, and all of it counts.
data=$scratch/words; mkdir -p "$scratch/served"
printf '<rss><channel><title>Open</title><item><guid>1</guid><title>Harrow Lane is closed</title></item><item><guid>2</guid><title>Harrow Lane is open' >"$scratch/served/open.xml"
: >"$scratch/served/empty.xml"; printf 'neither this nor that' >"$scratch/served/garbage.xml"
printf '<rss><channel><title>Silent</title></channel></rss>' >"$scratch/served/silent.xml"
expect_exit 0 log init
expect_exit 0 log follow --no-check "$at/open.xml" "$at/empty.xml" "$at/garbage.xml" "$at/silent.xml" "$at/site" "https://127.0.0.1:$port/1.xml" http://nowhere.invalid/ "http://127.0.0.1:1/"
expect_exit 3 log fetch --once --allow-private; expect_output '2 feeds fetched, 0 unchanged, 6 failed'
[ "$(grep -c '^logline: http.*: .* (.*)$' "$scratch/err")" = 6 ] || fail "not every feed that failed is named with what to do: $(cat "$scratch/err")"
expect_error 'the answer is empty \(it is tried again'
log feeds >"$scratch/out"
for words in 'well, but: its XML is never closed; what it holds is read all the same' 'the answer is empty' 'neither XML nor JSON, so not a feed' \
  'well, but: it holds no entry' "the page names this feed: follow $at/of-site.xml" 'no secure connection comes about' 'the host is not known \(DNS\)' 'nobody answers at this address'; do expect_output "$words"; done
log export >"$scratch/out"; expect_output '"headline":"Harrow Lane is closed"'; expect_output '"headline":"Harrow Lane is open"'
rm -r "$scratch/served"

# A feed that has only summaries: its pages are asked for once, as robots.txt allows, and become the text.
data=$scratch/pages
expect_exit 0 log init
expect_exit 0 log follow --no-check "$at/summaries"
: >"$scratch/asked"
expect_exit 0 log fetch --once --allow-private; expect_output '1 page for entries with only a summary, 1 kept out of by rules for robots, 1 not to be had'
expect_error "$at/missing: there is nothing at this address \(404\) \(open it in a browser"; expect_error "$at/private: robots.txt of the site keeps programs out"
grep -q '^/private' "$scratch/asked" && fail "a page was asked for that robots.txt forbids"
log export >"$scratch/out"; expect_output '"text":"Harrow Lane is renewed for a second part'; expect_output '"text":"A summary."'
[ "$(grep -c '"type":"article"' "$scratch/out")" = 3 ] || fail "a page became an article of its own"
expect_exit 0 log fetch --once --now --allow-private
[ "$(grep -c '^/whole' "$scratch/asked")" = 1 ] || fail "a page was asked for again"

# Links with blanks and letters outside ASCII are asked for as the web sends them, and are one article in every spelling.
data=$scratch/spelled; mkdir "$scratch/served"
expect_exit 0 log init
expect_exit 0 log follow --no-check "$at/sérieux feed"
spelled() { printf '<rss version="2.0"><channel><title>S</title><item><title>Harrow Lane is renewed, part one</title><link> %s\n</link><pubDate>%s</pubDate><description>A summary.</description></item></channel></rss>' "$1" "$(date -R)" >"$scratch/served/s%C3%A9rieux%20feed"; }
printf '<html><body><article><h1>Harrow Lane</h1><p>%s</p></article></body></html>' "$(printf 'Harrow Lane is renewed for a second part, as the whole page says at length. %.0s' 1 2 3 4 5)" >"$scratch/served/caf%C3%A9%20news?é=1"
mv "$scratch/served/caf%C3%A9%20news?é=1" "$scratch/served/caf%C3%A9%20news?%C3%A9=1"
for link in "$at/café news?é=1" "$at/caf%c3%a9%20news?%C3%A9=1"; do
  spelled "$link"; expect_exit 0 log fetch --once --now --allow-private
done
log export >"$scratch/out"; [ "$(grep -c '"type":"article"' "$scratch/out")" = 1 ] || fail "two spellings of an address are two articles"
expect_output '"text":"Harrow Lane is renewed for a second part'; expect_output "\"url\":\"$at/caf%C3%A9%20news\?%C3%A9=1\""
rm -r "$scratch/served"

# Images only where they are asked for, as robots.txt allows, and only what is one; a takedown removes them.
data=$scratch/images
expect_exit 0 log init
expect_exit 0 log follow --no-check "$at/pictured"
: >"$scratch/asked"
expect_exit 0 log fetch --once --no-pages --allow-private
grep -q 'png' "$scratch/asked" && fail "an image was asked for though nobody wanted images"
[ -e "$data/images.db" ] && fail "there is a file for images though nobody wanted them"
expect_exit 1 log images; expect_error 'only if asked for'
log export >"$scratch/without"
expect_exit 0 log fetch --once --now --no-pages --images --allow-private
expect_output '1 image, 2 kept out of by rules for robots, 1 not to be had'
grep -q '^/private.png' "$scratch/asked" && fail "an image was asked for that robots.txt forbids"
expect_exit 0 log fetch --once --now --no-pages --images --allow-private
[ "$(grep -c '^/a.png' "$scratch/asked")" = 1 ] || fail "an image was asked for again"
log export >"$scratch/with"; same_bytes "$scratch/without" "$scratch/with"
expect_exit 0 log images --to "$scratch/pictures"; expect_output '\.png  32 bytes  http://.*/a.png'; expect_output 'shown by http://gull.example/pictures'
grep -q 'a picture of Harrow Lane' "$scratch"/pictures/*.png || fail "the image was not copied out"
expect_exit 0 log rebuild -q
expect_exit 0 log images; expect_output 'a.png'
expect_exit 0 log doctor
expect_exit 0 log takedown http://gull.example/pictures; expect_output '1 image removed'
expect_exit 0 log images; [ -s "$scratch/out" ] && fail "an image of a taken-down article is still listed"
grep -q 'a picture of' "$data"/images.db* && fail "an image of a taken-down article is still in the file"
expect_exit 0 log fetch --once --now --no-pages --images --allow-private
[ "$(grep -c '^/a.png' "$scratch/asked")" = 1 ] || fail "an image was asked for again after its takedown"

# A site without a feed: the index of its sitemaps is found by its robots.txt, polled like a feed, and what it
# names of news asked with it: what comes to be named later, and no more what is named no more.
data=$scratch/sitemap; site=http://127.0.0.3:$port
expect_exit 0 log init
expect_exit 0 log follow --allow-private "$site/page"; expect_output "found $site/index.xml"
expect_exit 0 log fetch --once --no-pages --allow-private; expect_output '3 feeds fetched, 0 unchanged, 0 failed'
log export >"$scratch/out"; expect_output '"headline":"Harrow Lane in of-news.xml.gz"'; expect_output '"headline":"Harrow Lane in of-sport-news.xml"'
log feeds >"$scratch/out"; expect_output 'of-news.xml.gz'; expect_output "named by $site/index.xml"
log feeds --opml >"$scratch/out"; grep -q of-news "$scratch/out" && fail "the list has what an index names"
expect_exit 1 log unfollow "$site/of-news.xml.gz"; expect_error "unfollow the index: $site/index.xml"
expect_exit 0 log follow --allow-private "$site/index.xml"; expect_output '1 feed, 0 of them new'
: >"$scratch/asked"  # entries without a date that were there at first are no news: their pages stay unasked
expect_exit 0 log fetch --once --now --allow-private; expect_output '0 feeds fetched, 3 unchanged'
grep -q '^/n/' "$scratch/asked" && fail "the page of an entry without a date was asked for"
mkdir -p "$scratch/served"
echo "<sitemapindex><sitemap><loc>$site/of-news.xml.gz</loc></sitemap><sitemap><loc>$site/late-news.xml</loc></sitemap></sitemapindex>" >"$scratch/served/index.xml"
echo "<urlset xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'><url><loc>$site/n/late</loc><news:news><news:title>Harrow Lane comes late</news:title></news:news></url></urlset>" >"$scratch/served/late-news.xml"
expect_exit 0 log fetch --once --now --no-pages --allow-private; expect_output '2 feeds fetched, 2 unchanged, 0 failed'
log export >"$scratch/out"; expect_output '"headline":"Harrow Lane comes late"'
log feeds >"$scratch/out"; grep -q of-sport "$scratch/out" && fail "what an index names no more is still followed"
rm "$scratch/served/index.xml" "$scratch/served/late-news.xml"
expect_exit 0 log unfollow "$site/index.xml"
log feeds >"$scratch/out"; expect_output 'No feed is followed'

# kill -9 in the middle of a batch, again and again, then once in peace: everything, once.
data=$scratch/killed
expect_exit 0 log init
{ echo '<opml><body>'; for i in $(seq 60); do echo "<outline text=\"$i\" xmlUrl=\"$at/$i.xml\"/>"; done; echo '</body></opml>'; } >"$scratch/many.opml"
expect_exit 0 log follow "$scratch/many.opml"
for moment in 05 10 20 30; do
  "$LOGLINE" --dir "$data" fetch --once --now -q --allow-private >/dev/null 2>&1 & fetching=$!
  sleep 0.$moment; kill -9 $fetching 2>/dev/null; wait $fetching 2>/dev/null
done
expect_exit 0 log fetch --once --now -q --allow-private
expect_exit 0 log export
[ "$(grep -c '"type":"article"' "$scratch/out")" = 300 ] || fail "not 300 articles after kill -9: $(grep -c '"type":"article"' "$scratch/out")"

# What was stored and not read, because the command was told so or ended before, is read by the next that
# comes by, though nothing new came.
for reader in "fetch --once" serve; do
  data=$scratch/unread-${reader%% *}
  expect_exit 0 log init
  expect_exit 0 log follow "$scratch/many.opml"
  expect_exit 0 log fetch --once --store-only -q --allow-private
  if [ "$reader" = serve ]; then
    "$LOGLINE" --dir "$data" serve --allow-private --listen 127.0.0.1:0 >"$scratch/serving" 2>&1 & servers+=($!)
    for _ in $(seq 100); do [ "$(log export 2>/dev/null | grep -c '"type":"article"')" = 300 ] && break; sleep 0.2; done
    kill "${servers[-1]}"
  else
    expect_exit 0 log fetch --once -q --allow-private
  fi
  expect_exit 0 log export
  [ "$(grep -c '"type":"article"' "$scratch/out")" = 300 ] || fail "$reader did not read what was stored"
done

# A disk without room: said so; nothing is taken for kept that is not, and the next run has it all.
data=$scratch/full
expect_exit 0 log init
expect_exit 0 log follow "$scratch/many.opml"
(ulimit -f 60; exec "$LOGLINE" --dir "$data" fetch --once -q --allow-private) >"$scratch/out" 2>"$scratch/err"
[ $? = 1 ] || fail "a fetch without room did not fail"
expect_error '\.db.*(may not grow|disk is full)'
expect_exit 0 log fetch --once --now -q --allow-private
expect_exit 0 log export
[ "$(grep -c '"type":"article"' "$scratch/out")" = 300 ] || fail "not 300 articles after a full disk"

# `serve` asks by itself, unless told not to, and for images when told to.
data=$scratch/served
expect_exit 0 log init
expect_exit 0 log follow --no-check "$at/7.xml" "$at/pictured"
for flags in --no-fetch '--allow-private --images'; do
  "$LOGLINE" --dir "$data" serve --listen 127.0.0.1:0 $flags >"$scratch/serve.out" 2>&1 & serving=$!
  for _ in $(seq 50); do log images 2>/dev/null | grep -q 'a.png' && break; [ "$flags" = --no-fetch ] && grep -q 'logline is at' "$scratch/serve.out" && break; sleep 0.1; done
  kill -TERM $serving; wait $serving || fail "serve did not end well"
  log feeds >"$scratch/out"
  [ "$flags" = --no-fetch ] && expect_output 'not asked yet'
  [ "$flags" = --no-fetch ] || expect_output '5 entries|0 entries|well'
done
expect_exit 0 log images; expect_output 'a.png'

# What is followed and unfollowed while `serve` runs: it sees both by itself.
data=$scratch/living
expect_exit 0 log init
"$LOGLINE" --dir "$data" serve --listen 127.0.0.1:0 --allow-private >"$scratch/serve.out" 2>&1 & serving=$!; servers+=($serving)
for _ in $(seq 100); do grep -q 'logline is at' "$scratch/serve.out" && break; sleep 0.1; done
expect_exit 0 log follow --allow-private "$at/11.xml" "$at/12.xml"; expect_output '`serve` asks them within a minute'
for _ in $(seq 150); do [ "$(log export 2>/dev/null | grep -c '"type":"article"')" = 10 ] && break; sleep 0.2; done
[ "$(log export | grep -c '"type":"article"')" = 10 ] || fail "serve did not ask what was followed while it ran"
expect_exit 0 log unfollow "$at/11.xml"; expect_exit 0 log unfollow "$at/12.xml"
: >"$scratch/asked"; sleep 11
log feeds >"$scratch/out"; expect_output 'No feed is followed'
[ -s "$scratch/asked" ] && fail "serve asks what is followed no more"
kill -TERM $serving; wait $serving || fail "serve did not end well"

# While nothing can be kept nobody is asked, and it is said.
data=$scratch/roomless
expect_exit 0 log init
expect_exit 0 log follow --no-check "$at/13.xml"
: >"$scratch/asked"
(ulimit -f 36; exec "$LOGLINE" --dir "$data" serve --listen 127.0.0.1:0 --allow-private) >"$scratch/serve.out" 2>"$scratch/err" & serving=$!; servers+=($serving)
for _ in $(seq 100); do grep -q 'may not grow' "$scratch/err" && break; sleep 0.1; done
sleep 2; kill -TERM $serving; wait $serving || fail "serve did not end well"
expect_error 'files may not grow.*ulimit -f'
[ -s "$scratch/asked" ] && fail "a feed was asked though its answer could not be kept"

# A certificate that nobody vouches for.
openssl req -x509 -newkey rsa:2048 -nodes -keyout "$scratch/key" -out "$scratch/certificate" -days 2 -subj /CN=localhost 2>/dev/null
serve_feeds tls "$scratch/certificate" "$scratch/key"
expect_exit 1 log follow --allow-private "https://localhost:$port/1.xml"; expect_error 'certificate.*not valid'
finish
