#!/usr/bin/env python3
"""The plain way, to compare with: one pass of TF-IDF with separate headline and body over all stories so far, no window.

usage: measure_group flood COUNT | baseline.py > /dev/null      prints articles, articles a second, precision, recall at each tenfold
"""
import collections
import json
import math
import re
import sys
import time

SHARE_OF_HEADLINE, THRESHOLD = 0.5, 0.3


def vector(words, frequency, total):
    weights = {w: (1 + math.log(n)) * math.log((1 + total) / (1 + frequency[w])) for w, n in collections.Counter(words).items()}
    norm = math.sqrt(sum(x * x for x in weights.values())) or 1
    return {w: x / norm for w, x in weights.items()}


class Part:
    """Headlines, or bodies: the stories' sums of vectors, found by word."""

    def __init__(self):
        self.frequency = collections.Counter()
        self.stories = collections.defaultdict(dict)  # word -> story -> weight

    def likeness(self, vec, sizes):
        found = collections.Counter()
        for word, weight in vec.items():
            for story, other in self.stories[word].items():
                found[story] += weight * other / sizes[story]
        return found

    def add(self, story, words, vec):
        self.frequency.update(set(words))
        for word, weight in vec.items():
            self.stories[word][story] = self.stories[word].get(story, 0) + weight


def main():
    parts, sizes, where = (Part(), Part()), [], {}
    linked = later = right = spent = 0
    print("articles\ta second\tprecision\trecall", file=sys.stderr)
    for count, line in enumerate(sys.stdin, 1):
        row = json.loads(line)
        begin = time.process_time()
        texts = [re.findall(r"\w+", row[key].lower()) for key in ("title", "text")]
        vectors = [vector(words, part.frequency, count) for words, part in zip(texts, parts)]
        headlines, bodies = (part.likeness(vec, sizes) for part, vec in zip(parts, vectors))
        scores = {s: SHARE_OF_HEADLINE * headlines[s] + (1 - SHARE_OF_HEADLINE) * bodies[s] for s in headlines.keys() | bodies.keys()}
        best = max(scores, key=lambda s: (scores[s], -s), default=None)
        if best is None or scores[best] < THRESHOLD:
            best = len(sizes)
            sizes.append(0)
        else:
            linked += 1
        sizes[best] += 1
        for part, words, vec in zip(parts, texts, vectors):
            part.add(best, words, vec)
        spent += time.process_time() - begin
        if row["story"] in where:
            later += 1
            right += where[row["story"]] == best
        where[row["story"]] = best
        if count in (1000, 3000, 10000, 30000, 100000):
            print(f"{count}\t{count / spent:.0f}\t{right / max(linked, 1):.3f}\t{right / max(later, 1):.3f}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
