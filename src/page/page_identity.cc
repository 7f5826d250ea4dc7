#include "page/page_reader.h"

#include <algorithm>
#include <utility>

#include "html/spaces.h"
#include "page/address.h"
#include "page/headline.h"
#include "page/language.h"
#include "text/language.h"
#include "text/tokens.h"

namespace logline::page {
namespace {

using html::NodeIndex;

constexpr std::size_t kLongestStated = 1000;  // bytes of what a page states to be its headline

}  // namespace

// A saved page without an address stands on the one that it calls its own.
void PageReader::read_addresses() {
  std::string own = document.address;
  for (std::string_view stated_address : {std::string_view(meta.canonical), meta_value("address")})
    if (own.empty()) own = absolute_address(stated_address, {});
  base = absolute_address(meta.base, own);
  if (base.empty()) base = own;
  for (std::string_view stated_address : {std::string_view(meta.canonical), meta_value("address")}) {
    if (article.address.empty()) article.address = absolute_address(stated_address, base);
  }
}

void PageReader::read_stated() {
  PageIdentity identity;
  for (std::string_view own :
       {std::string_view(document.address), std::string_view(meta.canonical), meta_value("address")}) {
    std::string address = absolute_address(own, base);
    if (is_article_address(address)) identity.addresses.push_back(std::move(address));
  }
  h1s = h1s_of(tree);
  identity.headlines = h1s;
  const auto names = rules.meta.find("headline");
  if (names != rules.meta.end())
    identity.headlines.emplace_back(html::cut_at_character(meta.first(names->second), kLongestStated));
  identity.headlines.emplace_back(html::cut_at_character(meta.title, kLongestStated));
  stated = extract_json_ld(tree, rules.article_types, identity);
}

void PageReader::read_identity() {
  article.source = document.source;
  // A canonical address that leads to the site's front page or to another site is a mistake of the page.
  const std::string_view own = document.address;
  const std::size_t host_end = article.address.find('/', 8);
  const bool is_front = host_end == std::string::npos || host_end + 1 == article.address.size();
  if (!own.empty() && (article.address.empty() || is_front || host_of(own) != host_of(article.address)))
    article.address = own;
  article.name =
      document.name.empty() ? (document.address.empty() ? article.address : document.address) : document.name;
  article.id = ArticleId::of(article.name);
  article.outlet = document.outlet;
  if (article.outlet.empty()) article.outlet = std::string(meta_value("site"));
  if (article.outlet.empty()) article.outlet = stated.outlet;
  article.language = language_tag(meta.language);
  if (article.language.empty()) article.language = language_tag(stated.language);
  if (article.language.empty()) article.language = language_tag(meta_value("language"));
}

void PageReader::read_headline() {
  HeadlineSources sources;
  sources.h1s = h1s;
  const auto some = [](std::string_view text) {
    return std::string(html::cut_at_character(text, kLongestStated));
  };
  sources.stated = some(stated.headline);
  sources.shared = some(meta_value("headline"));
  sources.title = some(meta.title);
  sources.site = some(meta_value("site"));
  sources.host = host_of(article.address);
  article.headline = headline_of(sources, rules.separators);
  headline = h1_node(tree, article.headline);
}

void PageReader::read_labels() {
  article.section = std::string(meta_value("section"));
  if (article.section.empty()) article.section = stated.section;
  const auto add = [&](std::string_view text) {
    while (!text.empty()) {
      const std::size_t comma = text.find(',');
      const std::string_view tag = html::trim_spaces(text.substr(0, comma));
      if (!tag.empty() && tag.size() < 80 && article.tags.size() < 40 &&
          std::ranges::find(article.tags, tag) == article.tags.end()) {
        article.tags.emplace_back(tag);
      }
      text.remove_prefix(comma == std::string_view::npos ? text.size() : comma + 1);
    }
  };
  if (const auto found = rules.meta.find("tags"); found != rules.meta.end()) {
    for (const std::string& name : found->second) {
      const auto* values = meta.all(name);
      if (values == nullptr || !article.tags.empty()) continue;
      for (const std::string& value : *values) add(value);
    }
  }
  if (article.tags.empty()) {
    for (const std::string& tag : stated.tags) add(tag);
  }
}

// By its commonest words, when the page states none.
void PageReader::read_language() {
  constexpr std::size_t kEnough = 2000;  // bytes of text
  if (!article.language.empty()) return;
  const std::string_view start = html::cut_at_character(article.text, kEnough);
  std::string found = detect_language(tokenise(start, {}), rules.languages);
  if (found != "und") article.language = std::move(found);
}

}  // namespace logline::page
