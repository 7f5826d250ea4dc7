#include "page/page_state.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "html/parse.h"
#include "html/spaces.h"
#include "nlohmann/json.hpp"
#include "page/headline.h"
#include "page/json_script.h"
#include "page/stated_text.h"

namespace logline::page {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kMostValues = 200000;
constexpr std::size_t kMostInBlock = 2000;       // values of one paragraph
constexpr std::size_t kLargestBodies = 4 << 20;  // bytes of strings that are read as bodies
constexpr std::size_t kMostWords = 4, kShortestWord = 4, kLongestWord = 30;
constexpr std::array<std::string_view, 9> kBlockTypes = {"paragraph", "p",      "text",    "heading",  "h2",
                                                         "h3",        "header", "subhead", "list-item"};
constexpr std::array<std::string_view, 3> kTypeKeys = {"type", "__typename", "name"};
constexpr std::array<std::string_view, 4> kTextKeys = {"text", "value", "content", "children"};
constexpr std::array<std::string_view, 9> kBodyKeys = {
    "body", "articlebody", "content", "html", "bodyhtml", "body_html", "contenthtml", "bodytext", "fulltext"};
constexpr std::array<std::string_view, 3> kHeadlineKeys = {"headline", "title", "name"};

bool is_text_block(const Json& value) {
  if (!value.is_object()) return false;
  for (const std::string_view key : kTypeKeys) {
    const auto found = value.find(key);
    if (found == value.end() || !found->is_string()) continue;
    const std::string type = to_lower(found->get_ref<const std::string&>());
    return std::ranges::find(kBlockTypes, type) != kBlockTypes.end();
  }
  return false;
}

// The strings below a block, in order: of each object the first key that holds text.
std::string text_of_block(const Json& block) {
  std::string out;
  std::vector<const Json*> open{&block};
  for (std::size_t seen = 0; !open.empty() && seen < kMostInBlock; ++seen) {
    const Json& value = *open.back();
    open.pop_back();
    if (value.is_string()) out += value.get_ref<const std::string&>();
    if (value.is_array())
      for (auto it = value.rbegin(); it != value.rend(); ++it) open.push_back(&*it);
    if (!value.is_object()) continue;
    for (const std::string_view key : kTextKeys) {
      const auto found = value.find(key);
      if (found == value.end() || !(found->is_string() || found->is_array())) continue;
      open.push_back(&*found);
      break;
    }
  }
  if (out.find('<') != std::string::npos) return html::parse_fragment(out).text_content(0);
  return html::collapse_spaces(out);
}

// Text of the list's own blocks, a line each.
std::string text_of_list(const Json& list) {
  std::string out;
  for (const Json& value : list) {
    if (!is_text_block(value)) continue;
    const std::string line = text_of_block(value);
    if (line.empty()) continue;
    if (!out.empty()) out.push_back('\n');
    out += line;
  }
  return out;
}

// Looks through the values of scripts for the longest body.
class StateReader {
 public:
  explicit StateReader(const WantedState& wanted) : wanted_(wanted) {
    if (!wanted.headline.empty()) shown_.emplace_back(wanted.headline);
  }
  void walk(const Json& root);
  void offer(std::string text, Likeness likeness);
  std::string take() { return std::move(best_); }

 private:
  [[nodiscard]] Likeness likeness_of(const Json& object) const;
  void read_bodies(const Json& object, Likeness likeness);

  const WantedState& wanted_;
  std::vector<std::string> shown_;
  std::string best_;
  Likeness best_likeness_ = Likeness::unclear;
  std::size_t read_ = 0;
};

void StateReader::offer(std::string text, Likeness likeness) {
  if (text.size() < wanted_.shortest || likeness == Likeness::other || likeness < best_likeness_) return;
  if (likeness == best_likeness_ && text.size() <= best_.size()) return;
  best_ = std::move(text);
  best_likeness_ = likeness;
}

// By the headline that an object has.
Likeness StateReader::likeness_of(const Json& object) const {
  for (const std::string_view key : kHeadlineKeys) {
    const auto found = object.find(key);
    if (found != object.end() && found->is_string())
      return compare_headlines(found->get_ref<const std::string&>(), shown_);
  }
  return Likeness::unclear;
}

void StateReader::read_bodies(const Json& object, Likeness likeness) {
  for (const auto& [key, value] : object.items()) {
    if (!value.is_string() || value.get_ref<const std::string&>().size() < wanted_.shortest) continue;
    if (std::ranges::find(kBodyKeys, to_lower(key)) == kBodyKeys.end()) continue;
    const auto& text = value.get_ref<const std::string&>();
    read_ += text.size();
    if (read_ < kLargestBodies) offer(lines_of_stated(text), likeness);
  }
}

// What is said of an object holds for what is inside of it, until that says otherwise.
void StateReader::walk(const Json& root) {
  struct Open {
    const Json* value;
    Likeness likeness;
  };
  std::vector<Open> open{{&root, Likeness::unclear}};
  for (std::size_t seen = 0; !open.empty() && seen < kMostValues; ++seen) {
    const Json& value = *open.back().value;
    Likeness likeness = open.back().likeness;
    open.pop_back();
    if (!value.is_structured()) continue;
    if (value.is_object()) {
      // Words that the text begins with tell better whose state it is.
      const Likeness own = wanted_.beginning.empty() ? likeness_of(value) : Likeness::unclear;
      if (own != Likeness::unclear) likeness = own;
      read_bodies(value, likeness);
    }
    bool has_blocks = false;
    for (const Json& child : value) {
      has_blocks = has_blocks || (value.is_array() && is_text_block(child));
      if (child.is_structured()) open.push_back({&child, likeness});
    }
    if (has_blocks) offer(text_of_list(value), likeness);
  }
}

// Words of a text that stand in JSON and in HTML as they are.
std::vector<std::string_view> plain_words(std::string_view text) {
  std::vector<std::string_view> out;
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= text.size() && out.size() < kMostWords; ++i) {
    if (i < text.size() && is_letter(text[i])) continue;
    const bool is_apart = (begin == 0 || text[begin - 1] == ' ') && i < text.size() && text[i] == ' ';
    if (is_apart && i - begin >= kShortestWord && i - begin <= kLongestWord)
      out.push_back(text.substr(begin, i - begin));
    begin = i + 1;
  }
  return out;
}

// The JSON behind "NAME =" in a script, up to where its brackets close; empty when there is none.
std::string_view value_in_script(std::string_view script, const std::vector<std::string>& names) {
  for (const std::string& name : names) {
    std::size_t at = script.find(name);
    if (at == std::string_view::npos) continue;
    at = script.find_first_not_of(" \t\r\n\"']", at + name.size());
    if (at == std::string_view::npos || script[at] != '=') continue;
    at = script.find_first_not_of(" \t\r\n", at + 1);
    if (at == std::string_view::npos || (script[at] != '{' && script[at] != '[')) continue;
    int depth = 0;
    bool is_quoted = false;
    for (std::size_t i = at; i < script.size(); ++i) {
      const char c = script[i];
      if (is_quoted && c == '\\') ++i;
      if (c == '"') is_quoted = !is_quoted;
      if (is_quoted) continue;
      depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
      if (depth == 0) return script.substr(at, i + 1 - at);
    }
  }
  return {};
}

}  // namespace

std::string extract_page_state(const html::Tree& tree, const WantedState& wanted,
                               const std::vector<std::string>& state_names) {
  const std::vector<std::string_view> words = plain_words(wanted.beginning);
  StateReader reader(wanted);
  for (html::NodeIndex node = 0; node < tree.size(); ++node) {
    if (tree.tag(node) != html::Tag::script || tree.first_child(node) == html::kNoNode) continue;
    const std::string_view script = tree.text(tree.first_child(node));
    const std::string_view type = tree.attribute(node, "type");
    if (script.size() < std::max(wanted.shortest, wanted.least)) continue;
    const auto is_held = [&](std::string_view word) { return script.find(word) != std::string_view::npos; };
    if (!std::ranges::all_of(words, is_held)) continue;
    if (type == "application/json") {
      reader.walk(parse_script(script));
    } else if (!wanted.beginning.empty()) {
      continue;  // the page shows its text; the rest costs more than it finds
    } else if (type.find("template") != std::string_view::npos) {
      reader.offer(lines_of_stated(std::string(script)), Likeness::unclear);
    } else if (type.empty() || type.ends_with("javascript") || type == "module") {
      reader.walk(parse_script(value_in_script(script, state_names)));
    }
  }
  return reader.take();
}

}  // namespace logline::page
