#include "feed/captured.h"

#include <algorithm>
#include <cstdint>

#include "base/ascii.h"
#include "feed/plain_text.h"

namespace logline::feed {
namespace {

constexpr std::string_view kRelations = "http://www.iana.org/assignments/relation/";
constexpr std::size_t kMostWords = 256;

void add_word(std::string word, std::vector<std::string>& words) {
  if (!word.empty() && words.size() < kMostWords &&
      std::find(words.begin(), words.end(), word) == words.end())
    words.push_back(std::move(word));
}

// The six bits that a letter stands for, -1 for other bytes.
constexpr int sextet_of(char c) {
  if (c >= 'A' && c <= 'Z') return c - 'A';
  if (c >= 'a' && c <= 'z') return c - 'a' + 26;
  if (c >= '0' && c <= '9') return c - '0' + 52;
  if (c == '+') return 62;
  return c == '/' ? 63 : -1;
}

bool says_plain(const Captured& captured) {
  const std::string type = to_lower(captured.attributes.get("type"));
  return type == "text" || type == "text/plain";
}

}  // namespace

std::string html_of(const Captured& captured) {
  const std::string_view text = trim(captured.text);
  if (captured.is_xhtml || (!says_plain(captured) && looks_like_html(text))) return std::string(text);
  return escape_html(text);
}

std::string line_of(const Captured& captured) {
  if (!captured.is_xhtml && to_lower(captured.attributes.get("type")) == "text")
    return collapse_space(captured.text);
  return plain_text(captured.text);
}

std::string relation_of(const Attributes& attributes) {
  std::string relation = to_lower(attributes.get("rel"));
  if (relation.starts_with(kRelations)) relation.erase(0, kRelations.size());
  return relation;
}

void add_words(const Captured& captured, std::vector<std::string>& words) {
  if (captured.element == Element::keywords) {
    std::string_view rest = captured.text;
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find(','), rest.size());
      add_word(plain_text(rest.substr(0, end)), words);
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return;
  }
  for (const std::string_view name : {"label", "term", "text"}) {
    std::string word = plain_text(captured.attributes.get(name));
    if (!word.empty()) return add_word(std::move(word), words);
  }
  add_word(line_of(captured), words);
}

std::string decode_base64(std::string_view text) {
  std::string bytes;
  bytes.reserve(text.size() * 3 / 4);
  std::uint32_t bits = 0;
  int held = 0;
  for (const char c : text) {
    if (is_space(c)) continue;
    if (c == '=') break;
    const int sextet = sextet_of(c);
    if (sextet < 0) return std::string(text);
    bits = (bits << 6U | static_cast<std::uint32_t>(sextet)) & 0xFFFFU;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes.push_back(static_cast<char>(bits >> static_cast<unsigned>(held) & 0xFFU));
  }
  return bytes;
}

}  // namespace logline::feed
