#include "record/fold.h"

#include <algorithm>
#include <map>
#include <utility>

#include "base/tally.h"
#include "fmt/format.h"
#include "record/field_fold.h"
#include "record/fields.h"

namespace logline::record {
namespace {

// The fields of one record while it is folded.
class Fields {
 public:
  bool take(const FieldValue& said, const Statement& statement) {
    const bool is_known = is_at_home(said);
    return fold_in(said, statement) && !is_known;
  }

  [[nodiscard]] std::vector<RecordField> to_fields() const {
    std::vector<RecordField> fields;
    fields.reserve(folds_.size());
    for (const auto& [name, fold] : folds_) fields.push_back(fold.to_field(name));
    return fields;
  }

 private:
  // That a series is shown by the service whose it is goes without saying.
  [[nodiscard]] bool is_at_home(const FieldValue& said) const {
    const bool is_shown = said.field.starts_with("streams:") || said.field.starts_with("airs:");
    if (!is_shown || said.value.when || said.value.is_not_known) return false;
    const auto home = folds_.find("home");
    FieldValue same = said;
    same.field = "home";
    return home != folds_.end() && home->second.knows(same, Certainty::confirmed);
  }

  bool fold_in(const FieldValue& said, const Statement& statement) {
    if (!said.has_seasons) return folds_[said.field].take(said, statement);
    if (!said.season) return folds_[field_for_any_season(said)].take(said, statement);
    // What was said of no season in particular was said of this one too.
    const auto unnamed = folds_.find(said.field);
    const bool is_known = unnamed != folds_.end() && unnamed->second.knows(said, statement.certainty);
    const std::string name = fmt::format("{}:s{}", said.field, *said.season);
    if (seasons_[said.field].emplace(*said.season, name).second)
      return folds_[name].take(said, statement) && !is_known;
    return folds_[name].take(said, statement);
  }

  // A season not named: the newest season that tells it already, else the newest season, else no season in
  // particular.
  std::string field_for_any_season(const FieldValue& said) {
    const auto seasons = seasons_.find(said.field);
    if (seasons == seasons_.end()) return said.field;
    for (auto season = seasons->second.rbegin(); season != seasons->second.rend(); ++season)
      if (folds_.at(season->second).has_event(said)) return season->second;
    return seasons->second.rbegin()->second;
  }

  std::map<std::string, FieldFold> folds_;
  std::map<std::string, std::map<int, std::string>> seasons_;  // field -> season -> name with the season
};

// Quotations are numbered in the order in which they were said first.
class QuoteNumbers {
 public:
  void number(FieldValue& said) {
    if (!said.field.starts_with("quote:")) return;
    // A quotation that another report cuts short is the longer one again.
    if (const auto longer = numbers_.lower_bound(said.field); longer != numbers_.end() &&
                                                              longer->first.size() > said.field.size() &&
                                                              longer->first.starts_with(said.field + " ")) {
      said.field = longer->first;
      said.value.text = texts_.at(longer->second);
    }
    const auto [at, is_first] = numbers_.try_emplace(said.field, numbers_.size() + 1);
    if (is_first) texts_.emplace(at->second, said.value.text);
    said.field = fmt::format("quote:{:04}", at->second);
  }

 private:
  std::map<std::string, std::size_t> numbers_;
  std::map<std::size_t, std::string> texts_;
};

std::string_view person_name(const Statement& statement) {
  if (const auto* credit = std::get_if<CreditClaim>(&statement.claim)) return credit->person.value;
  if (const auto* quote = std::get_if<QuoteClaim>(&statement.claim)) return quote->speaker.value;
  if (const auto* award = std::get_if<AwardClaim>(&statement.claim)) return award->person.value;
  return {};
}

// What a list of titles says ("tvmaze:crime") has neither a date nor an article: it stands beside what
// articles say, and changes nothing of it.
void add_listed_genre(std::string_view listed, std::vector<RecordField>& fields) {
  const auto colon = listed.find(':');
  const std::string key(colon == std::string_view::npos ? listed : listed.substr(colon + 1));
  const std::string list(colon == std::string_view::npos ? std::string_view("list")
                                                         : listed.substr(0, colon));
  const std::string name = "genre:" + key;
  const auto at = std::ranges::lower_bound(fields, name, {}, &RecordField::name);
  if (at == fields.end() || at->name != name)
    fields.insert(at, {.name = name, .chosen = {.value = key, .why = list}});
  else if (std::ranges::find(at->also, list, &RecordValue::why) == at->also.end() && at->chosen.why != list)
    at->also.push_back({.value = key, .why = list});
}

template <class FieldsOf, class NameOf>
Folded fold(std::string subject, std::string_view key, std::span<const Statement* const> ordered,
            Quotations quotations, FieldsOf fields_of, NameOf name_of) {
  Fields fields;
  QuoteNumbers quotes;
  Tally<std::string_view> spellings;
  Folded folded;
  for (const Statement* statement : ordered) {
    bool is_new = false;
    if (const std::string_view name = name_of(*statement); !name.empty()) spellings.take(name);
    if (quotations == Quotations::left_out && std::holds_alternative<QuoteClaim>(statement->claim)) {
      folded.is_new.push_back(false);
      continue;
    }
    for (FieldValue& said : fields_of(*statement)) {
      quotes.number(said);
      is_new |= fields.take(said, *statement) && said.is_news;
    }
    folded.is_new.push_back(is_new);
  }
  folded.record = {.subject = std::move(subject),
                   .name = std::string(spellings.most().value_or("")),
                   .key = std::string(key),
                   .fields = fields.to_fields()};
  return folded;
}

}  // namespace

Folded fold_title(std::string_view key, std::span<const Statement* const> ordered, Quotations quotations,
                  std::span<const std::string> listed_genres) {
  Folded folded = fold("title", key, ordered, quotations, title_fields, [](const Statement& statement) {
    return std::string_view(title_of(statement.claim).value);
  });
  for (const std::string& listed : listed_genres) add_listed_genre(listed, folded.record.fields);
  return folded;
}

Folded fold_person(std::string_view key, std::span<const Statement* const> ordered, Quotations quotations) {
  return fold("person", key, ordered, quotations, person_fields, person_name);
}

std::string person_key(const Statement& statement) { return fold_name(person_name(statement)); }

}  // namespace logline::record
