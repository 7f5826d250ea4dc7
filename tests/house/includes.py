#!/usr/bin/env python3
"""Checks that what a file uses of the precompiled headers is also included; prints FILE:LINE: what is missing.

The dev and asan presets precompile (cmake/precompile.cmake), so their compilers can't see that an #include is
missing; the release, which doesn't, would fail to build. A header counts when the file or one of our headers that
it reaches includes it. usage: includes.py FOLDER...
"""

import functools
import pathlib
import re
import sys

# What each precompiled header is there for: a pattern of its names.
STD = {
    "algorithm": r"std::(ranges::)?(sort|stable_sort|find|find_if|any_of|all_of|none_of|count_if|max_element|min_element|"
                 r"copy|copy_if|reverse|unique|lower_bound|upper_bound|equal_range|binary_search|fill|search|rotate|"
                 r"min|max|clamp|transform|replace|remove_if|set_intersection|partial_sort|nth_element|is_sorted)\b(?=\()",
    "array": r"std::array\b",
    "chrono": r"std::chrono\b",
    "cstdint": r"std::u?int(_fast|_least)?(8|16|32|64|ptr)_t\b",
    "filesystem": r"std::filesystem\b",
    "functional": r"std::(function|greater|less|hash|reference_wrapper|invoke|ref|cref|bind_front)\b(?=[<({])",
    "map": r"std::(multi)?map\b(?=<)",
    "memory": r"std::(unique_ptr|shared_ptr|weak_ptr|make_unique|make_shared|enable_shared_from_this)\b",
    "optional": r"std::(optional|nullopt)\b",
    "set": r"std::(multi)?set\b(?=<)",
    "span": r"std::(span\b(?=<)|as_bytes)",
    "string": r"std::(string|to_string|u32string|u16string|getline)\b",
    "string_view": r"std::(u8|u16|u32)?string_view\b",
    "tuple": r"std::(tuple|tie|make_tuple|forward_as_tuple)\b",
    "unordered_map": r"std::unordered_map\b",
    "unordered_set": r"std::unordered_set\b",
    "utility": r"std::(pair|exchange|forward|swap|in_place|index_sequence|cmp_less)\b",
    "variant": r"std::(variant|monostate|visit|get_if|holds_alternative)\b",
    "vector": r"std::vector\b",
    "fmt/format.h": r"\bfmt::(format|format_to|join|runtime|memory_buffer)\b",
    "tl/expected.hpp": r"\btl::(expected|unexpected)\b",
    "nlohmann/json.hpp": r"\bnlohmann::",
}
# One header that brings another by the standard, or as its own documentation says.
BRINGS = {"string": {"string_view"}, "map": {"utility"}, "unordered_map": {"utility"}, "tuple": {"utility"},
          "fmt/ranges.h": {"fmt/format.h"}, "fmt/chrono.h": {"fmt/format.h"}, "fmt/args.h": {"fmt/format.h"}}
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*[<"]([^>"]+)[>"]', re.MULTILINE)
COMMENT = re.compile(r'//[^\n]*|"(?:[^"\\\n]|\\.)*"')


@functools.cache
def text_of(file):
    return file.read_text(encoding="utf-8")


def ours(name, file, roots):
    """The file of ours that an include names, or None."""
    return next((path for path in [file.parent / name, *[root / name for root in roots]] if path.is_file()), None)


@functools.cache
def reached(file, roots):
    """Headers of others that the file reaches through itself and our headers."""
    found, seen, todo = set(), {file}, [file]
    while todo:
        current = todo.pop()
        for name in INCLUDE.findall(text_of(current)):
            path = ours(name, current, roots)
            if path is None:
                found |= {name} | BRINGS.get(name, set())
            elif path not in seen:
                seen.add(path)
                todo.append(path)
    return found


def missing(file, roots):
    """[(line number, header)] that the file uses and does not reach: the first use of each."""
    blank = lambda match: " " * len(match.group()) if match.group().startswith("//") else '""'
    code = COMMENT.sub(blank, INCLUDE.sub("", text_of(file)))
    there = reached(file, roots)
    for header, pattern in STD.items():
        use = re.search(pattern, code) if header not in there else None
        if use:
            yield code.count("\n", 0, use.start()) + 1, header


def main(folders):
    roots = tuple(pathlib.Path(folder) for folder in ("src", "."))
    files = sorted(file for folder in folders for file in pathlib.Path(folder).rglob("*") if file.suffix in (".h", ".cc"))
    problems = [f"{file}:{line}: uses <{header}> without including it"
                for file in files for line, header in missing(file, roots)]
    print("\n".join(problems) or f"{len(files)} files include what they use")
    return 1 if problems or not files else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:] or ["src"]))
