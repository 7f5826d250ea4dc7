#include "feed/plain_text.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "feed/character_references.h"

namespace logline::feed {
namespace {

constexpr std::size_t kLongestComment = 65536;  // bounds the search for its end
constexpr std::size_t kLongestTag = 4096;       // the same for a tag with '>' in its values

// `shortest`: the length up to the first '>'; more, when that stands in a quoted value ("alt=\"a > b\"").
std::size_t quoted_tag_length(std::string_view text, std::size_t shortest) {
  std::size_t at = text.substr(0, shortest).find('=');
  while (at != std::string_view::npos && at + 1 < text.size()) {
    const char quote = text[at + 1];
    if (quote == '"' || quote == '\'') {
      const std::size_t close = text.find(quote, at + 2);
      if (close == std::string_view::npos) return shortest;
      at = close;
    }
    const std::size_t next = text.find_first_of("=>", at + 1);
    if (next == std::string_view::npos) return shortest;
    if (text[next] == '>') return next + 1;
    at = next;
  }
  return shortest;
}

// The length of the tag or comment at the start of `text`, which starts with '<'; 0 when it is none.
std::size_t tag_length(std::string_view text) {
  if (text.size() < 3) return 0;
  const char next = text[1];
  if (!is_letter(next) && next != '/' && next != '!' && next != '?') return 0;
  if (next == '/' && !is_letter(text[2])) return 0;
  if (text.starts_with("<!--")) {
    const std::size_t end = text.substr(0, kLongestComment).find("-->");
    if (end != std::string_view::npos) return end + 3;  // else it ends like a tag
  }
  const std::size_t end = text.find('>');
  if (end == std::string_view::npos) return 0;
  return quoted_tag_length(text.substr(0, kLongestTag), end + 1);
}

bool separates_words(std::string_view tag) {
  static constexpr std::array<std::string_view, 9> kBreaking{"br", "p",  "div", "li", "h1",
                                                             "h2", "h3", "td",  "tr"};
  tag.remove_prefix(tag[1] == '/' ? 2 : 1);
  std::size_t length = 0;
  while (length < tag.size() && (is_letter(tag[length]) || is_digit(tag[length]))) ++length;
  return std::any_of(kBreaking.begin(), kBreaking.end(), [&](std::string_view name) {
    return equals_ignoring_case(tag.substr(0, length), name);
  });
}

// The length of what a <script> or <style> at the start of `html` holds, after its tag; 0 for other tags.
std::size_t hidden_length(std::string_view html, std::size_t tag) {
  const bool is_hidden =
      starts_with_ignoring_case(html, "<script") || starts_with_ignoring_case(html, "<style");
  if (!is_hidden) return 0;
  const std::size_t end = html.substr(0, kLongestComment).find("</", tag);
  return end == std::string_view::npos ? 0 : end - tag;
}

std::string without_tags(std::string_view html) {
  std::string out;
  out.reserve(html.size());
  bool can_end = true;  // false once no '>' is left, so that a text of '<' stays linear
  while (!html.empty()) {
    const std::size_t open = html.find('<');
    append_decoded(out, html.substr(0, open), Bareness::as_in_html);
    if (open == std::string_view::npos) break;
    html.remove_prefix(open);
    const std::size_t length = can_end ? tag_length(html) : 0;
    if (length == 0 && can_end) can_end = html.find('>') != std::string_view::npos;
    if (length == 0) {
      out.push_back('<');
    } else if (separates_words(html.substr(0, length))) {
      out.push_back(' ');
    }
    html.remove_prefix(std::max<std::size_t>(length + hidden_length(html, length), 1));
  }
  return out;
}

// Whether a character of White_Space may begin with this byte.
constexpr std::array<bool, 256> kMayStartSpace = [] {
  std::array<bool, 256> may{};
  for (const unsigned byte :
       {0x09U, 0x0AU, 0x0BU, 0x0CU, 0x0DU, 0x1CU, 0x1DU, 0x1EU, 0x1FU, 0x20U, 0xC2U, 0xE1U, 0xE2U, 0xE3U})
    may[byte] = true;
  return may;
}();
bool may_start_space(char c) { return kMayStartSpace[static_cast<unsigned char>(c)]; }

// The bytes of the white space character at the start of `text`, 0 when none stands there. Unicode's
// White_Space property.
std::size_t space_length(std::string_view text) {
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
  if (is_space(text[0]) || (byte(0) >= 0x1C && byte(0) <= 0x1F)) return 1;
  if (byte(0) == 0xC2 && (byte(1) == 0xA0 || byte(1) == 0x85)) return 2;
  const unsigned three = byte(0) << 16U | byte(1) << 8U | byte(2);
  const bool is_wide = three == 0xE19A80 || (three >= 0xE28080 && three <= 0xE2808A) || three == 0xE280A8 ||
                       three == 0xE280A9 || three == 0xE280AF || three == 0xE2819F || three == 0xE38080;
  return is_wide ? 3 : 0;
}

bool has_reference(std::string_view text) {
  std::string decoded;
  for (std::size_t at = text.find('&'); at != std::string_view::npos; at = text.find('&', at + 1)) {
    const std::string_view candidate = text.substr(at, 34);
    const std::size_t end = candidate.find(';');
    if (end == std::string_view::npos) continue;
    decoded.clear();
    if (append_decoded(decoded, candidate.substr(0, end + 1)) && end > 1) return true;
  }
  return false;
}

}  // namespace

std::string plain_text(std::string_view html) {
  std::string text = without_tags(html);
  if (has_reference(text)) {  // escaped once too often
    std::string again;
    append_decoded(again, text);
    text = std::move(again);
  }
  return collapse_space(text);
}

// Runs without white space are found by a table and copied whole.
std::string collapse_space(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    std::size_t run = 0;
    while (run < text.size() && !may_start_space(text[run])) ++run;
    if (run == 0) {
      const std::size_t space = space_length(text);
      if (space > 0) {
        text.remove_prefix(space);
        if (!out.empty() && out.back() != ' ') out.push_back(' ');
        continue;
      }
      run = 1;
    }
    out.append(text.data(), run);
    text.remove_prefix(run);
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::string escape_html(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 16);
  while (!text.empty()) {
    std::size_t run = 0;
    while (run < text.size() && text[run] != '&' && text[run] != '<' && text[run] != '>') ++run;
    out.append(text.data(), run);
    if (run == text.size()) break;
    out += text[run] == '&' ? "&amp;" : text[run] == '<' ? "&lt;" : "&gt;";
    text.remove_prefix(run + 1);
  }
  return out;
}

bool looks_like_html(std::string_view text) {
  if (text.find('>') != std::string_view::npos) {
    for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
      if (tag_length(text.substr(at, 1024)) > 0) return true;
    }
  }
  return has_reference(text);
}

}  // namespace logline::feed
