#!/usr/bin/env python3
"""Shows that names.py finds a name that two files of a folder share, and nothing where the compiler has no quarrel."""

import contextlib
import io
import pathlib
import tempfile
import unittest

import names


class Names(unittest.TestCase):
    def found(self, files):
        """What is printed of a tree of `files` (path -> content of an unnamed namespace, of a header as it is)."""
        with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
            for name, content in files.items():
                file = pathlib.Path(name)
                file.parent.mkdir(parents=True, exist_ok=True)
                inside = content if name.endswith(".h") else "namespace {\n" + content + "\n}"
                file.write_text("namespace logline {\n" + inside + "\n}\n")
            out = io.StringIO()
            with contextlib.redirect_stdout(out):
                names.main(["src"])
            return out.getvalue()

    def test_constants(self):
        found = self.found({"src/a/a.cc": "constexpr int kOne = 1, kMost = 3;", "src/a/b.cc": "constexpr int kMost{4};"})
        self.assertIn("src/a/b.cc:3: the constant kMost is also in src/a/a.cc:3", found)
        self.assertNotIn("kOne", found)

    def test_types_and_functions(self):
        found = self.found({"src/a/a.cc": "struct Reader : Base {};\nint of(int a, char* b = f(1)) { return 1; }",
                            "src/a/sub/b.cc": "class Reader final {};\nint of(int c, char* d) { return 2; }"})
        self.assertIn("the type Reader", found)
        self.assertIn("the function of(int,char*)", found)

    def test_headers_of_the_folder(self):
        self.assertIn("the type Part", self.found({"src/a/a.h": "struct Part {};", "src/a/b.cc": "class Part {};"}))

    def test_constants_inside_functions(self):
        found = self.found({"src/a/a.cc": "constexpr int kMost = 1;", "src/a/b.cc": "int f() {\n  constexpr int kMost = 2;\n}"})
        self.assertIn("src/a/b.cc:4: the constant kMost", found)

    def test_no_quarrel(self):
        self.assertNotIn("also in", self.found({
            "src/a/a.cc": "constexpr int kMost = 1;\nvoid f(int a) {}\nstruct Later;\nstruct A {\n  void g() {}\n};\n// kB = 1;",
            "src/b/a.cc": "constexpr int kMost = 2;",
            "src/a/b.cc": "void f(long a) {}\nstruct Later;\nvoid B::g() {}\nconst char* of = \"constexpr int kMost = 1;\";",
            "src/a/c.cc": "int h() {\n  constexpr int kLocal = 1;\n}",
            "src/a/d.cc": "int i() {\n  constexpr int kLocal = 2;\n}"}))

    def test_nothing_to_look_at_is_an_error(self):
        with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stdout(io.StringIO()):
            self.assertEqual(names.main([folder]), 1)


if __name__ == "__main__":
    unittest.main()
