#include "model/words.h"

#include <array>

namespace logline {
namespace {

using std::string_view_literals::operator""sv;

// Each table is in the order of its enumeration.
constexpr std::array kEvents{
    "announced"sv, "in_development"sv, "ordered"sv, "passed"sv,     "renewed"sv, "cancelled"sv, "ending"sv,
    "casting"sv,   "filming"sv,        "paused"sv,  "resumed"sv,    "wrapped"sv, "scheduled"sv, "delayed"sv,
    "premiered"sv, "finale"sv,         "trailer"sv, "first_look"sv, "moved"sv,   "spun_off"sv,  "rebooted"sv};
constexpr std::array kJobs{"actor"sv,    "creator"sv, "showrunner"sv, "producer"sv, "executive_producer"sv,
                           "director"sv, "writer"sv,  "host"sv,       "guest"sv,    "voice"sv,
                           "other"sv};
constexpr std::array kRelations{"home"sv, "streams"sv, "airs"sv, "leaves"sv};
constexpr std::array kPolarities{"yes"sv, "no"sv};
constexpr std::array kCertainties{"possible"sv, "rumoured"sv, "reported"sv, "confirmed"sv};
constexpr std::array kMentionKinds{"person"sv, "title"sv, "character"sv, "organisation"sv,
                                   "place"sv,  "time"sv,  "quote"sv};

template <class Enum, class Table>
std::string_view word_at(const Table& table, Enum value) {
  return table[static_cast<std::size_t>(value)];
}

template <class Enum, class Table>
std::optional<Enum> find_word(const Table& table, std::string_view word) {
  for (std::size_t i = 0; i < table.size(); ++i)
    if (table[i] == word) return static_cast<Enum>(i);
  return std::nullopt;
}

}  // namespace

std::string_view to_word(Event event) { return word_at(kEvents, event); }
std::string_view to_word(Job job) { return word_at(kJobs, job); }
std::string_view to_word(Relation relation) { return word_at(kRelations, relation); }
std::string_view to_word(Polarity polarity) { return word_at(kPolarities, polarity); }
std::string_view to_word(Certainty certainty) { return word_at(kCertainties, certainty); }
std::string_view to_word(MentionKind kind) { return word_at(kMentionKinds, kind); }

template <>
std::optional<Event> from_word<Event>(std::string_view word) {
  return find_word<Event>(kEvents, word);
}
template <>
std::optional<Job> from_word<Job>(std::string_view word) {
  return find_word<Job>(kJobs, word);
}
template <>
std::optional<Relation> from_word<Relation>(std::string_view word) {
  return find_word<Relation>(kRelations, word);
}
template <>
std::optional<Polarity> from_word<Polarity>(std::string_view word) {
  return find_word<Polarity>(kPolarities, word);
}
template <>
std::optional<Certainty> from_word<Certainty>(std::string_view word) {
  return find_word<Certainty>(kCertainties, word);
}
template <>
std::optional<MentionKind> from_word<MentionKind>(std::string_view word) {
  return find_word<MentionKind>(kMentionKinds, word);
}

}  // namespace logline
