// links: feed
// How fast feeds become entries: the saved fetches of a folder are read into memory and turned back into
// bytes, then parsed on one core, so often that it takes a while. `measure_feeds DAY/feeds [ROUNDS]`;
// bench/feeds/compare runs other libraries beside it.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "feed/feed.h"
#include "nlohmann/json.hpp"

namespace {

std::vector<std::string> load(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  std::vector<std::string> feeds;
  for (const auto& path : files) {
    std::ifstream file(path, std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(file), {});
    const auto saved = nlohmann::json::parse(bytes, nullptr, false);
    if (saved.is_object() && saved.contains("response_text") && saved["response_text"].is_string() &&
        saved.value("status_code", nlohmann::json()) == 200)
      feeds.push_back(saved["response_text"]);
  }
  return feeds;
}

double seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

}  // namespace

int main(int count, char** arguments) {
  if (count < 2) return 2;
  const int rounds = count > 2 ? std::atoi(arguments[2]) : 5;
  const auto feeds = load(arguments[1]);
  double best = 1e9;
  std::size_t bytes = 0, entries = 0, refused = 0;
  for (int round = 0; round < rounds; ++round) {
    bytes = entries = refused = 0;
    const double start = seconds();
    for (const std::string& feed : feeds) {
      bytes += feed.size();
      const auto parsed = logline::feed::parse_feed(feed, {.is_decoded = true});
      entries += parsed ? parsed->entries.size() : 0;
      refused += parsed ? 0U : 1U;
    }
    best = std::min(best, seconds() - start);
  }
  const double megabytes = static_cast<double>(bytes) / 1e6;
  std::printf("logline\t%.1f MB\t%.2f s\t%.1f MB/s\t%zu entries\t%zu refused\n", megabytes, best,
              megabytes / best, entries, refused);
  return 0;
}
