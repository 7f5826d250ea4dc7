// One template: logic-less Mustache (mustache(5)), without lambdas, changed delimiters, or anything that
// runs.
//
//   {{name}}    the value, escaped for HTML          {{{name}}}  as it is: only for values that render/ made
//   itself
//   {{#name}}…{{/name}}   for each of a list; once for an object or a true value     {{^name}}…{{/name}} when
//   there is none
//   {{>partial}}   another template of the set       {{! comment }}      {{.}}   the item itself      {{a.b}}
//   b of a
//
// A name is looked up in the innermost section first, then outwards; one that is missing gives nothing.
// False, null, "" and [] count as none. A section tag, partial or comment alone on its line leaves no line
// behind. Immutable once parsed; safe from any thread.
//
//     Result<Template> greeting = Template::parse("Hello {{who}}\n", "greeting");
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace logline::render {

enum class NodeKind : std::uint8_t { text, value, raw_value, section, inverted, partial };

struct TemplateNode {
  NodeKind kind;
  std::string words;    // the text, or the name
  std::size_t end = 0;  // of sections: index of the first node behind it
};

class Template {
 public:
  // Errors name the template and the line: an unclosed or stray tag, an odd name, sections over 32 deep.
  static Result<Template> parse(std::string_view source, std::string_view name);

  // In reading order; a section's nodes follow it.
  [[nodiscard]] const std::vector<TemplateNode>& nodes() const { return nodes_; }

 private:
  std::vector<TemplateNode> nodes_;
};

}  // namespace logline::render
