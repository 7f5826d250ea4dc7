#!/bin/bash
# What a reader was told is kept, is kept: kill -9 under write load, another writer, a full disk.
. "$(dirname "$0")/_common.sh"
python3 "$(dirname "$0")/_accounts.py" "$scratch" || fail "see above"
finish
