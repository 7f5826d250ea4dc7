#!/usr/bin/env python3
"""Checks that a file includes the header of ours that declares what it uses; prints FILE:LINE: what is missing.

The preset gate compiles several files as one (CMAKE_UNITY_BUILD), where a file may live on what those before it included, and
then not compile in the dev and release builds. Looked for are types, constants and functions of src/ at file scope; a
header counts when the file reaches it through any of ours. includes.py does the same for the headers of others.
usage: own_includes.py FOLDER...
"""

import collections
import functools
import pathlib
import re
import sys

import includes
import names

USE = re.compile(r"(?<![\w.~])(?<!->)([A-Za-z_]\w*)(\s*\()?")
OTHERS = re.compile(r"\b(std|testing|fmt|nlohmann|rc|fs|chrono|ranges|tl)::$")
KEYWORDS = {"void", "bool", "char", "int", "double", "auto", "requires", "decltype", "noexcept"}  # std::function<void(int)>
ROOTS = (pathlib.Path("src"), pathlib.Path("."))


@functools.cache
def code_of(file):
    return names.without_words(file.read_text(encoding="utf-8"))


@functools.cache
def reached(file):
    """Our files that the file reaches, itself included."""
    seen, todo = {file}, [file]
    while todo:
        current = todo.pop()
        for name in includes.INCLUDE.findall(current.read_text(encoding="utf-8")):
            path = includes.ours(name, current, ROOTS)
            if path and path not in seen:
                seen.add(path)
                todo.append(path)
    return seen


def declared(header):
    """What a header declares at file scope: Types, kConstants, and functions as `name(`."""
    for declaration, mark, _, scopes in names.declarations(code_of(header)):
        if any(scope not in ("named", "unnamed") for scope in scopes):
            continue
        for kind, name in names.keys_of(declaration, True):
            if kind != "function":
                yield name
        function = names.FUNCTION.search(declaration)
        if function and function.start() > 0 and function.group(1) not in KEYWORDS and "operator" not in declaration and mark in "{;":
            yield function.group(1) + "("


@functools.cache
def used(file):
    """Where each name (and, as `name(`, each call) is first used: {name: offset}."""
    found, code = {}, code_of(file)
    for use in USE.finditer(code):
        if not OTHERS.search(code, max(0, use.start() - 12), use.start()):
            found.setdefault(use.group(1), use.start())
            if use.group(2):
                found.setdefault(use.group(1) + "(", use.start())
    return found


def is_said_otherwise(name, file):
    """Whether the file has the name from elsewhere: its own, a parameter's, a member's of a type that it reaches."""
    bare, code = name.rstrip("("), code_of(file)
    if name.endswith("("):
        own = re.compile(rf"(?<!return)[\w>&*\]]\s+[&*]?(?:\w+::)*{bare}\s*[(,)={{]")
        return bool(own.search(code)) or any(name in used(other) for other in reached(file) if other != file)
    own = re.compile(rf"\b(?:struct|class|enum|using|typename|union)\s+{bare}\b|\b{bare}(?:\[\w*\])*\s*[={{]")
    return any(own.search(code_of(other)) for other in reached(file))


def missing(file, where):
    """[(line number, name, a header that declares it)] that the file uses and does not reach."""
    for name, at in used(file).items():
        if name in where and not where[name] & reached(file) and not is_said_otherwise(name, file):
            if name.endswith("(") or re.match(r"[A-Z]|k[A-Z]", name):
                yield code_of(file).count("\n", 0, at) + 1, name.rstrip("("), min(where[name])


def main(folders):
    where = collections.defaultdict(set)
    for header in sorted(pathlib.Path("src").rglob("*.h")):
        for name in declared(header):
            where[name].add(header)
    files = sorted(file for folder in folders for file in pathlib.Path(folder).rglob("*") if file.suffix in (".h", ".cc"))
    problems = [f"{file}:{line}: uses {name} without including {header.relative_to('src')}"
                for file in files for line, name, header in missing(file, where)]
    print("\n".join(problems) or f"{len(files)} files include what they use of ours")
    return 1 if problems or not files else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:] or ["src"]))
