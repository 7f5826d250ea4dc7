// links: read wire
// Reads .jsonl articles (the input form of docs/FORMATS.md) from standard input and prints what read/ finds
// in each, for scoring read/ alone and for timing it. `measure_read [--date D] < entries.jsonl >
// found.jsonl`; bytes of text, the processor's seconds in read/ and MB a second go to standard error.
#include <cstdio>
#include <ctime>
#include <iostream>
#include <string>

#include "lexicon/lexicon.h"
#include "read/read.h"
#include "wire/json.h"

namespace {

using logline::Article;

std::string field(const logline::Json& json, const char* name) {
  return json.contains(name) && json[name].is_string() ? json[name].get<std::string>() : std::string();
}

Article article_of(const logline::Json& json, std::string_view date) {
  Article article;
  article.name = field(json, "id");
  article.id = logline::ArticleId::of(article.name);
  article.headline = field(json, "title");
  article.text = field(json, "text");
  const std::string published = field(json, "published");
  article.published = logline::Timestamp::parse_iso(published.empty() ? date : std::string_view(published));
  return article;
}

void print(const Article& article, const logline::Reading& reading) {
  std::cout << logline::to_line(to_json(article, &reading)) << '\n';
  for (const auto& mention : reading.mentions)
    std::cout << logline::to_line(to_json(mention, article.name)) << '\n';
  for (const auto& statement : reading.statements) {
    logline::Json json = to_json(statement, article.name, false);
    json["rule"] = statement.rule;
    std::cout << logline::to_line(json) << '\n';
  }
}

}  // namespace

int main(int count, char** arguments) {
  const std::string_view date = count > 2 ? arguments[2] : "";
  const auto lexicon = logline::load_lexicon("en");
  if (!lexicon) {
    std::fprintf(stderr, "%s\n", lexicon.error().to_string().c_str());
    return 1;
  }
  std::size_t bytes = 0;
  std::clock_t ticks = 0;
  for (std::string line; std::getline(std::cin, line);) {
    const auto json = logline::parse_json(line);
    if (!json) continue;
    const Article article = article_of(*json, date);
    const std::clock_t begin = std::clock();
    const logline::Reading reading = logline::read_article(article, {}, *lexicon);
    ticks += std::clock() - begin;
    bytes += article.headline.size() + article.text.size();
    print(article, reading);
  }
  const double seconds = static_cast<double>(ticks) / CLOCKS_PER_SEC;
  std::fprintf(stderr, "%zu bytes of text in %.2f s of processor time: %.2f MB/s\n", bytes, seconds,
               seconds > 0 ? static_cast<double>(bytes) / 1e6 / seconds : 0.0);
}
