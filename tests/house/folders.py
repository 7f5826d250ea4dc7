#!/usr/bin/env python3
"""Every src/X has a deps.txt and a README.md of exactly three lines. usage: folders.py [SRC_FOLDER]"""

import pathlib
import sys


def check_folder(folder):
    problems = []
    if not (folder / "deps.txt").is_file():
        problems.append(f"{folder}/deps.txt: missing: name the modules it includes, one a line")
    readme = folder / "README.md"
    if not readme.is_file():
        return problems + [f"{readme}: missing: what it does / what it may include and must not know / to change Y open Z"]
    lines = [line for line in readme.read_text(encoding="utf-8").splitlines() if line.strip()]
    if len(lines) != 3:
        problems.append(f"{readme}:1: has {len(lines)} lines that are not empty; exactly three belong there")
    return problems


def main():
    src = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "src")
    folders = sorted(entry for entry in src.iterdir() if entry.is_dir())
    problems = [problem for folder in folders for problem in check_folder(folder)]
    print("\n".join(problems) if problems else f"{len(folders)} folders, each with README.md and deps.txt")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
