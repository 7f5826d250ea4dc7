// The fold of a field.
//
// One value is chosen. What is said next meets it:
//   the same, or coarser, and no firmer          supports it; nothing is new
//   the same, and firmer                         raises its certainty: new
//   another or a finer value, at least as firm   takes its place (newest wins among equals); the old one
//   becomes history: new another value, less firm                     stays beside it ("also reported"), and
//   is new the first time
// So every value in `also` is less firm than the chosen one, and every value in `history` was chosen once.
//
// A status is a course of events, not one value: reports that repeat "renewed" after "filming" take nothing
// back. An event that was chosen before counts as said again, unless an event that undoes it (renewed and
// cancelled) was chosen since; one that is dated well before it is told is history anyhow ("cancelled in
// March").
#include "record/field_fold.h"

#include <algorithm>

namespace logline::record {
namespace {

constexpr std::string_view kOnly = "only", kNewest = "newest", kFirmer = "firmer", kFiner = "finer",
                           kLessFirm = "less_firm", kSuperseded = "superseded", kRefined = "refined";

bool holds(const Value& known, const Value& said) {
  const DateRelation relation = compare(known, said);
  return relation == DateRelation::agree || relation == DateRelation::coarser;
}

}  // namespace

FieldFold::Held FieldFold::hold(const FieldValue& said, const Statement& statement) {
  Held held{said.value, said.event, {}};
  held.record.certainty = statement.certainty;
  held.record.since = statement.said_at;
  held.record.reveals = statement.reveals;
  support(held, statement);
  return held;
}

void FieldFold::support(Held& held, const Statement& statement) {
  if (statement.said_at && (!held.record.as_of || *held.record.as_of < *statement.said_at))
    held.record.as_of = statement.said_at;
  auto& sources = held.record.sources;
  if (std::find(sources.begin(), sources.end(), statement.article) == sources.end())
    sources.push_back(statement.article);
}

// What was only a rumour is known from now on, and from whoever says so now.
void FieldFold::confirm(Held& held, const Statement& statement) {
  const bool was_rumour = held.record.certainty < Certainty::reported;
  support(held, statement);
  held.record.certainty = statement.certainty;
  held.record.why = kFirmer;
  if (!was_rumour) return;
  held.record.since = statement.said_at;
  auto& sources = held.record.sources;
  const auto said = std::find(sources.begin(), sources.end(), statement.article);
  std::rotate(sources.begin(), said, said + 1);
}

// The event that was chosen before, when nothing chosen since undoes it.
FieldFold::Held* FieldFold::find_told(const FieldValue& said) {
  if (!said.event || !chosen_) return nullptr;
  if (!said.is_past && chosen_->event && is_undone_by(*said.event, *chosen_->event)) return nullptr;
  for (auto held = history_.rbegin(); held != history_.rend(); ++held) {
    if (compare(held->value, said.value) == DateRelation::agree) return &*held;
    if (!said.is_past && held->event && is_undone_by(*said.event, *held->event)) return nullptr;
  }
  return nullptr;
}

void FieldFold::replace_chosen(Held next, std::string_view why) {
  next.record.why = why;
  if (chosen_) {
    chosen_->record.why = why == kFiner ? kRefined : kSuperseded;
    history_.push_back(std::move(*chosen_));
  }
  chosen_ = std::move(next);
}

// "Picked up" is said of new series and of old ones.
bool FieldFold::is_renewal(const FieldValue& said) const {
  if (said.event != Event::ordered) return false;
  if (said.season && *said.season > 1) return true;
  const auto runs = [](const Held& held) {
    return held.event && (*held.event == Event::renewed || *held.event == Event::cancelled ||
                          *held.event == Event::premiered || *held.event == Event::finale);
  };
  return (chosen_ && runs(*chosen_)) || std::any_of(history_.begin(), history_.end(), runs);
}

bool FieldFold::take(const FieldValue& said, const Statement& statement) {
  return is_renewal(said) ? fold(as_renewal(said), statement) : fold(said, statement);
}

// "Pennant has saved Salt": where a series goes takes nothing from its renewal, whichever is told first.
bool FieldFold::is_beside_renewal(const FieldValue& said) const {
  return said.event == Event::moved && chosen_ && chosen_->event == Event::renewed && !has_event(said);
}

bool FieldFold::fold(const FieldValue& said, const Statement& statement) {
  if (is_beside_renewal(said)) {
    history_.push_back(hold(said, statement));
    history_.back().record.why = kSuperseded;
    return true;
  }
  if (!chosen_) {
    replace_chosen(hold(said, statement), kOnly);
    return true;
  }
  const Certainty certainty = statement.certainty;
  const DateRelation relation = compare(chosen_->value, said.value);
  if (holds(chosen_->value, said.value) &&
      (certainty <= chosen_->record.certainty || relation == DateRelation::agree)) {
    const bool rises = certainty > chosen_->record.certainty;
    rises ? confirm(*chosen_, statement) : support(*chosen_, statement);
    return rises;
  }
  if (Held* told = find_told(said); told != nullptr && certainty <= told->record.certainty) {
    support(*told, statement);
    return false;
  }
  if (certainty < chosen_->record.certainty) return put_beside(said, statement);
  choose(said, statement);
  return true;
}

std::vector<FieldFold::Held>::iterator FieldFold::find_beside(const FieldValue& said) {
  return std::find_if(also_.begin(), also_.end(),
                      [&](const Held& held) { return holds(held.value, said.value); });
}

// The chosen value gives way. A finer one that was less firm than what is said now stays as "also reported".
void FieldFold::choose(const FieldValue& said, const Statement& statement) {
  const DateRelation relation = compare(chosen_->value, said.value);
  const bool is_firmer = statement.certainty > chosen_->record.certainty;
  Held next = hold(said, statement);
  const auto beside = find_beside(said);
  if (beside != also_.end() && compare(beside->value, said.value) == DateRelation::agree) {
    next = std::move(*beside);
    also_.erase(beside);
    confirm(next, statement);
    next.record.certainty = statement.certainty;
  }
  if (relation == DateRelation::coarser) {
    chosen_->record.why = kLessFirm;
    also_.push_back(std::move(*chosen_));
    chosen_.reset();
  }
  replace_chosen(std::move(next), relation == DateRelation::refines ? kFiner : is_firmer ? kFirmer : kNewest);
}

bool FieldFold::put_beside(const FieldValue& said, const Statement& statement) {
  const auto beside = find_beside(said);
  if (beside == also_.end()) {
    also_.push_back(hold(said, statement));
    also_.back().record.why = kLessFirm;
    return true;
  }
  const bool rises = statement.certainty > beside->record.certainty;
  support(*beside, statement);
  if (rises) beside->record.certainty = statement.certainty;
  return rises;
}

bool FieldFold::knows(const FieldValue& said, Certainty certainty) const {
  const auto is_known = [&](const Held& held) {
    return holds(held.value, said.value) && certainty <= held.record.certainty;
  };
  return (chosen_ && is_known(*chosen_)) || std::any_of(also_.begin(), also_.end(), is_known);
}

bool FieldFold::has_event(const FieldValue& said) const {
  const auto is_it = [&](const Held& held) { return holds(held.value, said.value); };
  return (chosen_ && is_it(*chosen_)) || std::any_of(history_.begin(), history_.end(), is_it);
}

RecordField FieldFold::to_field(std::string name) const {
  const auto written = [](const Held& held) {
    RecordValue value = held.record;
    value.value = held.value.to_text();
    return value;
  };
  RecordField field{.name = std::move(name),
                    .chosen = chosen_ ? written(*chosen_) : RecordValue{},
                    .also = {},
                    .history = {}};
  for (const Held& held : also_) field.also.push_back(written(held));
  for (const Held& held : history_) field.history.push_back(written(held));
  return field;
}

}  // namespace logline::record
