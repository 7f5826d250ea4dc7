// Whether a text is well-formed XML: one root, tags that match, quoted attributes named once, no character or
// reference that XML doesn't have. Document types, and what hangs on them, are refused.
//
//     EXPECT_EQ(xml_problem(feed), "");
#pragma once

#include <regex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace logline {

// "" or where the characters stop being those of XML.
inline std::string character_problem(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const bool is_control = byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r';
    const bool is_noncharacter = text.substr(i, 3) == "\xEF\xBF\xBE" || text.substr(i, 3) == "\xEF\xBF\xBF";
    if (is_control || is_noncharacter) return "no character of XML at byte " + std::to_string(i);
    if (text[i] != '&') continue;
    static const std::regex reference("^&(amp|lt|gt|quot|apos|#[0-9]+|#x[0-9a-fA-F]+);");
    if (!std::regex_search(text.begin() + static_cast<std::ptrdiff_t>(i), text.end(), reference))
      return "a bare & at byte " + std::to_string(i);
  }
  return {};
}

// One tag without its angle brackets; its name is left in `name`.
inline std::string tag_problem(const std::string& tag, std::string& name) {
  static const std::regex whole(R"(^/?([A-Za-z_][\w.:-]*)((\s+[A-Za-z_][\w.:-]*="[^"<]*")*)\s*/?$)");
  std::smatch found;
  if (!std::regex_match(tag, found, whole)) return "no tag: <" + tag + ">";
  name = found[1];
  const std::string attributes = found[2];
  static const std::regex attribute(R"(([A-Za-z_][\w.:-]*)=")");
  std::set<std::string> known;
  for (std::sregex_iterator at(attributes.begin(), attributes.end(), attribute), end; at != end; ++at)
    if (!known.insert((*at)[1]).second) return "an attribute twice: <" + tag + ">";
  return {};
}

inline std::string xml_problem(const std::string& text) {
  if (std::string problem = character_problem(text); !problem.empty()) return problem;
  std::vector<std::string> open;
  int roots = 0;
  std::size_t at = text.starts_with("<?xml ") ? text.find("?>") + 2 : 0;
  while (at < text.size()) {
    const auto bracket = std::min(text.find('<', at), text.size());
    const std::string between = text.substr(at, bracket - at);
    if (open.empty() && between.find_first_not_of(" \n") != std::string::npos)
      return "words outside: " + between;
    if (bracket == text.size()) break;
    const auto end = text.find('>', bracket);
    if (end == std::string::npos) return "a tag without end";
    const std::string tag = text.substr(bracket + 1, end - bracket - 1);
    std::string name;
    if (std::string problem = tag_problem(tag, name); !problem.empty()) return problem;
    if (tag.starts_with('/')) {
      if (open.empty() || open.back() != name) return "</" + name + "> closes nothing";
      open.pop_back();
    } else {
      roots += open.empty() ? 1 : 0;
      if (!tag.ends_with('/')) open.push_back(name);
    }
    at = end + 1;
  }
  if (!open.empty()) return "<" + open.back() + "> is not closed";
  return roots == 1 ? "" : "there is not one root";
}

}  // namespace logline
