// Other projects' cases: every file is read without a crash, and what feedparser's `Expect:` lines say of
// titles, links and dates holds for at least as many as it did. Needs the outside data; skipped, saying so,
// without it.
#include <gtest/gtest.h>

#include <algorithm>
#include <iostream>
#include <optional>
#include <regex>

#include "feed/feed.h"
#include "feed/plain_text.h"
#include "fmt/format.h"
#include "tests/conformance/feed/outside_data.h"

namespace logline::feed {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> files_below(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

struct Expectation {
  std::string field, value;
};

// Of the forms entries[0]['title'] == 'x' and entries[0]['published_parsed'] == (2004, 1, 1, 19, 48, 21, …).
std::optional<Expectation> expectation_in(const std::string& bytes) {
  static const std::regex kWords(R"(Expect:[^\n]*entries\[0\]\['(title|link|id)'\] == u?'([^'\\\n]*)')");
  static const std::regex kDate(
      R"(Expect:[^\n]*entries\[0\]\['(published_parsed|updated_parsed)'\] == \((\d+), (\d+), (\d+), (\d+), (\d+), (\d+))");
  std::smatch found;
  const std::string head = bytes.substr(0, 4000);
  if (std::regex_search(head, found, kWords)) return Expectation{found[1], found[2]};
  if (!std::regex_search(head, found, kDate)) return std::nullopt;
  std::string value = found[2];
  for (std::size_t i = 3; i <= 7; ++i) value += " " + found[i].str();
  return Expectation{found[1], value};
}

std::string written(const std::optional<Timestamp>& at) {
  if (!at) return {};
  const CivilDate date = civil_from_days(at->utc_seconds / 86400);
  const auto clock = at->utc_seconds % 86400;
  return fmt::format("{} {} {} {} {} {}", date.year, date.month, date.day, clock / 3600, clock / 60 % 60,
                     clock % 60);
}

bool holds(const Expectation& expected, std::string bytes) {
  // We leave out items in which there is nothing but a date; the cases for dates have only that.
  if (expected.field.ends_with("_parsed"))
    bytes = std::regex_replace(bytes, std::regex("<(item|entry)>"), "<$1><title>x</title>");
  const auto feed = parse_feed(bytes, {});
  if (!feed || feed->entries.empty()) return plain_text(expected.value).empty();  // nothing readable in it
  const Entry& entry = feed->entries[0];
  if (expected.field == "title")
    return entry.title == plain_text(expected.value) || entry.title == expected.value;
  if (expected.field == "link") return entry.address == expected.value;
  if (expected.field == "id") return entry.guid == expected.value;
  return written(expected.field == "published_parsed" ? entry.published : entry.updated) == expected.value;
}

TEST(CaseFiles, FeedparserExpectationsHold) {
  const fs::path folder = outside_data() / "conformance/feedparser/tests";
  if (!fs::exists(folder))
    GTEST_SKIP() << folder << " is absent: unpack the outside data and set LOGLINE_DATA";
  std::size_t files = 0, feeds = 0, asked = 0, held = 0;
  for (const fs::path& file : files_below(folder)) {
    const std::string bytes = read_file(file);
    ++files;
    feeds += parse_feed(bytes, {}) ? 1U : 0U;
    const auto expected = expectation_in(bytes);
    if (!expected) continue;
    ++asked;
    const bool is_held = holds(*expected, bytes);
    held += is_held ? 1U : 0U;
    if (!is_held && std::getenv("LOGLINE_SHOW_MISSES") != nullptr) {
      std::cout << file.lexically_relative(folder).string() << ": " << expected->field << " '"
                << expected->value << "'\n";
    }
  }
  std::cout << files << " files, " << feeds << " feeds; " << held << " of " << asked
            << " expectations hold\n";
  EXPECT_GE(held * 100, asked * 80);
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
