#include "page/selector.h"

#include <algorithm>

#include "base/ascii.h"
#include "fmt/format.h"
#include "html/spaces.h"

namespace logline::page {
namespace {

using html::NodeIndex;

bool is_name_byte(char c) {
  return is_letter(c) || is_digit(c) || c == '-' || c == '_' || c == ':' ||
         (static_cast<unsigned char>(c) & 0x80) != 0;
}

// Takes a name off the front.
std::string_view take_name(std::string_view& rest) {
  const auto end = static_cast<std::size_t>(std::ranges::find_if_not(rest, is_name_byte) - rest.begin());
  const std::string_view name = rest.substr(0, end);
  rest.remove_prefix(end);
  return name;
}

bool has_word(std::string_view value, std::string_view word) {
  while (!value.empty()) {
    const std::size_t end = std::min(value.find_first_of(" \t\r\n\f"), value.size());
    if (value.substr(0, end) == word) return true;
    value.remove_prefix(std::min(end + 1, value.size()));
  }
  return false;
}

// Where the step at the front ends: at a blank outside brackets.
std::size_t end_of_step(std::string_view text) {
  bool is_bracketed = false;
  char quote = '\0';
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quote != '\0') {
      if (c == quote) quote = '\0';
    } else if (is_bracketed && (c == '"' || c == '\'')) {
      quote = c;
    } else if (c == '[' || c == ']') {
      is_bracketed = c == '[';
    } else if (!is_bracketed && html::is_space(c)) {
      return i;
    }
  }
  return text.size();
}

}  // namespace

// ".class", "#id", "[attr]", "[attr=value]" or "[attr='value']".
std::string Selector::add_condition(std::string_view& rest, Step& step) {
  const char mark = rest.front();
  rest.remove_prefix(1);
  Condition condition;
  if (mark == '.' || mark == '#') {
    condition.kind = mark == '.' ? Condition::Kind::word : Condition::Kind::whole;
    condition.attribute = mark == '.' ? "class" : "id";
    condition.value = take_name(rest);
    if (condition.value.empty()) return fmt::format("a name is missing behind '{}'", mark);
  } else {
    condition.attribute = to_lower(take_name(rest));
    const std::size_t end = rest.starts_with("=\"")  ? rest.find("\"]", 2)
                            : rest.starts_with("='") ? rest.find("']", 2)
                                                     : rest.find(']');
    if (condition.attribute.empty() || end == std::string_view::npos)
      return "'[' without an attribute and a ']'";
    const bool is_quoted = rest.starts_with("=\"") || rest.starts_with("='");
    if (!rest.starts_with(']') && !rest.starts_with('='))
      return "only = may stand between an attribute and its value";
    if (rest.starts_with('=')) {
      condition.kind = Condition::Kind::whole;
      condition.value = is_quoted ? rest.substr(2, end - 2) : rest.substr(1, end - 1);
    }
    rest.remove_prefix(end + (is_quoted ? 2 : 1));
  }
  if (step.conditions.size() >= kMostConditions) return "too many conditions for one element";
  step.conditions.push_back(std::move(condition));
  return {};
}

std::string Selector::parse_step(std::string_view text, Step& step) {
  if (text.starts_with('*')) {
    text.remove_prefix(1);
  } else {
    step.tag = to_lower(take_name(text));
  }
  while (!text.empty()) {
    if (std::string_view(".#[").find(text.front()) == std::string_view::npos)
      return fmt::format("'{}' cannot be read here", text.front());
    if (std::string problem = add_condition(text, step); !problem.empty()) return problem;
  }
  return {};
}

Result<Selector> parse_selector(std::string_view text) {
  Selector out;
  for (std::string_view rest = html::trim_spaces(text); !rest.empty(); rest = html::trim_spaces(rest)) {
    const std::size_t end = end_of_step(rest);
    Selector::Step step;
    std::string problem = Selector::parse_step(rest.substr(0, end), step);
    if (problem.empty() && out.steps_.size() >= kMostSteps)
      problem = fmt::format("more than {} elements inside each other", kMostSteps);
    if (!problem.empty()) return fail(fmt::format("selector '{}': {}", text, problem));
    out.steps_.push_back(std::move(step));
    rest.remove_prefix(end);
  }
  if (out.steps_.empty()) return fail("an empty selector");
  return out;
}

bool Selector::fits(const Step& step, const html::Tree& tree, NodeIndex node) {
  if (tree.kind(node) != html::NodeKind::element) return false;
  if (!step.tag.empty() && tree.name(node) != step.tag) return false;
  return std::ranges::all_of(step.conditions, [&](const Condition& condition) {
    if (!tree.has_attribute(node, condition.attribute)) return false;
    const std::string_view value = tree.attribute(node, condition.attribute);
    if (condition.kind == Condition::Kind::word) return has_word(value, condition.value);
    return condition.kind == Condition::Kind::present || value == condition.value;
  });
}

// The nearest element around that fits a step is as good as any further out.
bool Selector::matches(const html::Tree& tree, NodeIndex node) const {
  if (!fits(steps_.back(), tree, node)) return false;
  std::size_t left = steps_.size() - 1;
  constexpr int kMostAncestors = 256;
  int steps = 0;
  for (NodeIndex at = tree.parent(node); left > 0 && at != html::kNoNode && steps < kMostAncestors;
       at = tree.parent(at), ++steps)
    if (fits(steps_[left - 1], tree, at)) --left;
  return left == 0;
}

}  // namespace logline::page
