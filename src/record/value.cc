#include "record/value.h"

#include "model/statement.h"

namespace logline::record {
namespace {

DateRelation compare_optional(const std::optional<PartialDate>& known,
                              const std::optional<PartialDate>& said) {
  if (known && said) return compare(*known, *said);
  if (!known && !said) return DateRelation::agree;
  return said ? DateRelation::refines : DateRelation::coarser;
}

DateRelation compare_details(const std::string& known, const std::string& said) {
  const std::string a = fold_name(known), b = fold_name(said);
  if (a == b) return DateRelation::agree;
  if (a.empty()) return DateRelation::refines;
  return b.empty() ? DateRelation::coarser : DateRelation::contradict;
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
  if (fold_name(known.text) != fold_name(said.text)) return DateRelation::contradict;
  const DateRelation dates = compare_optional(known.when, said.when);
  const DateRelation details = compare_details(known.detail, said.detail);
  if (dates == DateRelation::agree || dates == details) return details;
  if (details == DateRelation::agree) return dates;
  return dates == DateRelation::contradict || details == DateRelation::contradict ? DateRelation::contradict
                                                                                  : DateRelation::refines;
}

}  // namespace logline::record
