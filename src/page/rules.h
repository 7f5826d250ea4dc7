// The words of the trade that page/ needs, loaded from data/page/*.tsv; nothing of them stands in code.
//
// Each file: '#' comments, then rows of tab-separated columns. A row that cannot be read is an Error naming
// file and line. Const after loading; safe to read from several threads. Load once and hand it to every call.
//
//     Result<PageRules> rules = load_page_rules();
//     Result<Article> article = article_from_page(document, *rules);
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.h"
#include "page/class_hints.h"
#include "page/phrases.h"
#include "page/site_rules.h"
#include "page/word_map.h"
#include "text/language.h"

namespace logline {

struct EmbedHost {
  std::string kind;  // of model/article.h's Embed
  std::string host;  // "youtube.com": it and what ends in ".youtube.com"
  std::string path;  // what the path must hold; may be empty
};

struct PageRules {
  page::PhraseSet furniture;      // furniture.tsv
  page::ClassHints hints;         // class_hints.tsv
  std::vector<EmbedHost> embeds;  // embed_hosts.tsv
  std::map<std::string, std::vector<std::string>, std::less<>>
      meta;                                    // meta_names.tsv: field -> names, best first
  page::WordMap<int> months;                   // months.tsv: folded name -> 1–12
  std::unordered_map<std::string, int> zones;  // zones.tsv: folded abbreviation -> minutes east of UTC
  std::vector<std::pair<std::string, bool>> date_words;  // date_words.tsv: "updated" -> is it of a change?
  page::WordMap<int>
      date_keys;  // date_keys.tsv: keys of scripts that name a date of publication -> rank, best first
  std::vector<std::string> separators;       // separators.tsv: between a headline and the site's name
  std::vector<std::string> byline_starts;    // byline_words.tsv, "start": "by "
  std::vector<std::string> byline_joins;     // "join": " and "
  std::vector<std::string> byline_suffixes;  // "suffix": titles behind a name ("jr"), alone no name
  std::vector<std::string>
      byline_others;  // "other": what somebody else than the author did ("photographs by ")
  std::vector<std::string> not_bylines;    // "not": words no person's name has ("staff", "editor")
  std::vector<std::string> feed_suffixes;  // feed_suffixes.tsv: sections a feed adds to its outlet's name
  std::vector<std::string> article_types;  // article_types.tsv: schema.org types that are articles
  std::vector<std::string> credit_words;   // credit_words.tsv: before the name of who made a picture
  std::vector<std::string> state_names;    // state_names.tsv: variables that hold a page's article
  std::vector<std::string> pixel_hosts;    // pixel_hosts.tsv: hosts whose images are not pictures
  Languages languages;      // data/lexicon/*/stop_words.tsv: by which the language of a text is told
  page::SiteRules sites{};  // what a person wrote for single sites; mostly none
};

Result<PageRules> load_page_rules();  // those that ship; `sites` has none

namespace page {
// Rows of a table as {line number, columns}; `take` returns an empty text, or what is wrong with the row.
using RowTaker = std::function<std::string(const std::vector<std::string_view>&)>;
Result<void> read_table(std::string_view path, std::string_view bytes, std::size_t columns,
                        const RowTaker& take);
}  // namespace page

}  // namespace logline
