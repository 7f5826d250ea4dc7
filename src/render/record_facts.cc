#include "render/record_facts.h"

#include <algorithm>
#include <tuple>

#include "model/statement.h"
#include "render/dates.h"
#include "render/line_values.h"

namespace logline::render {
namespace {

bool is_about_people(const FieldName& field) { return field.base == "cast" || field.base == "crew"; }
bool is_row(const FieldName& field) {
  return !is_about_people(field) && field.base != "quote" && field.base != "role" && field.base != "work";
}

// Premiere, status and home first, each with the newest season first; the rest by name.
auto row_order(const FieldName& field, const std::string& region) {
  constexpr std::string_view kFirst[] = {"premiere", "status",  "home",       "streams", "airs",
                                         "leaves",   "trailer", "first_look", "genre"};
  const auto* place = std::ranges::find(kFirst, std::string_view(field.base));
  return std::tuple(place - std::begin(kFirst), -field.season.value_or(0), field.base,
                    field.region.empty() || field.region != region, field.qualifier, field.region);
}

std::vector<const RecordField*> sorted_rows(const Record& record, const std::string& region = {}) {
  std::vector<const RecordField*> rows;
  for (const RecordField& field : record.fields)
    if (is_row(parse_field_name(field.name))) rows.push_back(&field);
  std::ranges::stable_sort(
      rows, {}, [&](const RecordField* field) { return row_order(parse_field_name(field->name), region); });
  return rows;
}

// Who says a value: the first source, how many more, since when and as of when.
Values said_values(const RecordValue& value, const Sources& sources, const Words& words) {
  Values values{{"value", value_words(value.value, words)},
                {"not_known", is_not_known(value)},
                {"certainty", certainty_values(value.certainty, words)},
                {"since", moment_values(value.since, words)},
                {"as_of", moment_values(value.as_of, words)},
                {"again", value.since && value.as_of &&
                              local_day(*value.since, words) != local_day(*value.as_of, words)}};
  std::vector<std::string> outlets;
  for (const ArticleId id : value.sources) {
    const auto source = sources.find(id);
    if (source == sources.end() || std::ranges::find(outlets, source->second.outlet) != outlets.end())
      continue;
    if (outlets.empty()) values["source"] = source_values(source->second, words);
    outlets.push_back(source->second.outlet);
  }
  if (outlets.size() > 1) values["more"] = words.count("more_outlet", outlets.size() - 1);
  if (!value.why.empty() && words.has("why." + value.why)) values["why"] = words.of("why." + value.why);
  return values;
}

// A genre stands on its page, and is said by lists of titles as well as by articles: "TVmaze", "Northgate
// Post and 2 more, TVmaze".
void add_lists(const RecordField& field, Values& row, const Words& words) {
  row["href"] = genre_address(field.chosen.value);
  Values lists = Values::array();
  const auto add = [&](const std::string& list) {
    lists.push_back({{"name", words.of("list", list, list)}, {"href", words.of("list_at", list, "")}});
  };
  if (field.chosen.sources.empty()) {
    add(field.chosen.why);
    row["certainty"] = nullptr;
  }
  for (const RecordValue& other : field.also)
    if (other.sources.empty() && other.value == field.chosen.value) add(other.why);
  row["lists"] = std::move(lists);
}

// "Adam Scott as Mark Scout" by the folded name "adam scott": who, and the rest.
std::pair<std::string, std::string> split_name(const std::string& value, const std::string& key) {
  for (std::size_t end = value.find(' '); end != std::string::npos; end = value.find(' ', end + 1))
    if (fold_name(value.substr(0, end)) == key) return {value.substr(0, end), value.substr(end + 1)};
  return {value, {}};
}

}  // namespace

FieldName parse_field_name(std::string_view name) {
  FieldName field;
  std::vector<std::string> parts;
  while (true) {
    const auto colon = name.find(':');
    parts.emplace_back(name.substr(0, colon));
    if (colon == std::string_view::npos) break;
    name.remove_prefix(colon + 1);
  }
  field.base = parts.front();
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const std::string& last = parts.back();
  if (parts.size() > 1 && last.size() > 1 && last.size() < 5 && last[0] == 's' &&
      std::all_of(last.begin() + 1, last.end(), is_digit)) {
    field.season = std::stoi(last.substr(1));
    parts.pop_back();
  }
  std::size_t next = 1;
  if (field.base == "crew" && parts.size() > 2) field.job = parts[next++];
  for (; next < parts.size(); ++next) field.qualifier += (field.qualifier.empty() ? "" : ":") + parts[next];
  if (const auto at = field.qualifier.rfind('@'); at != std::string::npos) {
    field.region = field.qualifier.substr(at + 1);
    field.qualifier.resize(at);
  }
  return field;
}

bool is_not_known(const RecordValue& value) { return value.value == "not known"; }

std::string value_words(const std::string& value, const Words& words) {
  if (const auto date = PartialDate::parse(value)) return long_date(*date, words);
  if (value.starts_with(kDenied))
    return words.of("event", "not_" + value.substr(kDenied.size()), words.of("value", value, value));
  if (const auto space = value.rfind(' '); space != std::string::npos)  // a service and the day from which on
    if (const auto date = PartialDate::parse(value.substr(space + 1)))
      return value.substr(0, space) + ", " + long_date(*date, words);
  return words.of("event", value, words.of("value", value, value));
}

std::string field_words(const FieldName& field, const Words& words) {
  std::string label = words.of("field." + field.base);
  if (!field.region.empty()) label += " (" + words.of("region", field.region, field.region) + ")";
  if (!field.season) return label;
  return words.of("season_cap") + " " + std::to_string(*field.season) +
         words.of("season_field", field.base, ": " + label);
}

Values fact_rows(const Record& record, const Sources& sources, const std::string& region, bool is_elsewhere,
                 const Words& words) {
  Values rows = Values::array();
  for (const RecordField* field : sorted_rows(record, region)) {
    const FieldName name = parse_field_name(field->name);
    if (is_elsewhere != (!region.empty() && !name.region.empty() && name.region != region)) continue;
    const bool is_genre = name.base == "genre";
    Values also = Values::array();
    for (const RecordValue& value : field->also)
      if (!is_genre || value.value != field->chosen.value) also.push_back(said_values(value, sources, words));
    Values row = said_values(field->chosen, sources, words);
    if (is_genre) add_lists(*field, row, words);
    row["label"] = field_words(name, words);
    row["value"] = words.of("value_of." + name.base, field->chosen.value, row["value"].text());
    row["also"] = std::move(also);
    rows.push_back(std::move(row));
  }
  return rows;
}

Values people_rows(const Record& record, const Sources& sources, const Words& words) {
  Values rows = Values::array();
  for (const RecordField& field : record.fields) {
    const FieldName name = parse_field_name(field.name);
    if (!is_about_people(name)) continue;
    const auto [who, rest] = split_name(field.chosen.value, name.qualifier);
    Values row = said_values(field.chosen, sources, words);
    row["who"] = who;
    row["href"] = person_address(name.qualifier);
    row["as"] = name.base == "crew" ? words.of("job." + name.job) : rest;
    row["sure"] = field.chosen.certainty == Certainty::confirmed;
    rows.push_back(std::move(row));
  }
  return rows;
}

Values change_rows(const Record& record, const Words& words) {
  std::vector<std::pair<std::int64_t, Values>> changes;
  for (const RecordField& field : record.fields) {
    const FieldName name = parse_field_name(field.name);
    if (!is_row(name)) continue;
    for (std::size_t i = 0; i < field.history.size(); ++i) {
      const RecordValue& to = i + 1 < field.history.size() ? field.history[i + 1] : field.chosen;
      const std::string from_words = value_words(field.history[i].value, words),
                        to_words = value_words(to.value, words);
      if (!to.since || from_words == to_words) continue;
      changes.emplace_back(to.since->utc_seconds, Values{{"at", moment_values(to.since, words)},
                                                         {"field", field_words(name, words)},
                                                         {"from", from_words},
                                                         {"to", to_words}});
    }
  }
  std::ranges::stable_sort(changes, std::ranges::greater{}, [](const auto& change) { return change.first; });
  Values rows = Values::array();
  for (auto& [at, row] : changes) rows.push_back(std::move(row));
  return rows;
}

Values headline_fact(const Record& record, const Sources& sources, const Words& words) {
  const std::vector<const RecordField*> rows = sorted_rows(record);
  const RecordField* best = nullptr;
  for (const RecordField* field : rows) {  // the newest of premiere and status
    const std::string base = parse_field_name(field->name).base;
    if (base != "premiere" && base != "status") continue;
    const auto at = [](const RecordField* one) {
      return one->chosen.as_of ? one->chosen.as_of->utc_seconds : 0;
    };
    const int season = parse_field_name(field->name).season.value_or(0);
    const int best_season = best == nullptr ? -1 : parse_field_name(best->name).season.value_or(0);
    const bool is_newer = best != nullptr && season == best_season && at(field) > at(best);
    if (best == nullptr || season > best_season || is_newer) best = field;
  }
  if (best == nullptr) return nullptr;
  const FieldName name = parse_field_name(best->name);
  Values values = said_values(best->chosen, sources, words);
  values["season"] = name.season ? std::to_string(*name.season) : "";
  values["is_premiere"] = name.base == "premiere";
  values["disputed"] = !best->also.empty();
  return values;
}

}  // namespace logline::render
