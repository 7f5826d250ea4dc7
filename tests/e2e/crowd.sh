#!/bin/bash
# Who opens connections and leaves them, or listens and never reads, keeps nobody from reading.
. "$(dirname "$0")/_common.sh"
python3 "$(dirname "$0")/_crowd.py" "$scratch" "$samples" || fail "see above"
finish
