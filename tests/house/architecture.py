#!/usr/bin/env python3
"""Checks the folders of src/ against DESIGN.md section 4; prints FILE:LINE: what is wrong and how to mend it.

An include must be named in the folder's deps.txt, point downward through the layers, and not close a circle;
third-party C headers stay in wrap/, SQL stays in store/ and wrap/. usage: architecture.py [SRC_FOLDER]
"""

import pathlib
import re
import sys

# From the ground up. A folder sees only folders below it; within one layer only what SIDEWAYS allows.
LAYERS = [
    ["base"],
    ["model"],
    ["wrap", "wire"],
    ["text"],
    ["lexicon"],
    ["feed", "html", "page", "read", "group", "record", "line", "catalogue", "guide", "wall"],
    ["render", "fetch", "store"],
    ["gate"],
    ["site", "deliver", "pipeline"],
    ["app"],
]
PURE = set(LAYERS[5])
PURE_EDGES = {("page", "html"), ("guide", "catalogue"), ("line", "record")}
C_HEADERS = re.compile(r"^(sqlite3\.h|zstd\w*\.h|zlib\.h|openssl/|libpq|curl/|libxml/|unicode/)")
SQL = re.compile(r"SELECT |INSERT INTO|DELETE FROM|CREATE TABLE")
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')


def level_of(module):
    """The layer's number, or None for a folder that the picture does not have."""
    return next((i for i, layer in enumerate(LAYERS) if module in layer), None)


def read_deps(file):
    """{module: line number} of a deps.txt, third-party `lib:` lines left out."""
    found = {}
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        name = line.split("#")[0].strip()
        if name and not name.startswith("lib:"):
            found[name] = number
    return found


def check_edge(where, module, other):
    """Problems of the edge module -> other, whoever stated it."""
    mine, theirs = level_of(module), level_of(other)
    if mine is None or theirs is None:
        return []
    if theirs > mine:
        return [f"{where}: upward: '{module}' must not know '{other}', which stands above it"]
    if module in PURE and other in PURE and (module, other) not in PURE_EDGES:
        return [f"{where}: sideways: the stage '{module}' must not know '{other}'; hand over a value of model/ instead"]
    return []


def check_deps(src, deps):
    """Problems of the deps.txt files themselves."""
    problems = []
    for module, names in sorted(deps.items()):
        file = src / module / "deps.txt"
        if level_of(module) is None:
            problems.append(f"{file}:1: '{module}' is not in the picture: add it to DESIGN.md section 4 and to LAYERS here")
        for name, number in names.items():
            if name not in deps:
                problems.append(f"{file}:{number}: there is no module '{name}' (src/{name}/deps.txt)")
            problems += check_edge(f"{file}:{number}", module, name)
    return problems


def find_cycles(src, deps):
    """One problem for each edge that closes a circle, found depth first in order of name."""
    problems, state = [], {}

    def visit(module, path):
        state[module] = "open"
        for name, number in sorted(deps[module].items()):
            if state.get(name) == "open":
                circle = " -> ".join(path[path.index(name):] + [name])
                problems.append(f"{src / module / 'deps.txt'}:{number}: cycle: {circle}")
            elif name in deps and name not in state:
                visit(name, path + [name])
        state[module] = "done"

    for module in sorted(deps):
        if module not in state:
            visit(module, [module])
    return problems


def check_include(where, module, path, deps):
    """Problems of one include of a file in src/<module>/."""
    if path.startswith(("./", "../")) or "/../" in path:
        return [f"{where}: relative include '{path}': write it from src/"]
    if C_HEADERS.match(path) and module != "wrap":
        return [f"{where}: <{path}> belongs into src/wrap/, which wraps third-party C interfaces"]
    other = path.split("/")[0]
    if "/" not in path or other == module or other not in deps:
        return []
    if other not in deps[module]:
        return [f"{where}: undeclared: add '{other}' to src/{module}/deps.txt, if it may be seen from there"]
    return check_edge(where, module, other)


def check_file(file, module, deps):
    """Problems of one source file."""
    problems = []
    for number, line in enumerate(file.read_text(encoding="utf-8", errors="replace").splitlines(), 1):
        where = f"{file}:{number}"
        include = INCLUDE.match(line)
        if include:
            problems += check_include(where, module, include[2], deps)
        elif module not in ("store", "wrap") and SQL.search(line.split("//")[0]):
            problems.append(f"{where}: SQL outside src/store/ and sql/")
    return problems


def check(src):
    """All problems of the tree under `src`."""
    deps = {file.parent.name: read_deps(file) for file in sorted(src.glob("*/deps.txt"))}
    problems = check_deps(src, deps) + find_cycles(src, deps)
    for file in sorted(src.rglob("*")):
        if file.suffix in (".h", ".cc") and file.is_file():
            module = file.relative_to(src).parts[0]
            if module in deps:
                problems += check_file(file, module, deps)
            elif len(file.relative_to(src).parts) > 1:
                problems.append(f"{file}:1: src/{module}/ has no deps.txt")
    return problems


def main():
    src = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "src")
    problems = check(src)
    print("\n".join(problems) if problems else f"{src}: every include is declared and points downward")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
