#include "render/genre_page.h"

#include <algorithm>

#include "render/dates.h"
#include "render/feed_page.h"
#include "render/line_values.h"
#include "render/record_facts.h"

namespace logline::render {
namespace {

Values coming_values(const GenrePage& page, const Words& words) {
  Values rows = Values::array();
  for (const ComingStart& one : page.coming)
    rows.push_back({{"title", one.title.name},
                    {"href", title_address(one.title.key)},
                    {"season", one.season ? std::to_string(*one.season) : ""},
                    {"date", long_date(one.date, words)}});
  return rows;
}

}  // namespace

std::vector<ComingStart> coming_starts(const Record& record, const PartialDate& today) {
  std::vector<ComingStart> coming;
  for (const RecordField& field : record.fields) {
    const FieldName name = parse_field_name(field.name);
    const auto date = name.base == "premiere" ? PartialDate::parse(field.chosen.value) : std::nullopt;
    if (date && date->last_day() >= today.first_day())
      coming.push_back({{record.subject, record.key, record.name}, name.season, *date});
  }
  return coming;
}

std::string genre_words(std::string_view genre, const Words& words) {
  return words.of("value_of.genre", genre, genre);
}

Values genre_links(const std::vector<std::string>& genres, const Words& words) {
  Values links = Values::array();
  for (const std::string& genre : genres)
    links.push_back({{"label", genre_words(genre, words)}, {"href", genre_address(genre)}, {"last", false}});
  if (!links.empty()) links.back()["last"] = true;
  return links;
}

Values genre_values(const GenrePage& page, const Words& words) {
  const std::string address = genre_address(page.key), label = genre_words(page.key, words);
  Values stories = Values::array();
  for (const ShownLine& shown : page.stories) stories.push_back(line_values(shown, words));
  Values titles = Values::array();
  for (const NamedRecord& title : page.titles)
    titles.push_back({{"name", title.name}, {"href", title_address(title.key)}});
  Values values{{"page", "genre"},
                {"nav_titles", true},
                {"page_title", label},
                {"name", label},
                {"key", page.key},
                {"in_log", "/?genre=" + percent_encode(page.key)},
                {"is_first", page.is_first},
                {"coming", coming_values(page, words)},
                {"stories", std::move(stories)},
                {"titles", std::move(titles)},
                {"own_feeds", feed_links(label, address + "/feed")}};
  if (!page.next.empty()) values["older"] = address + "?before=" + percent_encode(page.next);
  if (!page.after.empty()) values["more"] = address + "?after=" + percent_encode(page.after);
  if (page.is_first) values["canonical"] = address;
  return values;
}

Values genres_values(const std::vector<std::string>& genres, const Words& words) {
  std::vector<std::pair<std::string, std::string>> named;  // as they are read, and the key
  for (const std::string& genre : genres) named.emplace_back(genre_words(genre, words), genre);
  std::ranges::sort(named);
  Values rows = Values::array();
  for (const auto& [label, genre] : named) rows.push_back({{"label", label}, {"href", genre_address(genre)}});
  return {{"page", "genres"}, {"nav_titles", true}, {"genres", std::move(rows)}, {"canonical", "/genres"}};
}

}  // namespace logline::render
