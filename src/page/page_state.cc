#include "page/page_state.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/ascii.h"
#include "html/parse.h"
#include "html/spaces.h"
#include "nlohmann/json.hpp"
#include "page/json_script.h"

namespace logline::page {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kMostValues = 200000;
constexpr std::size_t kMostInBlock = 2000;   // values of one paragraph
constexpr std::size_t kShortestBody = 1000;  // bytes
constexpr std::size_t kMostWords = 4, kShortestWord = 4, kLongestWord = 30;
constexpr std::array<std::string_view, 9> kBlockTypes = {"paragraph", "p",      "text",    "heading",  "h2",
                                                         "h3",        "header", "subhead", "list-item"};
constexpr std::array<std::string_view, 3> kTypeKeys = {"type", "__typename", "name"};
constexpr std::array<std::string_view, 4> kTextKeys = {"text", "value", "content", "children"};

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

void walk(const Json& root, std::string& best) {
  std::vector<const Json*> open{&root};
  for (std::size_t seen = 0; !open.empty() && seen < kMostValues; ++seen) {
    const Json& value = *open.back();
    open.pop_back();
    if (!value.is_structured()) continue;
    bool has_blocks = false;
    for (const Json& child : value) {
      has_blocks = has_blocks || (value.is_array() && is_text_block(child));
      if (child.is_structured()) open.push_back(&child);
    }
    if (!has_blocks) continue;
    std::string text = text_of_list(value);
    if (text.size() > best.size()) best = std::move(text);
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

}  // namespace

std::string extract_page_state(const html::Tree& tree, const WantedState& wanted) {
  const std::vector<std::string_view> words = plain_words(wanted.beginning);
  std::string best;
  for (html::NodeIndex node = 0; node < tree.size(); ++node) {
    if (tree.tag(node) != html::Tag::script || tree.attribute(node, "type") != "application/json") continue;
    const html::NodeIndex text = tree.first_child(node);
    if (text == html::kNoNode || tree.text(text).size() < std::max(kShortestBody, wanted.least)) continue;
    const auto is_held = [script = tree.text(text)](std::string_view word) {
      return script.find(word) != std::string_view::npos;
    };
    if (!std::ranges::all_of(words, is_held)) continue;
    walk(parse_script(tree.text(text)), best);
  }
  return best.size() < kShortestBody ? std::string() : best;
}

}  // namespace logline::page
