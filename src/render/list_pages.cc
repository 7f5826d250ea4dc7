#include "render/list_pages.h"

#include <algorithm>
#include <utility>

#include "render/dates.h"
#include "render/feed_page.h"
#include "render/line_values.h"
#include "render/quotes.h"

namespace logline::render {
namespace {

constexpr std::size_t kQuotes = 6, kAllQuotes = 40;

Values name_values(const NamedRecord& record) {
  const bool is_title = record.subject == "title";
  return {{"name", record.name},
          {"href", is_title ? title_address(record.key) : person_address(record.key)},
          {"is_title", is_title}};
}

// The letter under which a key stands: itself in capitals, or # for what is no letter from a to z.
std::string letter_of(const std::string& key) {
  const char c = key.empty() ? '#' : key.front();
  return c >= 'a' && c <= 'z' ? std::string(1, static_cast<char>(c - 'a' + 'A')) : "#";
}

// "/search?q=…&title=…" with another kind.
std::string search_address(const SearchPage& page, const std::string& kind) {
  std::string address = "/search?q=" + percent_encode(page.query);
  const auto add = [&](const char* name, const std::string& value) {
    if (!value.empty()) address += "&" + std::string(name) + "=" + percent_encode(value);
  };
  add("kind", kind);
  add("title", page.filter.title);
  add("genre", page.filter.genre);
  add("from", page.filter.from);
  add("to", page.filter.to);
  return address;
}

Values kind_links(const SearchPage& page, const Words& words) {
  Values kinds = Values::array();
  for (const char* kind : {"", "titles", "people", "stories", "quotes"})
    kinds.push_back({{"href", search_address(page, kind)},
                     {"label", words.of(std::string("kind_of_hit.") + (*kind == '\0' ? "all" : kind))},
                     {"current", page.filter.kind == kind}});
  return kinds;
}

}  // namespace

Values search_values(const SearchPage& page, const Words& words) {
  Values names = Values::array();
  for (const NamedRecord& record : page.names) names.push_back(name_values(record));
  Values hits = Values::array();
  for (const SearchHitShown& hit : page.hits) {
    Values values = line_values(hit.shown, words);
    if (!hit.headline.empty())
      values["found"] = {{"headline", hit.headline}, {"source", source_values(hit.source, words)}};
    hits.push_back(std::move(values));
  }
  Values quotes = quote_values(page.quotes, page.filter.kind == "quotes" ? kAllQuotes : kQuotes, words);
  const bool is_empty = names.empty() && hits.empty() && quotes.empty() && !page.query.empty();
  const SearchFilter& filter = page.filter;
  Values values{{"page", "search"},
                {"nav_search", true},
                {"query", page.query},
                {"names", std::move(names)},
                {"meant", page.are_meant},
                {"with_about", true},
                {"hits", std::move(hits)},
                {"quotes", std::move(quotes)},
                {"nothing", is_empty},
                {"is_older", page.is_older},
                {"kind", filter.kind},
                {"narrow_title", filter.title},
                {"narrow_genre", filter.genre},
                {"from", filter.from},
                {"to", filter.to},
                {"narrowed", !filter.title.empty() || !filter.from.empty() || !filter.to.empty()}};
  if (!filter.genre.empty())
    values["of_genre"] = {{"label", words.of("value_of.genre", filter.genre, filter.genre)},
                          {"href", genre_address(filter.genre)}};
  if (!page.query.empty()) values["kinds"] = kind_links(page, words);
  if (!page.query.empty())
    values["own_feeds"] = feed_links("“" + page.query + "”", "/search", "?q=" + percent_encode(page.query));
  if (!page.next.empty())
    values["older"] = search_address(page, filter.kind) + "&before=" + percent_encode(page.next);
  return values;
}

Values titles_values(const TitlesPage& page, const Words&) {
  Values letters = Values::array();
  for (const NamedRecord& title : page.titles) {
    const std::string letter = letter_of(title.key);
    if (letters.empty() || letters.back()["letter"] != letter)
      letters.push_back(
          {{"letter", letter}, {"id", letter == "#" ? "other" : letter}, {"titles", Values::array()}});
    letters.back()["titles"].push_back(name_values(title));
  }
  Values values{
      {"page", "titles"}, {"nav_titles", true}, {"letters", std::move(letters)}, {"is_first", page.is_first}};
  if (page.is_first) values["canonical"] = "/titles";
  if (!page.after.empty()) values["more"] = "/titles?after=" + percent_encode(page.after);
  return values;
}

Values settings_values(const SettingsPage& page, const Words& words) {
  Values zones = Values::array();
  for (const std::string& name : page.zones)
    zones.push_back({{"name", name}, {"words", zone_words(name)}, {"chosen", name == page.zone}});
  auto named = words.all("region");
  std::ranges::sort(named, {}, &std::pair<std::string, std::string>::second);
  Values regions = Values::array();
  for (const auto& [code, name] : named)
    regions.push_back({{"code", code}, {"name", name}, {"chosen", code == page.region}});
  std::string services;
  for (const std::string& service : page.services) services += service + "\n";
  return {{"page", "settings"},
          {"services", services},
          {"regions", std::move(regions)},
          {"zones", std::move(zones)},
          {"machine_zone", zone_words(page.machine_zone)},
          {"open", page.wants_everything},
          {"bars", !page.wants_everything && page.wants_placeholder},
          {"leave_out", !page.wants_everything && !page.wants_placeholder},
          {"saved", page.has_saved}};
}

Values notice_values(const std::string& kind, const std::string& detail, const Words& words) {
  return {{"page", "notice"},
          {"head", words.of("notice." + kind + ".head")},
          {"page_title", words.of("notice." + kind + ".head")},
          {"text", words.of("notice." + kind + ".text")},
          {"detail", detail}};
}

}  // namespace logline::render
