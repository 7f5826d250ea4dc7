// A selector of elements, as style sheets write the simple ones: tag, .class, #id, [attr], [attr=value], any
// of these joined ("div.story[data-a=b]"), and with blanks between, each inside of the one before. `*` is any
// element. Nothing else: no >, +, ~, commas or pseudo-classes.
//
// A plain value; matching is pure and looks at the elements around one only. Pure; safe from any thread.
//
//     Result<Selector> selector = parse_selector("main .story-body");     // error: what is wrong, in words
//     selector->matches(tree, node)
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "html/tree.h"

namespace logline::page {

inline constexpr std::size_t kMostSteps = 8;       // elements inside each other that a selector names
inline constexpr std::size_t kMostConditions = 8;  // of one of them

class Selector {
 public:
  [[nodiscard]] bool matches(const html::Tree& tree, html::NodeIndex node) const;

 private:
  friend Result<Selector> parse_selector(std::string_view text);
  struct Condition {
    enum class Kind { word, whole, present } kind = Kind::present;  // a word of the value, all of it, or any
    std::string attribute, value;
  };
  struct Step {
    std::string tag;  // empty: any
    std::vector<Condition> conditions;
  };
  static bool fits(const Step& step, const html::Tree& tree, html::NodeIndex node);
  static std::string add_condition(std::string_view& rest, Step& step);  // returns what is wrong
  static std::string parse_step(std::string_view text, Step& step);

  std::vector<Step> steps_;  // outermost first
};

Result<Selector> parse_selector(std::string_view text);

}  // namespace logline::page
