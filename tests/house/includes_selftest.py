#!/usr/bin/env python3
"""Shows that includes.py finds a missing #include and takes one that a header of ours brings."""

import contextlib
import io
import pathlib
import tempfile
import unittest

import includes


class Includes(unittest.TestCase):
    def found(self, files):
        """What is printed of a tree of `files` (path -> content)."""
        includes.text_of.cache_clear()
        includes.reached.cache_clear()
        with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
            for name, content in files.items():
                file = pathlib.Path(name)
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(content)
            out = io.StringIO()
            with contextlib.redirect_stdout(out):
                includes.main(["src"])
            return out.getvalue()

    def test_missing(self):
        self.assertIn("src/a/a.cc:3: uses <vector>", self.found({"src/a/a.cc": "\n\nstd::vector<int> a;\n"}))

    def test_included_by_a_header_of_ours(self):
        files = {"src/a/a.h": "#include <vector>\n", "src/a/a.cc": '#include "a/a.h"\nstd::vector<int> a;\n'}
        self.assertNotIn("uses", self.found(files))

    def test_words_and_comments_are_no_use(self):
        self.assertNotIn("uses", self.found({"src/a/a.cc": '// a std::vector\nconst char* a = "std::vector";\n'}))

    def test_nothing_to_look_at_is_an_error(self):
        with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stdout(io.StringIO()):
            self.assertEqual(includes.main([folder]), 1)


if __name__ == "__main__":
    unittest.main()
