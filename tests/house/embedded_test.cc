// What the binary carries is what the source tree has: the same files, the same bytes.
#include "base/embedded.h"
#include "tests/support/source_dir.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

namespace logline {
namespace {

const std::filesystem::path kRoot = test::source_dir();

std::set<std::string> files_of_the_tree() {
  std::set<std::string> found;
  for (const char* folder : {"data", "sql", "web"}) {
    if (!std::filesystem::is_directory(kRoot / folder)) continue;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(kRoot / folder)) {
      const std::string name = entry.path().filename().string();
      if (!entry.is_regular_file() || name == "README.md" || name.starts_with(".") || name.ends_with("~"))
        continue;
      found.insert(std::filesystem::relative(entry.path(), kRoot).generic_string());
    }
  }
  return found;
}

TEST(Embedded, ListsEveryFileOfTheTreeInByteOrder) {
  const auto paths = embedded_files("");
  EXPECT_TRUE(std::ranges::is_sorted(paths));
  EXPECT_EQ(std::set<std::string>(paths.begin(), paths.end()), files_of_the_tree());
}

TEST(Embedded, GivesLinesWithoutCommentsAndEmptyOnes) {
  const auto lines = embedded_lines("data/fetch/visit-parameters.txt");
  EXPECT_TRUE(std::ranges::find(lines, "utm_*") != lines.end());
  EXPECT_TRUE(std::ranges::none_of(lines, [](auto line) { return line.empty() || line.starts_with('#'); }));
  EXPECT_TRUE(embedded_lines("data/nothing.txt").empty());
}

TEST(Embedded, HasTheBytesOfTheTree) {
  for (const auto path : embedded_files("")) {
    std::ifstream stream(kRoot / path, std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(stream), {});
    ASSERT_TRUE(embedded_file(path).has_value()) << path;
    EXPECT_TRUE(*embedded_file(path) == bytes) << path;
  }
}

TEST(Embedded, PrefixSelectsExactlyTheFilesUnderIt) {
  for (const auto path : embedded_files("data/")) EXPECT_TRUE(path.starts_with("data/"));
  EXPECT_EQ(embedded_files("data/").size() + embedded_files("sql/").size() + embedded_files("web/").size(),
            embedded_files("").size());
  EXPECT_TRUE(embedded_files("nowhere/").empty());
}

TEST(Embedded, UnknownPathIsNothing) {
  EXPECT_FALSE(embedded_file("data/README.md"));
  EXPECT_FALSE(embedded_file(""));
  EXPECT_FALSE(embedded_file("data/lexicon"));
  EXPECT_FALSE(embedded_file("zzz"));
}

}  // namespace
}  // namespace logline
