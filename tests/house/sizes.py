#!/usr/bin/env python3
"""Files of src/ are short: median at most 100 lines, none over 350. usage: sizes.py [SRC_FOLDER]

`make lint` watches the length of functions (at most 40 lines).
"""

import pathlib
import statistics
import sys

MEDIAN, LONGEST = 100, 350


def main():
    src = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "src")
    files = sorted(file for file in src.rglob("*") if file.suffix in (".h", ".cc"))
    lengths = {file: len(file.read_bytes().splitlines()) for file in files}
    median = statistics.median(lengths.values()) if lengths else 0
    problems = [f"{file}:1: {n} lines; at most {LONGEST}: one idea per file" for file, n in lengths.items() if n > LONGEST]
    if median > MEDIAN:
        problems.append(f"{src}: the median file has {median:g} lines; at most {MEDIAN}")
    print("\n".join(problems + [f"{len(files)} files, median {median:g} lines, longest {max(lengths.values(), default=0)}"]))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
