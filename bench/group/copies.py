#!/usr/bin/env python3
"""How many copies are found: made from the visible sets, identical, edited, cut and with another's lead.

usage: copies.py MEASURE_GROUP DATA

Of each article of forty words or more (BASIL, ECB+, the golds of the page sets) four copies are made for other outlets:
  identical  the same headline and text
  edited     every 20th word is left out or replaced by its neighbour, every 12th sentence left out, the headline loses its first two words
  cut        the first three fifths of its sentences
  led        the first sentence is that of another article, as is the headline
All go through `measure_group stories`, the originals first. Printed is, by kind, the share of copies found to be
copies of their original, and the share of all pairs called copies that are: two originals that the sets hold twice count as wrong.
"""
import itertools
import json
import pathlib
import re
import subprocess
import sys
import tempfile

FEWEST_WORDS = 40
KINDS = ("identical", "edited", "cut", "led")


def originals(data):
    for path in sorted(data.glob("stories/*/articles.jsonl")) + sorted(data.glob("pages/*/gold.jsonl")):
        if path.parent.name.startswith("neus") or path.parent.name.startswith("htmldate"):
            continue
        for line in path.open():
            row = json.loads(line)
            if len((row.get("text") or "").split()) >= FEWEST_WORDS:
                yield row.get("title") or "", row["text"], row.get("published")


def sentences(text):
    return [part for part in re.split(r"(?<=[.!?…])\s+|\n+", text) if part]


def edited(text):
    kept = " ".join(s for i, s in enumerate(sentences(text), 1) if i % 12)
    words = kept.split()
    return " ".join(words[i - 1] if i % 40 == 20 else w for i, w in enumerate(words) if i % 40 or i == 0)


def copies_of(title, text, other):
    parts = sentences(text)
    yield title, text
    yield " ".join(title.split()[2:]), edited(text)
    yield title, " ".join(parts[: max(1, len(parts) * 3 // 5)])
    yield other[0], " ".join([sentences(other[1])[0], *parts[1:]])


def make(data, out):
    """Writes the lines; returns id -> (number of its original, kind or None)."""
    found, made = list(originals(data)), {}
    def write(number, kind, title, text, published):
        identity = f"{number}{kind or ''}"
        made[identity] = (number, kind)
        out.write(json.dumps({"id": identity, "title": title, "text": text, "feed": kind or "own", "published": published}) + "\n")
    for number, (title, text, published) in enumerate(found):
        write(number, None, title, text, published)
    for number, (title, text, published) in enumerate(found):
        other = found[(number + 7) % len(found)]
        for kind, copy in zip(KINDS, copies_of(title, text, other)):
            write(number, kind, *copy, published)
    out.flush()
    return made


def main():
    program, data = sys.argv[1], pathlib.Path(sys.argv[2])
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as articles:
        made = make(data, articles)
        told = subprocess.run([program, "stories", articles.name], check=True, capture_output=True, text=True).stdout
    hits = dict.fromkeys(KINDS, 0)
    pairs = right = 0
    for line in told.splitlines():
        for group in json.loads(line)["copies"]:
            numbers = {made[i][0] for i in group if made[i][1] is None}
            for identity in group:
                number, kind = made[identity]
                hits[kind] = hits.get(kind, 0) + (number in numbers)
            for a, b in itertools.combinations(group, 2):
                pairs += 1
                right += made[a][0] == made[b][0]
    count = sum(kind is None for _, kind in made.values())
    for kind in KINDS:
        print(f"{kind}\t{hits[kind] / count:.4f}\tof {count}")
    recall, precision = sum(hits[k] for k in KINDS) / (count * len(KINDS)), right / max(pairs, 1)
    print(f"all\trecall {recall:.4f}\tprecision {precision:.4f}\tF1 {2 * recall * precision / (recall + precision):.4f}")


if __name__ == "__main__":
    main()
