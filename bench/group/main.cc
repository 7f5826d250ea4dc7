// links: group
// Groups the articles of a .jsonl and prints stories as `logline read` does, or the features of candidate
// pairs for tuning.
//
// Built by `make bench` as build/release/bin/measure_group.
//     measure_group stories ARTICLES.jsonl > pred.jsonl
//     measure_group pairs ARTICLES.jsonl GOLD.jsonl > pairs.tsv
// NAME=VALUE behind these sets a number of data/group/decision.tsv.
//     measure_group memory COUNT        // what is kept of as many invented articles of a thousand words
//     measure_group growth COUNT        // articles a second and memory, at each tenfold up to COUNT
//     (flood.h) measure_group flood COUNT         // the same articles as lines, with their story, for a peer
// Input lines: {"id", "published"?, "title", "text", "feed"?}; articles are taken by (published, id), undated
// last. Readings are empty: this measures the text side of the decision alone.
#include <malloc.h>
#include <sys/resource.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "flood.h"
#include "group/decide.h"
#include "group/grouper.h"
#include "group/window.h"
#include "unlike.h"

namespace {

using namespace logline;
using nlohmann::json;

std::vector<Article> load(const char* path, std::map<ArticleId, std::string>& names) {
  std::vector<Article> articles;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    const json row = json::parse(line);
    Article article;
    article.name = row.at("id");
    article.id = ArticleId::of(article.name);
    article.headline = row.value("title", "");
    article.text = row.value("text", "");
    article.outlet = row.value("feed", "");
    if (row.contains("published") && row["published"].is_string())
      article.published = Timestamp::parse_iso(row["published"].get<std::string>());
    names[article.id] = article.name;
    articles.push_back(std::move(article));
  }
  std::sort(articles.begin(), articles.end(), [](const Article& a, const Article& b) {
    const auto when = [](const Article& one) {
      return one.published ? one.published->utc_seconds : INT64_MAX;
    };
    return when(a) != when(b) ? when(a) < when(b) : a.name < b.name;
  });
  return articles;
}

std::map<std::string, std::string> load_gold(const char* path) {
  std::map<std::string, std::string> gold;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    const json row = json::parse(line);
    gold[row.at("id")] = row.at("story");
  }
  return gold;
}

double seconds_since(std::clock_t begin) {
  return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

long peak_megabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss / 1024;
}

// How many later reports of an invented story were put to its last one.
class Fidelity {
 public:
  void take(std::size_t told, const group::Placement& placed) {
    if (!placed.starts_story) ++linked_;
    StoryId& last = last_[told % last_.size()];
    if (told >= stories_) {
      stories_ = told + 1;
    } else {
      ++later_;
      if (last == placed.story) ++right_;
    }
    last = placed.story;
  }
  [[nodiscard]] double precision() const { return right_ / std::max(linked_, 1.0); }
  [[nodiscard]] double recall() const { return right_ / std::max(later_, 1.0); }

 private:
  std::vector<StoryId> last_ = std::vector<StoryId>(bench::Flood::kRecent);
  std::size_t stories_ = 0;
  double linked_ = 0, later_ = 0, right_ = 0;
};

void print_stories(const group::TermWeights& weights, const std::vector<Article>& articles,
                   std::map<ArticleId, std::string>& names) {
  group::Grouper grouper(weights);
  const std::clock_t begin = std::clock();
  for (const Article& article : articles) grouper.place(article, Reading{});
  const double took = seconds_since(begin);
  std::fprintf(stderr, "%zu articles, %.2f s of processor time\n", articles.size(), took);
  for (const Story& story : grouper.stories()) {
    json row{{"type", "story"},
             {"id", story.id.to_string()},
             {"articles", json::array()},
             {"copies", json::array()}};
    for (const ArticleId id : story.articles) row["articles"].push_back(names[id]);
    for (const auto& set : story.copies) {
      json copies = json::array();
      for (const ArticleId id : set) copies.push_back(names[id]);
      row["copies"].push_back(copies);
    }
    std::printf("%s\n", row.dump().c_str());
  }
}

void print_pairs(const group::TermWeights& weights, const std::vector<Article>& articles,
                 const std::map<std::string, std::string>& gold) {
  group::Window window(weights);
  const group::Decision decision(weights);
  std::map<ArticleId, const Article*> by_id;
  for (const Article& article : articles) by_id[article.id] = &article;
  for (const Article& article : articles) {
    group::Profile profile = group::make_profile(article, Reading{}, weights);
    const auto mine = gold.find(article.name);
    for (const std::uint32_t arrival : window.candidates(profile)) {
      const group::Profile& other = window.profile(arrival);
      const auto theirs = gold.find(by_id[other.article]->name);
      if (mine == gold.end() && theirs == gold.end()) continue;
      const bool same = mine != gold.end() && theirs != gold.end() && mine->second == theirs->second;
      std::printf("%d\t%d\t%d\t%s\t%s", same, mine != gold.end() && theirs != gold.end(),
                  decision.is_copy(profile, other), article.name.c_str(), by_id[other.article]->name.c_str());
      for (const double value :
           group::Decision::plain_features(profile, other, group::compare(profile.terms, other.terms)))
        std::printf("\t%.4f", value);
      std::printf("\n");
    }
    window.add(std::move(profile));
  }
}

void print_memory(const group::TermWeights& weights, std::size_t count) {
  group::Grouper grouper(weights);
  const std::size_t before = mallinfo2().uordblks;
  const std::clock_t begin = std::clock();
  for (std::size_t i = 0; i < count; ++i) grouper.place(bench::unlike_any(i), Reading{});
  const double took = seconds_since(begin);
  const std::size_t kept = mallinfo2().uordblks - before;
  std::printf("%zu articles, %zu bytes each, %ld MB at most, %.2f s of processor time\n", count, kept / count,
              peak_megabytes(), took);
}

void print_growth(const group::TermWeights& weights, std::size_t count) {
  group::Grouper grouper(weights);
  bench::Flood flood;
  Fidelity fidelity;
  double took = 0, before = 0;
  std::size_t last = 0, next = 10'000;
  std::printf("articles\ta second\tsince the line before\tMB at most\tprecision\trecall\n");
  for (std::size_t i = 1; i <= count; ++i) {
    const bench::FloodArticle made = flood.next();
    const std::clock_t begin = std::clock();
    const group::Placement placed = grouper.place(made.article, Reading{});
    took += seconds_since(begin);
    fidelity.take(made.story, placed);
    if (i != next && i != count) continue;
    std::printf("%zu\t%.0f\t%.0f\t%ld\t%.3f\t%.3f\n", i, static_cast<double>(i) / took,
                static_cast<double>(i - last) / (took - before), peak_megabytes(), fidelity.precision(),
                fidelity.recall());
    std::fflush(stdout);
    before = took, last = i, next *= 10;
  }
}

void print_flood(std::size_t count) {
  bench::Flood flood;
  for (std::size_t i = 0; i < count; ++i) {
    const bench::FloodArticle made = flood.next();
    const json row{{"id", made.article.name},
                   {"title", made.article.headline},
                   {"text", made.article.text},
                   {"feed", made.article.outlet},
                   {"published", made.article.published->to_iso()},
                   {"story", made.story}};
    std::printf("%s\n", row.dump().c_str());
  }
}

}  // namespace

int main(int argc, char** argv) {
  auto weights = group::load_term_weights();
  if (!weights || argc < 3) {
    std::fprintf(
        stderr, "%s\n",
        weights ? "usage: measure_group stories|pairs ARTICLES.jsonl [GOLD.jsonl] | memory|growth|flood COUNT"
                : weights.error().to_string().c_str());
    return 2;
  }
  for (; argc > 3 && std::string_view(argv[argc - 1]).find('=') != std::string_view::npos; --argc) {
    const std::string set = argv[argc - 1];
    weights->decision[set.substr(0, set.find('='))] = std::stod(set.substr(set.find('=') + 1));
  }
  const std::string what = argv[1];
  if (what == "memory" || what == "growth" || what == "flood") {
    const std::size_t count = std::stoul(argv[2]);
    what == "memory"   ? print_memory(*weights, count)
    : what == "growth" ? print_growth(*weights, count)
                       : print_flood(count);
    return 0;
  }
  std::map<ArticleId, std::string> names;
  const std::vector<Article> articles = load(argv[2], names);
  if (what == "pairs" && argc > 3)
    print_pairs(*weights, articles, load_gold(argv[3]));
  else
    print_stories(*weights, articles, names);
}
