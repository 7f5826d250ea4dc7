#!/usr/bin/env python3
"""No tracked file names a path of one person's machine. usage: machine_paths.py [ROOT]

Invented pages under samples/ and fuzz corpora may have such paths in their addresses and are not read.
"""

import pathlib
import re
import subprocess
import sys

# A root folder at the start of a path, not a part of an address or of a longer path.
MACHINE = re.compile(rb"(?<![\w.:/$}-])/(?:" + b"|".join([b"work", b"root", b"home"]) + rb")/[\w.]")
SKIPPED = ("samples/", "fuzz/corpus/")


def tracked_files(root):
    """What git tracks; without git, everything outside build folders."""
    found = subprocess.run(["git", "-C", root, "ls-files", "-z"], capture_output=True, check=False)
    if found.returncode == 0:
        return [name for name in found.stdout.decode().split("\0") if name]
    files = (file.relative_to(root) for file in pathlib.Path(root).rglob("*") if file.is_file())
    return [str(file) for file in files if not {"build", "node_modules", ".git"} & set(file.parts)]


def main():
    root = sys.argv[1] if len(sys.argv) > 1 else "."
    problems = []
    for name in tracked_files(root):
        file = pathlib.Path(root) / name
        if name.startswith(SKIPPED) or not file.is_file():
            continue
        for number, line in enumerate(file.read_bytes().splitlines(), 1):
            if MACHINE.search(line):
                problems.append(f"{name}:{number}: path of one machine: {line.strip()[:100].decode(errors='replace')}")
    print("\n".join(problems) if problems else "no path of one machine in tracked files")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
