// html5lib's tree-construction tests, all of them. Needs the outside data; skipped, saying so, without it.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iostream>

#include "html/builder.h"
#include "tests/conformance/feed/outside_data.h"
#include "tests/conformance/html/skipped.h"
#include "tests/conformance/html/tree_dump.h"

namespace logline::html {
namespace {

namespace fs = std::filesystem;

struct Case {
  std::string data, fragment, document;
  bool with_scripts = true, without_scripts = true;
};

// The sections of one file: "#name" on a line of its own, then what belongs to it.
std::vector<Case> cases_of(const fs::path& path) {
  std::vector<Case> cases;
  std::ifstream lines(path, std::ios::binary);
  std::string section;
  for (std::string line; std::getline(lines, line);) {
    if (line == "#data") {
      cases.push_back({});
      section = line;
    } else if (line == "#errors" || line == "#new-errors" || line == "#document-fragment" ||
               line == "#document") {
      section = line;
    } else if (line == "#script-on") {
      cases.back().without_scripts = false;
    } else if (line == "#script-off") {
      cases.back().with_scripts = false;
    } else if (section == "#data") {
      cases.back().data += line + "\n";
    } else if (section == "#document-fragment") {
      cases.back().fragment = line;
    } else if (section == "#document") {
      cases.back().document += line + "\n";
    }
  }
  for (Case& one : cases) {
    if (!one.data.empty()) one.data.pop_back();
    while (one.document.ends_with("\n\n")) one.document.pop_back();
  }
  return cases;
}

std::string run(const Case& one, bool runs_scripts) {
  std::string context = one.fragment;
  std::ranges::transform(context, context.begin(),
                         [](char c) { return c == 'O' ? 'o' : c; });  // foreignObject
  BuildOptions options{.context = context, .runs_scripts = runs_scripts};
  for (const auto& [prefix, space] : {std::pair{"svg ", Space::svg}, std::pair{"math ", Space::math}}) {
    if (!options.context.starts_with(prefix)) continue;
    options.context.remove_prefix(std::string_view(prefix).size());
    options.context_space = space;
  }
  return dump_of(build_tree(one.data, options));
}

TEST(Html5lib, TreeConstruction) {
  const fs::path folder = feed::outside_data() / "conformance/html5lib/tree-construction";
  if (!fs::exists(folder))
    GTEST_SKIP() << folder << " is absent: unpack the outside data and set LOGLINE_DATA";
  const std::vector<Skipped> skipped = load_skipped();
  std::size_t passed = 0, failed = 0, left_out = 0;
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.path().extension() == ".dat") files.push_back(entry.path());
  std::ranges::sort(files);
  for (const fs::path& file : files) {
    const std::string name = fs::relative(file, folder).string();
    for (const Case& one : cases_of(file)) {
      for (const bool runs_scripts : {false, true}) {
        if (!(runs_scripts ? one.with_scripts : one.without_scripts)) continue;
        if (!reason_to_skip(skipped, name, one.data).empty()) {
          ++left_out;
          continue;
        }
        const std::string ours = run(one, runs_scripts);
        ours == one.document ? ++passed : ++failed;
        EXPECT_EQ(ours, one.document)
            << name << (runs_scripts ? ", scripts on" : "") << " " << one.fragment << "\n"
            << one.data;
      }
    }
  }
  std::cout << passed << " trees as html5lib has them, " << failed << " not, " << left_out << " left out\n";
  EXPECT_GT(passed, 3000U);
}

}  // namespace
}  // namespace logline::html
