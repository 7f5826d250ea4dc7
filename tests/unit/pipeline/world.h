// Documents as they are fetched, through the stages and the pipeline, one batch each: what the tests of
// identity share.
//
//     World world;
//     world.feed(kOutlet + "feed", kOutlet, {{"1", kLink}}).page(kLink, kLink);
//     EXPECT_EQ(world.count(), 1U);
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "base/address_key.h"
#include "fmt/format.h"
#include "pipeline/articles.h"
#include "tests/unit/pipeline/memory.h"

namespace logline::pipeline {

struct Item {
  std::string guid, link, title = "Harrow Lane is renewed", text = "Lumora has renewed it.",
                          date = "Fri, 13 May 2016 01:00:00 GMT";
};

// A feed as it answers at its address.
inline Document feed_document(const std::string& address, const std::string& site,
                              const std::vector<Item>& items) {
  std::string xml = "<rss version='2.0'><channel><title>Feed of " + site + "</title>";
  if (!site.empty()) xml += "<link>" + site + "</link>";
  for (const Item& item : items) {
    xml += "<item>";
    if (!item.guid.empty()) xml += "<guid isPermaLink='false'>" + item.guid + "</guid>";
    if (!item.link.empty()) xml += "<link>" + item.link + "</link>";
    if (!item.date.empty()) xml += "<pubDate>" + item.date + "</pubDate>";
    xml += fmt::format("<title>{}</title><description>{}</description></item>", item.title, item.text);
  }
  return {.source = address, .name = address, .address = address, .bytes = xml + "</channel></rss>"};
}

class World {
 public:
  World& feed(const std::string& address, const std::string& site, const std::vector<Item>& items) {
    return take(feed_document(address, site, items));
  }
  // The page of an entry, as it is fetched for it.
  World& page(const std::string& entry, const std::string& address, const std::string& publisher = "") {
    const std::string words = "Harrow Lane is renewed, says the page of the outlet at length. ";
    return take({.source = address,
                 .name = entry,
                 .address = address,
                 .content_type = "text/html",
                 .publisher = publisher,
                 .bytes = "<html><body><article><h1>Harrow Lane is renewed</h1><p>" + words + words + words +
                          words + "</p></article></body></html>"});
  }
  World& take(const Document& document) {
    const auto found = articles_of(document, stages().page_rules);
    EXPECT_TRUE(found) << found.error().to_string();
    Pipeline pipeline(stages(), memory_);
    pipeline.remember(memory_.titles, memory_.seen_once);
    std::vector<const store::ArticleRow*> rows;
    for (const auto& [id, row] : memory_.articles) rows.push_back(&row);
    std::ranges::sort(rows, {}, [](const auto* row) { return row->seq; });
    for (const auto* row : rows) pipeline.remember(*row);
    for (const ArrivedArticle& article : found->articles)
      EXPECT_TRUE(pipeline.take(article, ++seq_, document.received_at));
    memory_.write(*pipeline.settle(seq_));
    return *this;
  }
  [[nodiscard]] std::size_t count() const { return memory_.articles.size(); }
  [[nodiscard]] const store::ArticleRow& named(const std::string& name) const {
    return memory_.articles.at(ArticleId::of(name));
  }
  // Articles with this headline that are called by a spelling of `address`, and not by a name beside it.
  [[nodiscard]] std::size_t names_at(const std::string& address, const std::string& headline) const {
    return static_cast<std::size_t>(std::ranges::count_if(memory_.articles, [&](const auto& entry) {
      const Article& article = entry.second.article;
      return article.headline == headline && article.name.find("#report") == std::string::npos &&
             address_key(article.name) == address_key(address);
    }));
  }
  [[nodiscard]] std::set<std::string> headlines() const {
    std::set<std::string> all;
    for (const auto& [id, row] : memory_.articles) all.insert(row.article.headline);
    return all;
  }

 private:
  Memory memory_;
  Seq seq_ = 0;
};

inline const std::string kOutlet = "https://outlet.example/";
inline const std::string kLink = kOutlet + "a";

}  // namespace logline::pipeline
