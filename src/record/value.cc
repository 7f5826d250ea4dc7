#include "record/value.h"

#include <algorithm>

#include "model/statement.h"

namespace logline::record {
namespace {

DateRelation compare_optional(const std::optional<PartialDate>& known,
                              const std::optional<PartialDate>& said) {
  if (known && said) return compare(*known, *said);
  if (!known && !said) return DateRelation::agree;
  return said ? DateRelation::refines : DateRelation::coarser;
}

std::size_t count_words(std::string_view folded) {
  return folded.empty() ? 0 : 1 + static_cast<std::size_t>(std::count(folded.begin(), folded.end(), ' '));
}

// The words that two folded names end in alike.
std::size_t common_ending(std::string_view a, std::string_view b) {
  const auto last_word = [](std::string_view words) { return words.substr(words.rfind(' ') + 1); };
  std::size_t words = 0;
  while (!a.empty() && !b.empty() && last_word(a) == last_word(b)) {
    ++words;
    for (std::string_view* side : {&a, &b})
      side->remove_suffix(std::min(side->size(), last_word(*side).size() + 1));
  }
  return words;
}

// Who is played. A rank before two words that agree ("DI Mara Voss", "Detective Inspector Mara Voss") tells
// nothing new of the character; a name within the other is the same one told less fully.
DateRelation compare_details(const std::string& known, const std::string& said) {
  if (known == said) return DateRelation::agree;
  const std::string a = fold_name(known), b = fold_name(said);
  if (a == b) return DateRelation::agree;
  if (a.empty()) return DateRelation::refines;
  if (b.empty()) return DateRelation::coarser;
  const std::size_t common = common_ending(a, b);
  if (common >= 2) return DateRelation::agree;
  if (common == count_words(b) || a.starts_with(b + " ")) return DateRelation::coarser;
  if (common == count_words(a) || b.starts_with(a + " ")) return DateRelation::refines;
  return DateRelation::contradict;
}

}  // namespace

std::string Value::to_text() const {
  if (is_not_known) return "not known";
  std::string all = is_denied ? "not " + text : text;
  if (!detail.empty()) all += " as " + detail;
  if (when) all += (all.empty() ? "" : " ") + when->to_string();
  return all;
}

DateRelation compare(const Value& known, const Value& said) {
  if (known.is_not_known != said.is_not_known) return DateRelation::contradict;
  if (known.is_not_known) return DateRelation::agree;
  if (known.is_denied != said.is_denied) return DateRelation::contradict;
  if (known.text != said.text && fold_name(known.text) != fold_name(said.text))
    return DateRelation::contradict;
  const DateRelation dates = compare_optional(known.when, said.when);
  const DateRelation details = compare_details(known.detail, said.detail);
  if (dates == DateRelation::agree || dates == details) return details;
  if (details == DateRelation::agree) return dates;
  return dates == DateRelation::contradict || details == DateRelation::contradict ? DateRelation::contradict
                                                                                  : DateRelation::refines;
}

}  // namespace logline::record
