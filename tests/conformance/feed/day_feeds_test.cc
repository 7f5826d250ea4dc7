// Every (address, title) pair that a careful feed library finds in a real day of feeds, found by us.
// Needs the outside data: LOGLINE_DATA, else ~/.cache/logline-data; skipped, saying so, without it.
#include <gtest/gtest.h>

#include <chrono>
#include <fstream>
#include <map>
#include <regex>
#include <set>

#include "feed/feed.h"
#include "feed/plain_text.h"
#include "nlohmann/json.hpp"
#include "tests/conformance/feed/outside_data.h"

namespace logline::feed {
namespace {

using Pair = std::pair<std::string, std::string>;

std::map<std::string, std::set<Pair>> wanted_pairs(const std::filesystem::path& entries) {
  std::map<std::string, std::set<Pair>> wanted;
  std::ifstream lines(entries);
  for (std::string line; std::getline(lines, line);) {
    const auto entry = nlohmann::json::parse(line);
    wanted[entry.at("feed")].emplace(entry.at("url"), entry.at("title"));
  }
  return wanted;
}

struct Tally {
  std::size_t wanted = 0, found = 0, found_as_plain_text = 0, bytes = 0;
  std::chrono::duration<double> time{};
};

// In a few titles the library keeps tags ("100<sup>th</sup>") and references that were escaped twice
// ("day&#039;s"), and makes a reference of a bare ampersand ("A&E;"). Ours are plain text: those are compared
// as such.
std::string as_plain_text(const std::string& title) {
  return plain_text(std::regex_replace(title, std::regex("&([A-Z]);"), "&$1"));
}

void compare(const std::string& name, const std::set<Pair>& wanted, const Feed& feed, Tally& tally) {
  std::set<Pair> ours;
  for (const Entry& entry : feed.entries) ours.emplace(entry.address, entry.title);
  for (const auto& [address, title] : wanted) {
    ++tally.wanted;
    if (ours.contains({address, collapse_space(title)})) {
      ++tally.found;
    } else if (ours.contains({address, as_plain_text(title)})) {
      ++tally.found_as_plain_text;
    } else {
      ADD_FAILURE() << name << ": no entry " << address << " '" << title << "'";
    }
  }
}

TEST(DayFeeds, EveryPairOfTheReferenceIsAmongOurEntries) {
  const auto day = outside_data() / "day-2016-05-13";
  if (!std::filesystem::exists(day))
    GTEST_SKIP() << day << " is absent: unpack the outside data and set LOGLINE_DATA";
  Tally tally;
  for (const auto& [name, pairs] : wanted_pairs(day / "entries.jsonl")) {
    const auto saved = nlohmann::json::parse(read_file(day / "feeds" / (name + ".json")));
    const std::string text = saved.at("response_text");
    const auto start = std::chrono::steady_clock::now();
    const auto feed = parse_feed(text, {.is_decoded = true});
    tally.time += std::chrono::steady_clock::now() - start;
    tally.bytes += text.size();
    if (feed) {
      compare(name, pairs, *feed, tally);
    } else {
      ADD_FAILURE() << name << ": " << feed.error().to_string();
    }
  }
  std::cout << tally.found << " + " << tally.found_as_plain_text << " (as plain text) of " << tally.wanted
            << " pairs; " << static_cast<double>(tally.bytes) / 1e6 / tally.time.count() << " MB/s\n";
  EXPECT_GT(tally.found, tally.wanted * 99 / 100);
}

}  // namespace
}  // namespace logline::feed
