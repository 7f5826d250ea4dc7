#include "tests/conformance/feedparser/expression.h"

#include <charconv>
#include <optional>
#include <stdexcept>

#include "base/ascii.h"
#include "tests/conformance/feedparser/python_literal.h"

namespace logline::feed {
namespace {

using Json = nlohmann::json;

// A literal, or what stands at a path; nothing when it stands nowhere.
struct Value {
  std::optional<Json> json;
  std::string path;  // empty for a literal
  bool is_kept = true;
};

bool is_word_byte(char c) { return is_letter(c) || is_digit(c) || c == '_' || c == '-' || c == ':'; }

class Evaluation {
 public:
  Evaluation(std::string_view text, const Json& dictionary, const ExpressionRules& rules)
      : rest_(text), dictionary_(dictionary), rules_(rules) {}

  Answer either() {
    Answer answer = both();
    while (take_word("or")) {
      const Answer other = both();
      if (answer != Answer::yes) answer = other;
    }
    return answer;
  }
  [[nodiscard]] bool is_at_end() {
    rest_ = trim(rest_);
    return rest_.empty();
  }

 private:
  Answer both() {
    Answer answer = negated();
    while (take_word("and")) {
      const Answer other = negated();
      if (answer == Answer::not_kept || other == Answer::no) answer = other;
    }
    return answer;
  }

  Answer negated() {
    if (!take_word("not")) return compared();
    const Answer answer = negated();
    if (answer == Answer::not_kept) return answer;
    return answer == Answer::yes ? Answer::no : Answer::yes;
  }

  // a == b == c, a != b, a is b, 'k' in locals(), or the truth of one value.
  Answer compared() {
    std::vector<Value> values{primary()};
    bool is_negated = false;
    while (take("==") || take("!=", is_negated) || take_word("is") || take_in(is_negated))
      values.push_back(primary());
    if (std::any_of(values.begin(), values.end(), [](const Value& v) { return !v.is_kept; }))
      return Answer::not_kept;
    bool is_true = true;
    if (values.size() == 1) is_true = values[0].json && truth(*values[0].json);
    for (std::size_t i = 0; i + 1 < values.size(); ++i) is_true = is_true && agree(values[i], values.back());
    return is_true != is_negated ? Answer::yes : Answer::no;
  }

  // `'key' in feed`, `'key' not in feed`: asked by no case of what we keep, so both sides only have to be
  // read.
  bool take_in(bool& is_negated) {
    if (take_word("in")) return true;
    if (!trim(rest_).starts_with("not in ")) return false;
    take_word("not");
    is_negated = true;
    return take_word("in");
  }

  static bool truth(const Json& json) {
    if (json.is_boolean()) return json.get<bool>();
    if (json.is_number()) return json.get<double>() != 0;
    return !json.is_null() && !json.empty();
  }

  [[nodiscard]] bool agree(const Value& ours, const Value& expected) const {
    if (!expected.json) return false;
    if (ours.path.empty()) return ours.json == expected.json;
    if (!ours.json && expected.json->is_null()) return true;
    return rules_.agrees(ours.path, ours.json.value_or(""), *expected.json);
  }

  Value primary() {
    rest_ = trim(rest_);
    if (rest_.empty()) throw std::runtime_error("something is missing at the end");
    if (rest_.size() > 1 && rest_[0] == 'u' && (rest_[1] == '\'' || rest_[1] == '"')) rest_.remove_prefix(1);
    const char c = rest_.front();
    if (c == '\'' || c == '"') return words();
    if (c == '(') return bracketed(')');
    if (c == '[') return bracketed(']');
    if (c == '{') return object();
    if (is_digit(c) || (c == '-' && rest_.size() > 1 && is_digit(rest_[1]))) return number();
    return named();
  }

  // A string, or several added up.
  Value words() {
    std::string all = take_string(rest_);
    while (take("+")) {
      rest_ = trim(rest_);
      all += take_string(rest_);
    }
    return {all, {}};
  }

  Value number() {
    double value = 0;
    const auto [end, trouble] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), value);
    if (trouble != std::errc()) throw std::runtime_error("not a number");
    rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()));
    if (value == static_cast<double>(static_cast<long>(value))) return {static_cast<long>(value), {}};
    return {value, {}};
  }

  // A tuple or list; an expression in parentheses is its truth.
  Value bracketed(char close) {
    rest_.remove_prefix(1);
    const std::string_view start = rest_;
    Json all = Json::array();
    bool is_kept = true;
    while (!take(std::string(1, close))) {
      if (rest_.empty()) throw std::runtime_error("a bracket is not closed");
      Value value = primary();
      if (!value.path.empty() || !(take(",") || trim(rest_).starts_with(close))) return parenthesized(start);
      is_kept = is_kept && value.is_kept;
      all.push_back(value.json.value_or(nullptr));
    }
    return {all, {}, is_kept};
  }

  Value parenthesized(std::string_view start) {
    rest_ = start;
    const Answer answer = either();
    if (!take(")")) throw std::runtime_error("a parenthesis is not closed");
    return {answer == Answer::yes, {}, answer != Answer::not_kept};
  }

  Value object() {
    rest_.remove_prefix(1);
    Json all = Json::object();
    while (!take("}")) {
      const Value key = primary();
      if (!take(":")) throw std::runtime_error("a colon is missing");
      const Value value = primary();
      all[key.json->get<std::string>()] = value.json.value_or(nullptr);
      take(",");
    }
    return {all, {}};
  }

  Value named() {
    const std::string name = take_name();
    if (name == "True" || name == "False") return {name == "True", {}};
    if (name == "None") return {Json(nullptr), {}};
    if (name == "len" || name == "ord") return counted(name);
    Value value{dictionary_, {}};
    descend(value, name);
    for (;;) {
      if (take("[")) {
        const Value key = primary();
        if (!take("]")) throw std::runtime_error("a bracket is not closed");
        step(value, *key.json);
      } else if (take(".get(") || take(".has_key(")) {
        step(value, *primary().json);
        if (take(",")) primary();
        if (!take(")")) throw std::runtime_error("a parenthesis is not closed");
      } else if (take(".")) {
        descend(value, take_name());
      } else if (take("(")) {  // a call of something else: asked of Python, not of a feed
        while (!take(")")) {
          primary();
          take(",");
        }
        value.is_kept = false;
      } else {
        return value;
      }
    }
  }

  Value counted(const std::string& name) {
    if (!take("(")) throw std::runtime_error("a parenthesis is missing");
    Value value = primary();
    if (!take(")")) throw std::runtime_error("a parenthesis is not closed");
    if (!value.json) return value;
    if (name == "ord") return {*value.json, value.path + ".ord", value.is_kept};
    return {value.json->size(), value.path + ".len", value.is_kept};
  }

  void step(Value& value, const Json& key) {
    if (key.is_string()) return descend(value, key.get<std::string>());
    const auto index = key.get<std::size_t>();
    if (!value.json || !value.json->is_array() || index >= value.json->size()) {
      value.json.reset();
    } else {
      value.json = Json((*value.json)[index]);
    }
  }

  void descend(Value& value, const std::string& name) {
    value.path += (value.path.empty() ? "" : ".") + name;
    value.is_kept = value.is_kept && !rules_.is_not_kept(value.path);
    if (!value.json || !value.json->is_object() || !value.json->contains(name)) {
      value.json.reset();
    } else {
      value.json = Json((*value.json)[name]);
    }
  }

  std::string take_name() {
    rest_ = trim(rest_);
    std::size_t end = 0;
    while (end < rest_.size() && is_word_byte(rest_[end])) ++end;
    if (end == 0) throw std::runtime_error("a name is missing at " + std::string(rest_));
    const std::string name(rest_.substr(0, end));
    rest_.remove_prefix(end);
    return name;
  }

  bool take(std::string_view sign) {
    if (!trim(rest_).starts_with(sign)) return false;
    rest_ = trim(rest_).substr(sign.size());
    return true;
  }
  bool take(std::string_view sign, bool& is_taken) {
    const bool was = take(sign);
    is_taken = is_taken || was;
    return was;
  }
  bool take_word(std::string_view word) {
    const std::string_view rest = trim(rest_);
    if (!rest.starts_with(word) || (rest.size() > word.size() && is_word_byte(rest[word.size()])))
      return false;
    rest_ = rest.substr(word.size());
    return true;
  }

  std::string_view rest_;
  const Json& dictionary_;
  const ExpressionRules& rules_;
};

}  // namespace

Answer holds(std::string_view expression, const Json& dictionary, const ExpressionRules& rules) {
  Evaluation evaluation(expression, dictionary, rules);
  const Answer answer = evaluation.either();
  if (!evaluation.is_at_end()) throw std::runtime_error("more than an expression");
  return answer;
}

}  // namespace logline::feed
