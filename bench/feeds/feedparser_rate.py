"""How fast python3-feedparser turns the same bytes into entries; one round. feedparser_rate.py DAY/feeds"""
import json
import pathlib
import sys
import time

import feedparser

feeds = []
for path in sorted(pathlib.Path(sys.argv[1]).iterdir()):
    try:
        saved = json.loads(path.read_text())
    except ValueError:
        continue
    if saved.get("status_code") == 200 and isinstance(saved.get("response_text"), str):
        feeds.append(saved["response_text"])
size = sum(len(text.encode()) for text in feeds) / 1e6
start = time.process_time()
entries = refused = 0
for text in feeds:
    parsed = feedparser.parse(text.encode(), response_headers={"content-type": "text/xml; charset=utf-8"})
    entries += len(parsed.entries)
    refused += not parsed.version
spent = time.process_time() - start
print(f"feedparser {feedparser.__version__}\t{size:.1f} MB\t{spent:.2f} s\t{size / spent:.1f} MB/s\t{entries} entries\t{refused} refused")
