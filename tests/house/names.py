#!/usr/bin/env python3
"""Checks that a name in an unnamed namespace stands in one file of its folder only; prints FILE:LINE and the other.

The preset gate compiles several files of a module or of a test program as one (CMAKE_UNITY_BUILD), where two such names meet.
Looked at are types, constants and functions with the same types of parameters, also against what the headers of the
folder declare, and constants inside functions against those outside (-Wshadow). usage: names.py FOLDER...
"""

import collections
import pathlib
import re
import sys

HIDDEN = re.compile(r'R"(\w*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])\'|//[^\n]*|/\*.*?\*/|^[ \t]*#(?:\\\n|[^\n])*',
                    re.DOTALL | re.MULTILINE)
SCOPE = re.compile(r"namespace\s*([\w:]*)\s*$")
TYPE = re.compile(r"\b(?:struct|class|union|enum(?:\s+class)?)\s+(\w+)(?:\s+final)?\s*(?::[^:].*)?$", re.DOTALL)
FUNCTION = re.compile(r"(?<![\w:])(\w+)\s*\(")
CONSTANT = re.compile(r"^\s*(?:inline\s+|static\s+)*(?:constexpr|const)\b")

Found = collections.namedtuple("Found", "key file line is_unnamed is_local")


def without_words(text):
    """The text with comments, strings and preprocessor lines blanked, its lines kept."""
    return HIDDEN.sub(lambda match: "\n" * match.group().count("\n") or " ", text)


def parameter_types(inside):
    """The types of a list of parameters, without names and defaults, as one string."""
    kinds, depth, start = [], 0, 0
    for at, c in enumerate(inside + ","):
        depth += (c in "(<[{") - (c in ")>]}")
        if c == "," and depth <= 0:
            words = inside[start:at].split("=")[0].split()
            kinds.append(" ".join(words[:-1] if len(words) > 1 and re.fullmatch(r"\w+", words[-1]) else words))
            start = at + 1
    return ",".join(kinds)


def closing(text, at):
    """Where the bracket that opens at `at` is closed."""
    depth = 0
    for i in range(at, len(text)):
        depth += (text[i] == "(") - (text[i] == ")")
        if depth == 0:
            return i
    return len(text)


def keys_of(declaration, has_body):
    """What a declaration at file scope names, as keys that may be there once."""
    begins_value = min((i for i in (declaration.find("="), len(declaration)) if i >= 0))
    named = FUNCTION.search(declaration)
    if CONSTANT.match(declaration) and (not named or begins_value < named.start()):
        names = re.findall(r"(\w+)(?:\[\w*\])*\s*=(?!=)", declaration) or re.findall(r"(\w+)(?:\[\w*\])*\s*$", declaration)
        return [("constant", name) for name in names]
    if has_body and (match := TYPE.search(declaration)):
        return [("type", match.group(1))]
    if has_body and named and "operator" not in declaration:
        inside = declaration[named.end():closing(declaration, named.end() - 1)]
        return [("function", f"{named.group(1)}({parameter_types(inside)})")]
    return []


def declarations(code):
    """Yields (declaration, the mark that ends it, its offset, the scopes around it) of code without words."""
    scopes, start = [], 0
    for mark in re.finditer(r"[{};]", code):
        declaration = code[start:mark.start()]
        yield declaration, mark.group(), start + len(declaration) - len(declaration.lstrip()), scopes
        start = mark.end()
        if mark.group() == "}":
            if scopes:
                scopes.pop()
        elif mark.group() == "{":
            space = SCOPE.search(declaration)
            scopes.append(("named" if space.group(1) else "unnamed") if space else
                          "type" if TYPE.search(declaration) else "body")


def names_in(file):
    """Yields what a file names at file scope, and the constants inside its functions."""
    code = without_words(file.read_text(encoding="utf-8"))
    for declaration, mark, at, scopes in declarations(code):
        line = code.count("\n", 0, at) + 1
        if all(kind in ("named", "unnamed") for kind in scopes):
            for key in keys_of(declaration, mark == "{"):
                yield Found(key, file, line, "unnamed" in scopes, False)
        elif scopes[-1] == "body" and CONSTANT.match(declaration) and mark != "}":
            for name in re.findall(r"\b(k[A-Z]\w*)\s*(?=[={]|$)", declaration.split("=")[0]):
                yield Found(("constant", name), file, line, False, True)


def clashes(folder):
    """Messages about one folder, whose files may be compiled as one."""
    by_key = collections.defaultdict(list)
    for file in sorted([*folder.glob("*.cc"), *folder.glob("*.h"), *folder.glob("*/*.cc"), *folder.glob("*/*.h")]):
        for found in names_in(file):
            by_key[found.key].append(found)
    for (kind, name), all_found in sorted(by_key.items()):
        outside = [found for found in all_found if found.is_unnamed]
        for found in all_found:
            other = next((one for one in outside if one.file != found.file), None)
            if other and (found.is_local or found.is_unnamed or found.file.suffix == ".h" or kind == "function"):
                yield f"{found.file}:{found.line}: the {kind} {name} is also in {other.file}:{other.line}"


def main(folders):
    parts = sorted(part for folder in folders for part in pathlib.Path(folder).iterdir() if part.is_dir())
    problems = [problem for part in parts for problem in clashes(part)]
    print("\n".join(problems) or f"names are unique in {len(parts)} folders")
    return 1 if problems or not parts else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:] or ["src"]))
