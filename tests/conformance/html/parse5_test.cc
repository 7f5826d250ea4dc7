// The same tree as npm's parse5 on the pages of the data sets and on mutations of them. Of every
// kOneOf-th page and kMutations of each; of every page when LOGLINE_EVERY_PAGE is set, which takes minutes.
// LOGLINE_KEEP_DIFFERENT names a folder for the texts whose trees differ.
//
// Where trees differ for a reason that explained_by() knows they are counted apart, and must be few.
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <map>
#include <vector>

#include "html/builder.h"
#include "html/encoding.h"
#include "tests/conformance/feed/outside_data.h"
#include "tests/conformance/html/mutation.h"
#include "tests/conformance/html/tree_dump.h"
#include "tests/support/source_dir.h"

namespace logline::html {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kOneOf = 16, kMutations = 40, kPagesAtOnce = 40;
constexpr int kMostShown = 5;

void write_texts(const fs::path& path, const std::vector<std::string>& texts) {
  std::ofstream file(path, std::ios::binary);
  for (const std::string& text : texts) {
    const std::uint32_t length = static_cast<std::uint32_t>(text.size());
    for (int shift = 0; shift < 32; shift += 8) file.put(static_cast<char>(length >> shift));
    file << text;
  }
}

std::vector<std::string> read_texts(const fs::path& path) {
  const std::string all = feed::read_file(path);
  std::vector<std::string> texts;
  for (std::size_t at = 0; at + 4 <= all.size();) {
    std::uint32_t length = 0;
    for (unsigned i = 0; i < 4; ++i)
      length |= static_cast<std::uint32_t>(static_cast<unsigned char>(all[at + i])) << (8 * i);
    texts.push_back(all.substr(at + 4, length));
    at += 4 + length;
  }
  return texts;
}

// Why parse5 8.1.1 may have another tree; empty when nothing known does it.
std::string_view explained_by(const Tree& tree) {
  bool has_select = false, has_search = false, has_template = false, has_row = false, is_full = false;
  for (NodeIndex node = 0; node < tree.size(); ++node) {
    has_select = has_select || tree.tag(node) == Tag::select;
    has_search = has_search || tree.tag(node) == Tag::search;
    has_template = has_template || tree.tag(node) == Tag::template_;
    has_row = has_row || tree.tag(node) == Tag::tr;
    is_full = is_full || tree.attribute_count(node) == kMostAttributes;
  }
  if (has_select)
    return "its rules for select are those from before 2025, which drop most of what stands there";
  if (has_search) return "it does not count search among the special elements";
  if (has_template && has_row) return "for it a row around a template is in scope inside of it";
  return is_full ? "we keep kMostAttributes of one element's" : "";
}

class Parse5 : public ::testing::Test {
 protected:
  void SetUp() override {
    const fs::path tests = test::source_dir() / "tests";
    if (!fs::exists(feed::outside_data() / "pages")) GTEST_SKIP() << "no outside data: set LOGLINE_DATA";
    if (!fs::exists(tests / "e2e/node_modules/parse5")) GTEST_SKIP() << "no parse5: run npm ci in tests/e2e";
    script_ = tests / "conformance/html/parse5_trees.mjs";
    folder_ = fs::temp_directory_path() / ("logline-parse5-" + std::to_string(::getpid()));
    fs::create_directories(folder_);
  }
  void TearDown() override {
    if (!folder_.empty()) fs::remove_all(folder_);
  }

  // The trees of parse5; none when it could not be run.
  [[nodiscard]] std::vector<std::string> trees_of(const std::vector<std::string>& texts) const {
    write_texts(folder_ / "pages", texts);
    const std::string command = "node '" + script_.string() + "' '" + (folder_ / "pages").string() + "' '" +
                                (folder_ / "trees").string() + "'";
    if (std::system(command.c_str()) != 0) return {};
    return read_texts(folder_ / "trees");
  }

  // True when all trees are the same.
  void compare(const std::vector<std::string>& texts, const std::vector<std::string>& names) {
    const std::vector<std::string> expected = trees_of(texts);
    ASSERT_EQ(expected.size(), texts.size()) << "parse5 could not be run";
    for (std::size_t i = 0; i < texts.size(); ++i) {
      ++compared_;
      const Tree tree = build_tree(texts[i]);
      const std::string found = dump_of(tree);
      if (found == expected[i]) continue;
      if (const std::string_view why = explained_by(tree); !why.empty()) {
        ++explained_[why];
        continue;
      }
      if (++different_ > kMostShown) continue;
      const auto [mine, theirs] = std::ranges::mismatch(found, expected[i]);
      const auto at = static_cast<std::size_t>(mine - found.begin());
      const std::size_t from = at - std::min<std::size_t>(at, 300);
      std::cout << names[i] << ": here\n"
                << found.substr(from, 500) << "\nparse5 has\n"
                << expected[i].substr(from, 500) << "\n";
      if (const char* keep = std::getenv("LOGLINE_KEEP_DIFFERENT"))
        std::ofstream(fs::path(keep) / std::to_string(different_), std::ios::binary) << texts[i];
    }
  }

  fs::path script_, folder_;
  std::size_t compared_ = 0, different_ = 0;
  std::map<std::string_view, std::size_t> explained_;
};

std::vector<fs::path> all_pages() {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(feed::outside_data() / "pages"))
    if (entry.path().extension() == ".html") files.push_back(entry.path());
  std::ranges::sort(files);
  return files;
}

TEST_F(Parse5, BuildsTheSameTrees) {
  const bool is_whole = std::getenv("LOGLINE_EVERY_PAGE") != nullptr;
  std::mt19937_64 random(20261127);
  std::vector<std::string> texts, names;
  const std::vector<fs::path> files = all_pages();
  for (std::size_t i = 0; i < files.size(); ++i) {
    if (!is_whole && i % kOneOf != 0) continue;
    const auto page = decode_page(feed::read_file(files[i]), "", false);
    if (!page) continue;
    texts.push_back(*page);
    names.push_back(files[i].filename().string());
    for (std::size_t k = 0; k < kMutations; ++k) {
      texts.push_back(mutated(*page, random));
      names.push_back(files[i].filename().string() + ", mutation " + std::to_string(k));
    }
    if (texts.size() < kPagesAtOnce * (kMutations + 1) && i + kOneOf < files.size()) continue;
    compare(texts, names);
    texts.clear();
    names.clear();
  }
  if (!texts.empty()) compare(texts, names);
  std::cout << compared_ << " trees compared, " << different_ << " differ\n";
  for (const auto& [why, count] : explained_) {
    std::cout << count << " more differ: " << why << "\n";
    EXPECT_LT(count, compared_ / 50);
  }
  EXPECT_GT(compared_, 1000U);
  EXPECT_EQ(different_, 0U);
}

}  // namespace
}  // namespace logline::html
