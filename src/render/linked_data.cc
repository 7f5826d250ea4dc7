#include "render/linked_data.h"

#include <map>
#include <set>

#include "model/record.h"
#include "render/feed_page.h"
#include "render/genre_page.h"
#include "render/record_facts.h"

namespace logline::render {
namespace {

constexpr std::size_t kMostReports = 20;
constexpr std::size_t kPeople = 40;

Json organisation(const std::string& name) { return {{"@type", "Organization"}, {"name", name}}; }

void put_time(Json& data, const char* name, const std::optional<Timestamp>& at) {
  if (at) data[name] = at->to_iso();
}

Json report_data(const Article& article) {
  Json data{{"@type", "NewsArticle"}, {"headline", article.headline}};
  if (const std::string url = link_to(article.address); !url.empty()) data["url"] = url;
  if (const std::string outlet = outlet_name(article); !outlet.empty())
    data["publisher"] = organisation(outlet);
  put_time(data, "datePublished", article.published);
  return data;
}

bool is_denied(const RecordField& field) {
  return field.chosen.value.starts_with(kDenied) || is_not_known(field.chosen);
}

Json person_of(const std::string& key, const std::string& name, const std::string& origin) {
  return {{"@type", "Person"}, {"name", name}, {"url", origin + person_address(key)}};
}

// Names and characters as the reports give them, by the fields that stand in the record.
std::map<std::string, const CreditClaim*> credits_of(const RecordPage& page, bool by_title) {
  std::map<std::string, const CreditClaim*> credits;
  for (const SeenStatement& seen : page.statements) {
    const auto* credit = std::get_if<CreditClaim>(&seen.statement->claim);
    if (credit == nullptr || seen.statement->polarity == Polarity::no) continue;
    const CreditClaim*& known = credits[fold_name(by_title ? credit->title.value : credit->person.value)];
    if (known == nullptr || (known->character.is_absent() && !credit->character.is_absent())) known = credit;
  }
  return credits;
}

// The property of schema.org for a job in the making of a series; empty: there is none.
std::string property_of(const std::string& job) {
  if (job == "creator" || job == "showrunner") return "creator";
  if (job == "director") return "director";
  if (job == "producer" || job == "executive_producer") return "producer";
  return job == "writer" ? "author" : "";
}

void add_people(Json& data, const RecordPage& page, const std::string& origin) {
  const auto credits = credits_of(page, false);
  std::size_t people = 0;
  for (const RecordField& field : page.record.fields) {
    const FieldName name = parse_field_name(field.name);
    const auto credit = credits.find(name.qualifier);
    if (is_denied(field) || credit == credits.end() || people == kPeople) continue;
    Json person = person_of(name.qualifier, credit->second->person.value, origin);
    std::string property = name.base == "crew" ? property_of(name.job) : "";
    if (name.base == "cast") {
      property = "actor";
      if (!credit->second->character.is_absent())
        person = {{"@type", "PerformanceRole"},
                  {"actor", std::move(person)},
                  {"characterName", credit->second->character.value}};
    }
    if (property.empty()) continue;
    ++people;
    data[property].push_back(std::move(person));
  }
}

// "2027-09-14", "2027-09", "2027": what schema.org takes for a date; seasons of the year it does not.
std::string date_data(const RecordField& field) {
  const auto date = PartialDate::parse(field.chosen.value);
  return date && date->month <= 12 ? date->to_string() : "";
}

void add_seasons(Json& data, const Record& record) {
  std::map<int, std::string> seasons;  // and when each starts
  for (const RecordField& field : record.fields) {
    const FieldName name = parse_field_name(field.name);
    if (!name.season || is_denied(field)) continue;
    std::string& start = seasons[*name.season];
    if (name.base == "premiere") start = date_data(field);
  }
  for (const auto& [number, start] : seasons) {
    Json season{{"@type", "TVSeason"}, {"seasonNumber", number}};
    if (!start.empty()) season["startDate"] = start;
    data["containsSeason"].push_back(std::move(season));
  }
}

}  // namespace

Json story_data(const StoryPage& page, const std::string& origin) {
  const ShownLine& shown = page.shown;
  const std::string own = origin + story_address(shown.line.story), url = link_to(shown.first.address);
  Json data{{"@context", "https://schema.org"},
            {"@type", "NewsArticle"},
            {"headline", shown.line.text},
            {"mainEntityOfPage", own}};
  if (!url.empty()) data["url"] = url;
  put_time(data, "datePublished", shown.at);
  if (const auto updated = updated_at(page); updated != shown.at) put_time(data, "dateModified", updated);
  if (!shown.first.outlet.empty()) data["publisher"] = organisation(shown.first.outlet);
  if (!shown.title_key.empty())
    data["about"] = {
        {"@type", "TVSeries"}, {"name", shown.line.kicker}, {"url", origin + title_address(shown.title_key)}};
  for (const StoryReport& report : page.reports) {
    if (data["isBasedOn"].size() == kMostReports) break;
    if (!report.is_copy) data["isBasedOn"].push_back(report_data(*report.article));
  }
  return data;
}

Json title_data(const RecordPage& page, const std::string& origin, const Words& words) {
  Json data{{"@context", "https://schema.org"},
            {"@type", "TVSeries"},
            {"name", page.record.name},
            {"url", origin + title_address(page.record.key)}};
  for (const RecordField& field : page.record.fields)
    if (field.name == "premiere" && !is_denied(field))
      if (const std::string start = date_data(field); !start.empty()) data["startDate"] = start;
  for (const std::string& genre : genres_of(page.record)) data["genre"].push_back(genre_words(genre, words));
  add_seasons(data, page.record);
  add_people(data, page, origin);
  return data;
}

// What they act in or make stands the other way round in schema.org: properties of the series.
Json person_data(const RecordPage& page, const std::string& origin) {
  Json data = person_of(page.record.key, page.record.name, origin);
  Json named{{"@context", "https://schema.org"}};
  named.update(data);
  const auto credits = credits_of(page, true);
  for (const RecordField& field : page.record.fields) {
    const FieldName name = parse_field_name(field.name);
    if (is_denied(field) || (name.base != "role" && name.base != "work")) continue;
    const auto colon = name.base == "work" ? name.qualifier.find(':') : std::string::npos;
    const std::string job = colon == std::string::npos ? "" : name.qualifier.substr(0, colon);
    const std::string key = colon == std::string::npos ? name.qualifier : name.qualifier.substr(colon + 1);
    const auto credit = credits.find(key);
    const std::string property = name.base == "role" ? "actor" : property_of(job);
    if (property.empty() || credit == credits.end()) continue;
    named["@reverse"][property].push_back(
        {{"@type", "TVSeries"}, {"name", credit->second->title.value}, {"url", origin + title_address(key)}});
  }
  return named;
}

}  // namespace logline::render
