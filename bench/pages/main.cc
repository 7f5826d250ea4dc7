// How fast pages become articles: reads the files of a folder into memory, then turns them into articles on
// one core, so often that it takes a while. Prints pages and megabytes per second of processor time, of the
// best round, and the peak of memory. `measure_pages FOLDER [ROUNDS]`
#include <sys/resource.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "page/page.h"

namespace {

using namespace logline;

std::vector<Document> load(const std::filesystem::path& folder) {
  std::vector<Document> pages;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    std::ifstream file(entry.path(), std::ios::binary);
    Document page;
    page.source = entry.path().string();
    page.bytes.assign(std::istreambuf_iterator<char>(file), {});
    pages.push_back(std::move(page));
  }
  return pages;
}

double seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

}  // namespace

int main(int count, char** arguments) {
  const auto rules = load_page_rules();
  if (!rules || count < 2) return 1;
  const std::vector<Document> pages = load(arguments[1]);
  std::size_t bytes = 0, text = 0;
  for (const Document& page : pages) bytes += page.bytes.size();
  double best = 1e9;
  for (int round = count > 2 ? std::atoi(arguments[2]) : 20; round > 0; --round) {
    text = 0;
    const double begin = seconds();
    for (const Document& page : pages)
      if (const auto article = article_from_page(page, *rules)) text += article->text.size();
    best = std::min(best, seconds() - begin);
  }
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  std::printf("%zu pages, %.1f MB, %.2f MB of text: %.0f pages/s, %.1f MB/s, %.1f ms, peak %ld MB\n",
              pages.size(), static_cast<double>(bytes) / 1e6, static_cast<double>(text) / 1e6,
              static_cast<double>(pages.size()) / best, static_cast<double>(bytes) / 1e6 / best, best * 1e3,
              usage.ru_maxrss / 1024);
}
