// What hostile inputs cost: for each construction of constructions.h its size and the processor's
// milliseconds per 100 KB (the best of three rounds), in the stage it is aimed at (a page or a feed to
// articles, an article's text to its reading), slowest last. `measure_hostile [KB] [NAME]`; without arguments
// 100 and 400 KB of all of them.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <vector>

#include "constructions.h"
#include "feed/feed.h"
#include "lexicon/lexicon.h"
#include "page/entry.h"
#include "page/page.h"
#include "page/plain_text.h"
#include "read/read.h"

namespace {

using namespace logline;

double milliseconds() { return 1e3 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

void run(const hostile::Construction& made, const std::string& bytes, const PageRules& rules,
         const Lexicon& lexicon) {
  Document document;
  document.source = "hostile";
  document.bytes = bytes;
  if (made.into == hostile::Into::page) {
    (void)article_from_page(document, rules);
  } else if (made.into == hostile::Into::feed) {
    const auto feed = feed::parse_feed(bytes, {});
    if (!feed) return;
    for (const Entry& entry : feed->entries) (void)article_from_entry(entry, *feed, document, rules);
  } else {
    Article article;
    article.text = bytes;
    (void)read_article(article, {}, lexicon);
  }
}

std::string label(const hostile::Construction& made) {
  constexpr const char* kInto[] = {"page", "text", "feed"};
  return std::string(kInto[static_cast<int>(made.into)]) + ": " + std::string(made.name);
}

}  // namespace

int main(int count, char** arguments) {
  const auto rules = load_page_rules();
  const auto lexicon = load_lexicon("en");
  if (!rules || !lexicon) return 1;
  std::vector<std::size_t> sizes{100, 400};
  if (count > 1) sizes = {static_cast<std::size_t>(std::atol(arguments[1]))};
  for (const auto& made : hostile::all_constructions()) {
    if (count > 2 && label(made).find(arguments[2]) == std::string::npos) continue;
    for (const std::size_t kb : sizes) {
      const std::string bytes = made.build(kb * 1000);
      double best = 1e9;
      for (int round = 0; round < 3; ++round) {
        const double begin = milliseconds();
        run(made, bytes, *rules, *lexicon);
        best = std::min(best, milliseconds() - begin);
      }
      const double cost = best * 1e5 / static_cast<double>(bytes.size());
      std::printf("%-36s %6zu KB %9.2f ms per 100 KB\n", label(made).c_str(), bytes.size() / 1000, cost);
      std::fflush(stdout);
    }
  }
}
