#include "render/title_page.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string_view>
#include <tuple>

#include "model/record.h"
#include "model/words.h"
#include "render/feed_page.h"
#include "render/genre_page.h"
#include "render/line_values.h"
#include "render/looks.h"
#include "render/quotes.h"
#include "render/record_facts.h"
#include "render/seasons.h"

namespace logline::render {
namespace {

constexpr std::size_t kQuotesOfTitle = 12;
constexpr std::size_t kQuotesOfPerson = 40;
constexpr std::size_t kPeopleShown = 6;
constexpr std::size_t kCreditsShown = 100;
constexpr std::size_t kTellers = 40;

// Outlets that say something of the subject, those that say it most often first.
Values teller_rows(const Sources& sources) {
  std::map<std::string, std::pair<std::size_t, std::string>> by_key;  // how often, name
  std::map<std::string_view, std::string> keys;                       // of names as they are written
  for (const auto& [article, source] : sources) {
    const auto [known, is_first] = keys.try_emplace(source.outlet);
    if (is_first) known->second = fold_name(source.outlet);
    if (const std::string& key = known->second; !key.empty()) {
      auto& [count, name] = by_key[key];
      ++count;
      name = source.outlet;
    }
  }
  std::vector<std::pair<std::string, std::pair<std::size_t, std::string>>> tellers(by_key.begin(),
                                                                                   by_key.end());
  std::ranges::stable_sort(tellers, std::greater<>(), [](const auto& teller) { return teller.second.first; });
  Values rows = Values::array();
  for (const auto& [key, teller] : tellers)
    if (rows.size() < kTellers)
      rows.push_back({{"name", teller.second}, {"href", outlet_address(key)}, {"last", false}});
  if (!rows.empty()) rows.back()["last"] = true;
  return rows;
}

Values common_values(const RecordPage& page, const Words& words, std::size_t quotes) {
  Values stories = Values::array();
  for (const ShownLine& shown : page.stories) stories.push_back(line_values(shown, words));
  Values changes = change_rows(page.record, words);
  Values values{{"name", page.record.name},
                {"page_title", page.record.name},
                {"facts", fact_rows(page.record, page.sources, page.region, false, words)},
                {"quotes", quote_values(page.statements, quotes, words)},
                {"stories", std::move(stories)},
                {"tellers", teller_rows(page.sources)}};
  const std::size_t count = changes.size();
  if (count > 0)
    values["changes"] = {{"count", words.count("earlier_value", count)}, {"rows", std::move(changes)}};
  return values;
}

// The first few, and the rest folded.
void add_people(Values& values, Values people) {
  if (people.empty()) return;
  Values first = Values::array(), rest = Values::array();
  for (Values& person : people) (first.size() < kPeopleShown ? first : rest).push_back(std::move(person));
  values["people"] = {{"first", std::move(first)}};
  if (!rest.empty()) {
    const std::size_t count = rest.size();
    values["people"]["rest"] = {{"count", count}, {"one", count == 1}, {"rows", std::move(rest)}};
  }
}

// What the person is credited with, each once, newest first; at most `limit`, and whether there are more.
std::pair<Values, bool> credit_rows(const std::vector<SeenStatement>& statements, std::size_t limit,
                                    const Words& words) {
  Values rows = Values::array();
  std::set<std::string> known;
  std::set<std::tuple<std::string_view, std::string_view, std::string_view, Job, Polarity>> written;
  for (auto seen = statements.rbegin(); seen != statements.rend(); ++seen) {
    const auto* credit = std::get_if<CreditClaim>(&seen->statement->claim);
    if (credit == nullptr || credit->title.is_absent()) continue;
    const bool is_first = written
                              .emplace(credit->title.value, credit->person.value, credit->character.value,
                                       credit->job, seen->statement->polarity)
                              .second;  // most are repeated word for word
    if (!is_first || !known.insert(fact_key(*seen->statement)).second) continue;
    if (rows.size() == limit) return {std::move(rows), true};
    const bool has_character = !credit->character.is_absent();
    rows.push_back({{"title", credit->title.value},
                    {"href", title_address(fold_name(credit->title.value))},
                    {"as", has_character ? credit->character.value
                                         : words.of("job." + std::string(to_word(credit->job)))},
                    {"source", source_values(source_of(*seen->article), words)}});
  }
  return {std::move(rows), false};
}

Values follow_values(const RecordPage& page) {
  if (!page.may_follow) return nullptr;
  return {{"subject", page.record.subject},
          {"key", page.record.key},
          {"name", page.record.name},
          {"is_followed", page.is_followed}};
}

}  // namespace

Values title_values(const RecordPage& page, const Words& words) {
  Values values = common_values(page, words, kQuotesOfTitle);
  const std::string address = title_address(page.record.key);
  values["page"] = "title";
  values["nav_titles"] = true;
  values["genres"] = genre_links(genres_of(page.record), words);
  if (Values others = fact_rows(page.record, page.sources, page.region, true, words); !others.empty())
    values["elsewhere"] = {{"facts", std::move(others)}};
  values["now"] = headline_fact(page.record, page.sources, words);
  values["seasons"] = season_rows(page.statements, page.today, words);
  values["picture"] = timeline_picture(page.statements, page.published, words);
  values["timeline"] = timeline_list(page.statements, words);
  values["has_seasons"] = !values["seasons"].is_null() || !values["timeline"].empty();
  values["looks"] = look_values(page.statements, words);
  values["progress"] = progress_values(page.progress);
  values["action"] = address + "/progress";
  values["saved"] = page.has_saved;
  values["follow"] = follow_values(page);
  if (!page.next.empty()) values["older"] = address + "?before=" + percent_encode(page.next);
  values["own_feeds"] = feed_links(page.record.name, address + "/feed");
  add_people(values, people_rows(page.record, page.sources, words));
  return values;
}

Values person_values(const RecordPage& page, const Words& words) {
  Values values = common_values(page, words, kQuotesOfPerson);
  values["page"] = "person";
  values["with_about"] = true;
  values["follow"] = follow_values(page);
  values["own_feeds"] = feed_links(page.record.name, person_address(page.record.key) + "/feed");
  const std::size_t most = page.has_all_credits ? page.statements.size() : kCreditsShown;
  auto [credits, has_more] = credit_rows(page.statements, most, words);
  values["credits"] = std::move(credits);
  if (has_more) values["all_credits"] = person_address(page.record.key) + "?credits=all#credits";
  return values;
}

}  // namespace logline::render
