#include "newsroom.h"

#include <algorithm>
#include <stdexcept>

#include "fetch/gather.h"
#include "pipeline/articles.h"
#include "pipeline/pipeline.h"
#include "tests/support/source_dir.h"

namespace logline::golden {
namespace {

Newsroom read_newsroom() {
  Newsroom room;
  const auto stages = pipeline::load_stages();
  if (!stages) throw std::runtime_error(stages.error().to_string());
  std::vector<ArrivedArticle> articles;
  const auto refuse = [&](const Error& error) { room.refused.push_back(error.to_string()); };
  fetch::gather(
      {(test::source_dir() / "samples/newsroom").string()}, {},
      [&](Document&& document) {
        auto found = pipeline::articles_of(document, stages->page_rules);
        if (!found) return refuse(found.error());
        std::move(found->articles.begin(), found->articles.end(), std::back_inserter(articles));
      },
      refuse);
  std::stable_sort(articles.begin(), articles.end(), [](const Article& a, const Article& b) {
    const auto time = [](const Article& article) {
      return article.published ? article.published->utc_seconds : INT64_MAX;
    };
    return std::pair(time(a), a.name) < std::pair(time(b), b.name);
  });
  pipeline::Past nothing;
  pipeline::Pipeline pipeline(*stages, nothing);
  Seq seq = 0;
  for (ArrivedArticle& article : articles)
    if (auto taken = pipeline.take(std::move(article), ++seq); !taken)
      throw std::runtime_error(taken.error().to_string());
  auto changes = pipeline.settle(seq);
  if (!changes) throw std::runtime_error(changes.error().to_string());
  room.news = std::move(*changes);
  for (const auto& row : room.news.articles) room.by_address.emplace(row.article.address, &row);
  for (const auto& row : room.news.stories) room.stories.emplace(row.story.id, &row);
  for (const auto& record : room.news.records)
    if (record.subject == "title") room.titles.emplace(record.key, &record);
  return room;
}

}  // namespace

const store::ArticleRow* Newsroom::at(const std::string& address) const {
  const auto found = by_address.find(address);
  return found == by_address.end() ? nullptr : found->second;
}

std::string Newsroom::address_of(ArticleId id) const {
  for (const auto& [address, row] : by_address)
    if (row->article.id == id) return address;
  return id.to_string();
}

const Newsroom& newsroom() {
  static const Newsroom room = read_newsroom();
  return room;
}

}  // namespace logline::golden
