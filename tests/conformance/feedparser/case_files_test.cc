// Other projects' cases: every file is read without a crash, and what feedparser's `Expect:` lines say of
// what we keep holds. What we do not keep is in not_kept.tsv. Needs the outside data; skipped, saying so,
// without it. LOGLINE_SHOW_MISSES=1 prints the cases that do not hold.
#include <gtest/gtest.h>

#include <algorithm>
#include <iostream>
#include <map>
#include <regex>
#include <set>
#include <sstream>

#include "base/ascii.h"
#include "feed/decode.h"
#include "feed/feed.h"
#include "feed/resolve_address.h"
#include "fmt/format.h"
#include "tests/conformance/feed/outside_data.h"
#include "tests/conformance/feedparser/agreement.h"
#include "tests/conformance/feedparser/dictionary.h"
#include "tests/conformance/feedparser/expression.h"
#include "tests/support/source_dir.h"

namespace logline::feed {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kServer = "http://127.0.0.1:8097/";

std::vector<fs::path> files_below(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::vector<std::string> load_not_kept(const fs::path& table) {
  std::vector<std::string> names;
  std::istringstream rows(read_file(table));
  std::string row;
  for (std::getline(rows, row); std::getline(rows, row);) names.push_back(row.substr(0, row.find('\t')));
  return names;
}

// Whether `name` stands in the dotted path as whole words; "detail" stands for every "…_detail".
bool stands_in(const std::string& path, const std::string& name) {
  const std::string within = fmt::format(".{}.", path);
  if (name.starts_with("detail.")) return within.find(fmt::format("_{}.", name)) != std::string::npos;
  return within.find(fmt::format(".{}.", name)) != std::string::npos;
}

// We leave out items that hold nothing to read; many cases have one field only, which no reader would show.
std::string with_titles(const std::string& bytes, const std::string& expected) {
  static const std::regex kAsksTitle(R"(entries\[0\](\.|\['|\.get\(')title)");
  if (std::regex_search(expected, kAsksTitle)) return bytes;
  static const std::regex kStart("<(([a-z]+:)?(item|entry))(\\s[^>]*)?>");
  return std::regex_replace(bytes, kStart, "$&<title>x</title>");
}

// Whether an element stands in the document, as markup or as escaped markup, that we do not keep.
bool has_element(const std::string& bytes, const std::string& element) {
  return bytes.find(element) != std::string::npos ||
         bytes.find("&lt;" + element.substr(1)) != std::string::npos;
}

struct Case {
  std::string expected, address, content_type;
};

std::string line_after(const std::string& head, std::string_view key) {
  const std::size_t at = head.find(key);
  if (at == std::string::npos) return {};
  const std::size_t begin = at + key.size();
  return std::string(trim(std::string_view(head).substr(begin, head.find('\n', begin) - begin)));
}

Case case_of(const std::string& bytes, const std::string& name) {
  const std::string head = decode_feed(std::string_view(bytes).substr(0, 4000), {}).text;
  Case one{line_after(head, "Expect:"), {}, line_after(head, "Content-type:")};
  if (one.content_type.empty()) one.content_type = line_after(head, "Content-Type:");
  if (const std::size_t close = one.expected.find("-->"); close != std::string::npos)
    one.expected.resize(close);
  if (name.find("http") == std::string::npos) return one;
  one.address = fmt::format("{}tests/{}", kServer, name);
  std::string located = line_after(head, "Content-Location:");
  if (!located.empty()) one.address = resolve_address(located, one.address);
  return one;
}

struct Tally {
  std::size_t files = 0, asked = 0, held = 0;
};

class Cases {
 public:
  explicit Cases(const fs::path& folder)
      : folder_(folder),
        not_kept_(load_not_kept(test::source_dir() / "tests/conformance/feedparser/not_kept.tsv")) {}

  void ask(const fs::path& file) {
    const std::string name = file.lexically_relative(folder_).string();
    Tally& tally = tallies_[name.substr(0, name.find('/'))];
    ++tally.files;
    const std::string bytes = read_file(file);
    const Case one = case_of(bytes, name);
    if (one.expected.empty() || asks_of_unkept_element(bytes)) return;
    const auto feed = parse_feed(with_titles(bytes, one.expected),
                                 {.address = one.address, .content_type = one.content_type});
    const Answer answer = answer_of(one, bytes, feed ? *feed : Feed{}, name);
    if (answer == Answer::not_kept) return;
    ++tally.asked;
    tally.held += answer == Answer::yes ? 1U : 0U;
    if (answer == Answer::no && std::getenv("LOGLINE_SHOW_MISSES") != nullptr)
      std::cout << name << ": " << one.expected << "\n";
  }

  void check() const {
    Tally all;
    for (const auto& [name, tally] : tallies_) {
      std::cout << fmt::format(
          "{}: {} files; {} ask about what we keep, {} hold ({:.1f} %)\n", name, tally.files, tally.asked,
          tally.held,
          tally.asked == 0 ? 100.0
                           : 100.0 * static_cast<double>(tally.held) / static_cast<double>(tally.asked));
      all.asked += tally.asked;
      all.held += tally.held;
    }
    EXPECT_GE(all.held * 100, all.asked * 97) << all.held << " of " << all.asked;
    for (const std::string& name : not_kept_)
      EXPECT_TRUE(used_.contains(name)) << name << " is asked by no file";
  }

 private:
  bool asks_of_unkept_element(const std::string& bytes) {
    const auto row = std::find_if(not_kept_.begin(), not_kept_.end(), [&](const std::string& name) {
      return name.starts_with('<') && has_element(bytes, name);
    });
    if (row == not_kept_.end()) return false;
    used_.insert(*row);
    return true;
  }

  Answer answer_of(const Case& one, const std::string& bytes, const Feed& feed, const std::string& name) {
    const AgreementContext context{bytes, rules_};
    const ExpressionRules rules{
        [&](const std::string& path) {
          const auto row = std::find_if(not_kept_.begin(), not_kept_.end(),
                                        [&](const std::string& key) { return stands_in(path, key); });
          if (row != not_kept_.end()) used_.insert(*row);
          return row != not_kept_.end();
        },
        [&](const std::string& path, const nlohmann::json& ours, const nlohmann::json& expected) {
          return agrees(context, path, ours, expected);
        }};
    try {
      return holds(one.expected, as_dictionary(feed), rules);
    } catch (const std::exception& trouble) {
      ADD_FAILURE() << name << ": cannot read '" << one.expected << "': " << trouble.what();
      return Answer::no;
    }
  }

  fs::path folder_;
  std::vector<std::string> not_kept_;
  PageRules rules_ = load_page_rules().value();
  std::set<std::string> used_;
  std::map<std::string, Tally> tallies_;
};

TEST(CaseFiles, FeedparserExpectationsHold) {
  const fs::path folder = outside_data() / "conformance/feedparser/tests";
  if (!fs::exists(folder))
    GTEST_SKIP() << folder << " is absent: unpack the outside data and set LOGLINE_DATA";
  Cases cases(folder);
  for (const char* part : {"wellformed", "illformed", "encoding", "entities"}) {
    for (const fs::path& file : files_below(folder / part)) cases.ask(file);
  }
  cases.check();
}

TEST(CaseFiles, FeedvalidatorCasesAreReadWithoutACrash) {
  const fs::path folder = outside_data() / "conformance/feedvalidator/testcases";
  if (!fs::exists(folder))
    GTEST_SKIP() << folder << " is absent: unpack the outside data and set LOGLINE_DATA";
  std::size_t files = 0, feeds = 0, entries = 0;
  for (const fs::path& file : files_below(folder)) {
    const auto feed = parse_feed(read_file(file), {});
    ++files;
    feeds += feed ? 1U : 0U;
    entries += feed ? feed->entries.size() : 0U;
  }
  std::cout << files << " files, " << feeds << " feeds, " << entries << " entries\n";
  EXPECT_GT(feeds * 10, files * 8);
}

}  // namespace
}  // namespace logline::feed
