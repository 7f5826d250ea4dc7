#!/usr/bin/env python3
"""Shows that own_includes.py finds a missing header of ours and leaves a file alone that has the name from elsewhere."""

import contextlib
import io
import pathlib
import tempfile
import unittest

import own_includes

HEADER = "#include <functional>\nnamespace logline {\nconstexpr int kMost = 3;\nstruct Part {};\nPart part_of(int a);\n}\n"


class OwnIncludes(unittest.TestCase):
    def found(self, content):
        """What is printed of src/a/a.h and a file beside it with this content."""
        for kept in (own_includes.code_of, own_includes.reached, own_includes.used):
            kept.cache_clear()
        with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
            pathlib.Path("src/a").mkdir(parents=True)
            pathlib.Path("src/a/a.h").write_text(HEADER)
            pathlib.Path("src/a/c.h").write_text('#include "a/a.h"\n')
            pathlib.Path("src/a/b.cc").write_text(content)
            out = io.StringIO()
            with contextlib.redirect_stdout(out):
                own_includes.main(["src"])
            return out.getvalue()

    def test_missing(self):
        self.assertIn("src/a/b.cc:2: uses kMost without including a/a.h", self.found("\nint a = kMost;\n"))
        self.assertIn("uses Part without", self.found("void f(const Part& part);\n"))
        self.assertIn("uses part_of without", self.found("auto a = part_of(1);\n"))

    def test_included_through_another(self):
        self.assertNotIn("without", self.found('#include "a/c.h"\nPart a = part_of(kMost);\n'))

    def test_names_of_its_own(self):
        self.assertNotIn("without", self.found("constexpr int kMost = 1;\nint a = kMost;\n"))
        self.assertNotIn("without", self.found("class Part {};\nPart a;\n"))
        self.assertNotIn("without", self.found("int part_of(char c) { return c; }\nint a = part_of(1);\n"))
        self.assertNotIn("without", self.found("int f(Call part_of) { return part_of(1) + object.part_of(2); }\n"))

    def test_words_are_no_use(self):
        self.assertNotIn("without", self.found('// kMost\nconst char* a = "Part part_of(1)";\n'))

    def test_nothing_to_look_at_is_an_error(self):
        with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stdout(io.StringIO()):
            self.assertEqual(own_includes.main([folder]), 1)


if __name__ == "__main__":
    unittest.main()
