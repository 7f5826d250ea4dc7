#!/bin/bash
# A feed that names a hub: `serve` subscribes, confirms only what it asked for, and believes only what is signed.
. "$(dirname "$0")/_common.sh"
data=$scratch/data
log() { "$LOGLINE" --dir "$data" "$@"; }
mkfifo "$scratch/port"
python3 "$(dirname "$0")/_feeds.py" "$scratch" >"$scratch/port" 2>/dev/null &
servers=($!)
trap 'kill "${servers[@]}" 2>/dev/null; rm -rf "$scratch"' EXIT
read -r port <"$scratch/port"
own=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')

expect_exit 0 log init
expect_exit 0 log follow --no-check "http://127.0.0.1:$port/hubbed" "http://127.0.0.1:$port/hubbed-denies" "http://127.0.0.1:$port/hubbed-broken"
expect_exit 2 log serve --public news.example; expect_error 'no http or https address'
"$LOGLINE" --dir "$data" serve --listen "127.0.0.1:$own" --public "http://127.0.0.1:$own/" --allow-private >"$scratch/serve.out" 2>&1 &
serving=$!
servers+=($serving)
for _ in $(seq 100); do
  log export 2>/dev/null | grep -q 'Harrow Lane pushed' && break
  sleep 0.1
done
log export >"$scratch/out"
expect_output 'Harrow Lane polled'
expect_output 'Harrow Lane pushed'
grep -q 'forged' "$scratch/out" && fail "what was not signed rightly was believed"
cp "$scratch/asked" "$scratch/out"; expect_output 'refused wrong 404'; expect_output 'confirmed right right'
expect_exit 22 curl -sf -o /dev/null "http://127.0.0.1:$own/websub/guessed?hub.mode=subscribe&hub.challenge=x"
expect_exit 22 curl -sf -o /dev/null -H "Host: news.example" "http://127.0.0.1:$own/"  # only hubs may name it
for _ in $(seq 50); do log feeds | grep -q 'no room left' && break; sleep 0.1; done
expect_exit 0 log feeds; expect_output 'its hub pushes what is new, for 10 minutes yet'
expect_output "its hub http://127.0.0.1:$port/hub-denies does not push: it denies the subscription: no room left \\(asked just now\\)"
expect_output "its hub http://127.0.0.1:$port/hub-broken does not push: the server has trouble of its own \\(500\\)"
expect_output 'nothing to do: the feed is polled, and the hub asked again'
kill -TERM $serving; wait $serving || fail "serve did not end well"
expect_exit 0 log unfollow "http://127.0.0.1:$port/hubbed"
finish
