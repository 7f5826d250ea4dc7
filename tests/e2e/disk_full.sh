#!/bin/bash
# No room: a clear message and exit code 1, what was acknowledged stays, and the next run goes on where this one stopped.
. "$(dirname "$0")/_common.sh"
expect_exit 0 "$LOGLINE" --dir "$scratch/whole" init
expect_exit 0 "$LOGLINE" --dir "$scratch/whole" import "$samples"
expect_exit 0 "$LOGLINE" --dir "$scratch/whole" export; mv "$scratch/out" "$scratch/wanted"

# A limit on the size of files, which every system has (blocks of 1024 bytes), at several sizes.
seen_full=0
for blocks in 40 120 300 700 1500; do
  data=$scratch/limit-$blocks
  expect_exit 0 "$LOGLINE" --dir "$data" init
  (ulimit -f $blocks; exec "$LOGLINE" --dir "$data" import -q "$samples") >"$scratch/out" 2>"$scratch/err"
  got=$?
  case $got in
    0) ;;
    1) seen_full=$((seen_full + 1)); expect_error '(journal|views)\.db.*(may not grow|disk is full).*run the command again' ;;
    *) fail "exit $got under a limit of $blocks blocks: $(head -3 "$scratch/err")" ;;
  esac
  expect_exit 0 "$LOGLINE" --dir "$data" import "$samples"
  expect_exit 0 "$LOGLINE" --dir "$data" export; same_bytes "$scratch/wanted" "$scratch/out"
  expect_exit 0 "$LOGLINE" --dir "$data" doctor
done
[ "$seen_full" -ge 2 ] || fail "the limits were too generous for this to say anything"

# A rebuild that finds no room keeps the views that are there, and leaves no draft in the way.
(ulimit -f 200; exec "$LOGLINE" --dir "$scratch/whole" rebuild -q) >"$scratch/out" 2>"$scratch/err"
[ $? = 1 ] || fail "a rebuild under a limit of 200 blocks did not fail"
expect_error 'views\.db.*may not grow'
[ -z "$(ls "$scratch/whole" | grep -F .new)" ] || fail "a draft was left behind"
expect_exit 0 "$LOGLINE" --dir "$scratch/whole" export; same_bytes "$scratch/wanted" "$scratch/out"

# `doctor` says that there is no room, and takes that for no damage.
(ulimit -f 4; exec "$LOGLINE" --dir "$scratch/whole" doctor) >"$scratch/out" 2>"$scratch/err"
[ $? = 1 ] || fail "doctor did not mind that nothing can be written"
expect_output 'files may not grow.*ulimit -f'
grep -q damaged "$scratch/out" && fail "doctor took a lack of room for damage: $(head -3 "$scratch/out")"

# A real full disk, where one may be made.
mkdir "$scratch/disk"
if mount -t tmpfs -o size=64m none "$scratch/disk" 2>/dev/null; then
  trap 'umount "$scratch/disk" 2>/dev/null; rm -rf "$scratch"' EXIT
  data=$scratch/disk/data
  expect_exit 0 "$LOGLINE" --dir "$data" init
  mount -o "remount,size=$(($(du -sk "$scratch/disk" | cut -f1) + 500))k" "$scratch/disk"
  expect_exit 1 "$LOGLINE" --dir "$data" import -q "$samples"
  expect_error 'disk is full.*make room'
  mount -o remount,size=64m "$scratch/disk"
  expect_exit 0 "$LOGLINE" --dir "$data" import -q "$samples"
  expect_exit 0 "$LOGLINE" --dir "$data" export; same_bytes "$scratch/wanted" "$scratch/out"
  expect_exit 0 "$LOGLINE" --dir "$data" doctor
  mount -o remount,size=16m "$scratch/disk"
  dd if=/dev/zero of="$scratch/disk/filler" bs=4096 2>/dev/null
  expect_exit 1 "$LOGLINE" --dir "$data" doctor; expect_output 'the disk is full.*make room'
  grep -q damaged "$scratch/out" && fail "doctor took a full disk for damage: $(head -3 "$scratch/out")"
  rm "$scratch/disk/filler"
  mount -o remount,ro "$scratch/disk" 2>/dev/null && {
    expect_exit 1 "$LOGLINE" --dir "$data" doctor; expect_output 'may only be read'
    grep -q damaged "$scratch/out" && fail "doctor took a folder that may only be read for damage: $(head -3 "$scratch/out")"
    mount -o remount,rw "$scratch/disk"
  }
  expect_exit 0 "$LOGLINE" --dir "$data" doctor
else
  echo "no file system may be mounted here: the limit on files stood for the full disk"
fi

# Standard output that takes nothing more.
if [ -c /dev/full ]; then
  refused_output() { "$@" >/dev/full 2>"$scratch/err"; [ $? = 1 ] || fail "not exit 1 though nothing could be printed: $*"; expect_error 'cannot write'; }
  refused_output "$LOGLINE" --dir "$scratch/whole" export
  refused_output "$LOGLINE" --dir "$scratch/whole" show title 'Harrow Lane'
  refused_output "$LOGLINE" --dir "$scratch/whole" search harrow
  refused_output "$LOGLINE" --dir "$scratch/whole" doctor
  for format in text markdown jsonl; do refused_output "$LOGLINE" read -q --format $format "$samples"; done
  refused_output "$LOGLINE" --help
fi
finish
