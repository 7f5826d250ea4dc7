// Groups the articles of a .jsonl and prints stories as `logline read` does, or the features of candidate
// pairs for tuning.
//
// Built by `make bench` as build/release/bin/measure_group.
//     measure_group stories ARTICLES.jsonl > pred.jsonl
//     measure_group pairs ARTICLES.jsonl GOLD.jsonl > pairs.tsv
//     measure_group memory COUNT        // what is kept of as many invented articles of a thousand words
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

#include "group/decide.h"
#include "group/grouper.h"
#include "group/window.h"

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

void print_stories(const group::TermWeights& weights, const std::vector<Article>& articles,
                   std::map<ArticleId, std::string>& names) {
  group::Grouper grouper(weights);
  const std::clock_t begin = std::clock();
  for (const Article& article : articles) grouper.place(article, Reading{});
  const double took = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
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
      for (const double value : group::Decision::features(profile, other)) std::printf("\t%.4f", value);
      std::printf("\n");
    }
    window.add(std::move(profile));
  }
}

// No two alike: every second word is rare, as in bench/warc/make_archive --vary.
Article invented(std::size_t number) {
  std::uint64_t state = number * 0x9E3779B97F4A7C15 + 1;
  const auto next = [&] { return state = state * 6364136223846793005U + 1442695040888963407U; };
  const auto words = [&](std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
      const std::uint64_t choice = next() >> 33U;
      std::string word = i % 2 == 0 ? "word" : "w";
      for (std::uint64_t rest = i % 2 == 0 ? choice % 3000 : choice; rest > 0; rest /= 20)
        word += static_cast<char>('a' + rest % 20);
      text += (i == 0 ? "" : i % 15 == 0 ? ". " : " ") + word;
    }
    return text + ".";
  };
  Article article;
  article.name = std::to_string(number);
  article.id = ArticleId::of(article.name);
  article.headline = words(10);
  article.text = words(1000);
  article.published = Timestamp::from_utc(1'463'000'000 + static_cast<std::int64_t>(number));
  return article;
}

void print_memory(const group::TermWeights& weights, std::size_t count) {
  group::Grouper grouper(weights);
  const std::size_t before = mallinfo2().uordblks;
  const std::clock_t begin = std::clock();
  for (std::size_t i = 0; i < count; ++i) grouper.place(invented(i), Reading{});
  const double took = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
  const std::size_t kept = mallinfo2().uordblks - before;
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  std::printf("%zu articles, %zu bytes each, %ld MB at most, %.2f s of processor time\n", count, kept / count,
              usage.ru_maxrss / 1024, took);
}

}  // namespace

int main(int argc, char** argv) {
  const auto weights = group::load_term_weights();
  if (!weights || argc < 3) {
    std::fprintf(stderr, "%s\n",
                 weights ? "usage: measure_group stories|pairs ARTICLES.jsonl [GOLD.jsonl] | memory COUNT"
                         : weights.error().to_string().c_str());
    return 2;
  }
  if (std::string(argv[1]) == "memory") {
    print_memory(*weights, std::stoul(argv[2]));
    return 0;
  }
  std::map<ArticleId, std::string> names;
  const std::vector<Article> articles = load(argv[2], names);
  if (std::string(argv[1]) == "pairs" && argc > 3)
    print_pairs(*weights, articles, load_gold(argv[3]));
  else
    print_stories(*weights, articles, names);
}
