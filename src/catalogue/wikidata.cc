#include "catalogue/wikidata.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/embedded.h"
#include "catalogue/entities.h"
#include "catalogue/genres.h"
#include "model/statement.h"
#include "wrap/json.h"

namespace logline::catalogue {
namespace {

using nlohmann::json;

constexpr std::string_view kClassFile = "data/catalogue/wikidata_classes.tsv";
constexpr const char* kInstanceOf = "P31";
constexpr const char* kNetwork = "P449";
constexpr const char* kGenre = "P136";
constexpr std::array<const char*, 2> kBegins{"P580", "P577"};  // start time, publication date
constexpr std::array<std::pair<const char*, const char*>, 3> kIdsElsewhere{
    {{"P8600", "tvmaze:"}, {"P4835", "thetvdb:"}, {"P345", "imdb:"}}};
constexpr std::array<const char*, 5> kLanguages{"en", "en-gb", "en-us", "en-ca", "mul"};
constexpr int kPrecisionYear = 9;  // of 0 (a billion years) to 14 (seconds)
constexpr std::size_t kMostAliases = 40;
constexpr std::size_t kMostIdBytes = 40;

// The values of a property, those that count.
std::vector<const json*> values_of(const json& entity, const char* property) {
  std::vector<const json*> values;
  for (const json& claim : list_in(object_in(entity, "claims"), property)) {
    if (name_in(claim, "rank") == "deprecated") continue;
    const json& data = object_in(object_in(claim, "mainsnak"), "datavalue");
    if (const auto value = data.find("value"); value != data.end()) values.push_back(&*value);
  }
  return values;
}

std::string item_of(const json& value) {
  if (!value.is_object()) return {};
  std::string id = name_in(value, "id");
  if (id.empty())
    if (const std::string number = number_in(value, "numeric-id"); !number.empty()) id = "Q" + number;
  return id.starts_with('Q') && id.size() < kMostIdBytes ? id : std::string();
}

std::string label_of(const json& entity) {
  const json& labels = object_in(entity, "labels");
  for (const char* language : kLanguages)
    if (std::string name = name_in(object_in(labels, language), "value"); !name.empty()) return name;
  for (const json& label : labels)
    if (std::string name = name_in(label, "value"); !name.empty()) return name;
  return {};
}

void add_alias(std::string name, Title& title) {
  const bool is_known = name == title.name ||
                        std::find(title.aliases.begin(), title.aliases.end(), name) != title.aliases.end();
  if (!is_known && !fold_name(name).empty() && title.aliases.size() < kMostAliases)
    title.aliases.push_back(std::move(name));
}

void add_aliases(const json& entity, Title& title) {
  for (const char* language : kLanguages)
    add_alias(name_in(object_in(object_in(entity, "labels"), language), "value"), title);
  for (const char* language : kLanguages)
    for (const json& alias : list_in(object_in(entity, "aliases"), language))
      add_alias(name_in(alias, "value"), title);
}

// "+2016-00-00T00:00:00Z" of a precision of a year or better; 0 when it is none that television could have.
int year_in(const json& value) {
  const std::string time = name_in(value, "time");
  const auto precision = value.is_object() ? value.find("precision") : value.end();
  if (time.size() < 6 || time[0] != '+' || time[5] != '-' || precision == value.end() ||
      !precision->is_number_integer() || precision->get<std::int64_t>() < kPrecisionYear)
    return 0;
  int year = 0;
  for (const char c : std::string_view(time).substr(1, 4)) {
    if (c < '0' || c > '9') return 0;
    year = year * 10 + (c - '0');
  }
  return year >= 1900 && year <= 2200 ? year : 0;
}

int first_year(const json& entity) {
  for (const char* property : kBegins) {
    int first = 0;
    for (const json* value : values_of(entity, property))
      if (const int year = year_in(*value); year != 0 && (first == 0 || year < first)) first = year;
    if (first != 0) return first;
  }
  return 0;
}

void add_ids_elsewhere(const json& entity, Title& title) {
  if (std::string id = name_in(entity, "id"); !id.empty()) title.ids.push_back("wikidata:" + std::move(id));
  for (const auto& [property, scheme] : kIdsElsewhere)
    for (const json* value : values_of(entity, property))
      if (value->is_string() && value->get_ref<const std::string&>().size() < kMostIdBytes)
        title.ids.push_back(scheme + clean_name(value->get_ref<const std::string&>()));
}

// The items are not in the entity; those that are known are in a table.
void add_item_genres(const json& entity, Title& title) {
  for (const char* property : {kGenre, kInstanceOf})
    for (const json* value : values_of(entity, property))
      for (const std::string& key : genres_of_item(item_of(*value))) add_genre("wikidata", key, title.genres);
}

// A title that is a series by one class and a film by another is a series.
const TitleKind* kind_of(const json& entity, const WikidataClasses& classes) {
  const TitleKind* kind = nullptr;
  for (const json* value : values_of(entity, kInstanceOf)) {
    const auto found = classes.find(item_of(*value));
    if (found == classes.end()) continue;
    if (kind == nullptr || found->second == TitleKind::series) kind = &found->second;
  }
  return kind;
}

Result<void> add_title(const json& entity, const WikidataClasses& classes,
                       std::vector<WikidataTitle>& titles) {
  const TitleKind* kind = kind_of(entity, classes);
  if (kind == nullptr) return {};
  WikidataTitle found;
  found.title.name = label_of(entity);
  if (fold_name(found.title.name).empty())
    return fail("has no label with a letter in it", name_in(entity, "id"));
  found.title.kind = *kind;
  found.title.year = first_year(entity);
  found.title.is_imported = true;
  add_aliases(entity, found.title);
  add_ids_elsewhere(entity, found.title);
  add_item_genres(entity, found.title);
  const auto networks = values_of(entity, kNetwork);
  if (!networks.empty()) found.network = item_of(*networks.front());
  titles.push_back(std::move(found));
  return {};
}

}  // namespace

Result<WikidataClasses> load_wikidata_classes(std::string_view tsv) {
  WikidataClasses classes;
  std::size_t number = 0;
  for (std::size_t at = 0; at < tsv.size();) {
    const std::size_t end = std::min(tsv.find('\n', at), tsv.size());
    const std::string_view row = tsv.substr(at, end - at);
    at = end + 1;
    ++number;
    if (row.empty() || row.front() == '#') continue;
    const std::size_t tab = std::min(row.find('\t'), row.size());
    const std::string_view rest = row.substr(std::min(tab + 1, row.size()));
    const std::string_view kind = rest.substr(0, rest.find('\t'));
    if (!row.starts_with('Q') || (kind != "series" && kind != "film"))
      return fail("expected: an id, a tab, series or film, a tab and words",
                  std::string(kClassFile) + ":" + std::to_string(number), "correct the line and build again");
    classes.emplace(row.substr(0, tab), kind == "film" ? TitleKind::film : TitleKind::series);
  }
  return classes;
}

Result<WikidataClasses> load_wikidata_classes() {
  const auto tsv = embedded_file(kClassFile);
  if (!tsv) return fail("the table is not in the program", std::string(kClassFile), "build it again");
  return load_wikidata_classes(*tsv);
}

bool may_hold_title(std::string_view object, const WikidataClasses& classes) {
  std::size_t at = object.find("\"P31\"");
  if (at == std::string_view::npos) return false;
  for (at = object.find("\"Q", at); at != std::string_view::npos; at = object.find("\"Q", at + 1)) {
    const std::size_t end = object.find('"', at + 1);
    if (end == std::string_view::npos) return false;
    if (classes.contains(object.substr(at + 1, end - at - 1))) return true;
  }
  return false;
}

Result<std::vector<WikidataTitle>> parse_wikidata(std::string_view object, const WikidataClasses& classes) {
  const auto parsed = wrap::parse_json(object);
  if (!parsed) return tl::unexpected(parsed.error());
  std::vector<WikidataTitle> titles;
  const json& several = object_in(*parsed, "entities");
  if (several.empty())
    if (auto added = add_title(*parsed, classes, titles); !added) return tl::unexpected(added.error());
  for (const json& entity : several)
    if (auto added = add_title(entity, classes, titles); !added) return tl::unexpected(added.error());
  return titles;
}

std::string_view wikidata_id(std::string_view object) {
  constexpr std::string_view kKey = "\"id\"";
  constexpr std::size_t kNear = 200;
  const std::size_t key = object.substr(0, kNear).find(kKey);
  if (key == std::string_view::npos) return {};
  const std::size_t begin = object.find_first_not_of(" \t:", key + kKey.size());
  if (begin == std::string_view::npos || object.substr(begin, 2) != "\"Q") return {};
  const std::size_t end = object.find('"', begin + 1);
  return end == std::string_view::npos ? std::string_view() : object.substr(begin + 1, end - begin - 1);
}

Result<std::string> parse_wikidata_label(std::string_view object) {
  const auto parsed = wrap::parse_json(object);
  if (!parsed) return tl::unexpected(parsed.error());
  return label_of(*parsed);
}

}  // namespace logline::catalogue
