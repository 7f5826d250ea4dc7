#!/usr/bin/env python3
"""Shows that architecture.py finds what it is for, on small trees made to be wrong in one way each."""

import pathlib
import tempfile
import unittest

import architecture

SOUND = {
    "base/deps.txt": "lib:fmt\n",
    "base/result.h": "#pragma once\n",
    "html/deps.txt": "base # the ground\n",
    "html/tree.h": '#include <vector>\n#include "base/result.h"\n',
    "page/deps.txt": "base\nhtml\n",
    "page/page.cc": '#include "html/tree.h"\n#include "page/page.h"\n',
}


class Architecture(unittest.TestCase):
    def problems(self, changes):
        """What is found in the sound tree after `changes` (path -> content)."""
        with tempfile.TemporaryDirectory() as folder:
            src = pathlib.Path(folder) / "src"
            for name, content in {**SOUND, **changes}.items():
                file = src / name
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(content)
            return [problem.removeprefix(f"{src}/") for problem in architecture.check(src)]

    def assert_found(self, changes, start, word):
        found = self.problems(changes)
        self.assertTrue(any(p.startswith(start) and word in p for p in found), f"{start} … {word} not in {found}")

    def test_sound_tree_passes(self):
        self.assertEqual(self.problems({}), [])

    def test_undeclared_include(self):
        self.assert_found({"page/deps.txt": "base\n"}, "page/page.cc:1:", "undeclared")

    def test_upward_edge(self):
        self.assert_found({"html/deps.txt": "base\nstore\n", "store/deps.txt": "base\n"}, "html/deps.txt:2:", "upward")

    def test_sideways_edge_between_stages(self):
        changes = {"feed/deps.txt": "base\nhtml\n", "feed/feed.cc": '#include "html/tree.h"\n'}
        self.assert_found(changes, "feed/feed.cc:1:", "sideways")

    def test_cycle(self):
        changes = {"store/deps.txt": "fetch\n", "fetch/deps.txt": "store\n"}
        self.assert_found(changes, "store/deps.txt:1:", "cycle: fetch -> store -> fetch")

    def test_unknown_module(self):
        self.assert_found({"page/deps.txt": "base\nhtml\nnothing\n"}, "page/deps.txt:3:", "no module 'nothing'")

    def test_folder_outside_the_picture(self):
        self.assert_found({"helpers/deps.txt": ""}, "helpers/deps.txt:1:", "not in the picture")

    def test_c_interface_outside_wrap(self):
        self.assert_found({"html/xml.cc": "#include <libxml/tree.h>\n"}, "html/xml.cc:1:", "src/wrap/")

    def test_c_interface_inside_wrap(self):
        self.assertEqual(self.problems({"wrap/deps.txt": "base\n", "wrap/xml.cc": "#include <libxml/tree.h>\n"}), [])

    def test_sql_outside_store(self):
        self.assert_found({"page/page.cc": 'auto q = "SELECT * FROM a";\n'}, "page/page.cc:1:", "SQL")

    def test_relative_include(self):
        self.assert_found({"page/page.cc": '#include "../html/tree.h"\n'}, "page/page.cc:1:", "relative")

    def test_folder_without_deps(self):
        self.assert_found({"text/utf8.h": "#pragma once\n"}, "text/utf8.h:1:", "no deps.txt")


if __name__ == "__main__":
    unittest.main()
