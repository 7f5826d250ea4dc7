#include "html/entities.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>
#include <cstdint>
#include <vector>

#include "base/embedded.h"

namespace logline::html {
namespace {

constexpr std::size_t kLongestName = 32;   // "CounterClockwiseContourIntegral;"
constexpr std::size_t kLongestLegacy = 6;  // "frac12", among the names that need no semicolon

struct Entity {
  std::string_view name;
  std::string text;
};

bool is_alnum(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

char32_t parse_hex(std::string_view digits) {
  std::uint32_t value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
  return value;
}

std::vector<Entity> load_table() {
  std::vector<Entity> table;
  std::string_view rest = embedded_file("data/html/entities.tsv").value_or("");
  while (!rest.empty()) {
    const std::size_t eol = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, eol);
    rest.remove_prefix(std::min(eol + 1, rest.size()));
    const std::size_t tab = line.find('\t');
    if (line.starts_with('#') || tab == std::string_view::npos) continue;
    Entity entity{line.substr(0, tab), {}};
    std::string_view codes = line.substr(tab + 1);
    const std::size_t space = codes.find(' ');
    append_utf8(entity.text, parse_hex(codes.substr(0, space)));
    if (space != std::string_view::npos) append_utf8(entity.text, parse_hex(codes.substr(space + 1)));
    table.push_back(std::move(entity));
  }
  assert(std::ranges::is_sorted(table, {}, &Entity::name));
  return table;
}

const Entity* find_entity(std::string_view name) {
  static const std::vector<Entity> kTable = load_table();  // constant after its first use
  const auto found = std::ranges::lower_bound(kTable, name, {}, &Entity::name);
  return found != kTable.end() && found->name == name ? &*found : nullptr;
}

// The standard's replacements for numbers 0x80–0x9F: what windows-1252 has there.
constexpr std::array<char32_t, 32> kWindows1252 = {
    0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021, 0x2C6,  0x2030, 0x160,
    0x2039, 0x152,  0x8D,   0x17D,  0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0x9D,   0x17E,  0x178};

// `text` starts with "&#". Returns the bytes taken, 0 when it is no reference.
std::size_t append_numeric(std::string& out, std::string_view text) {
  std::size_t i = 2;
  const bool is_hex = i < text.size() && (text[i] == 'x' || text[i] == 'X');
  if (is_hex) ++i;
  const std::size_t digits = i;
  char32_t value = 0;
  for (; i < text.size(); ++i) {
    const char c = text[i];
    char32_t digit = 0;
    if (c >= '0' && c <= '9') {
      digit = static_cast<char32_t>(c - '0');
    } else if (is_hex && ((c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'))) {
      digit = static_cast<char32_t>((c | 0x20) - 'a' + 10);
    } else {
      break;
    }
    value = std::min<char32_t>(value * (is_hex ? 16 : 10) + digit, 0x110000);
  }
  if (i == digits) return 0;
  if (value >= 0x80 && value <= 0x9F) value = kWindows1252[value - 0x80];
  append_utf8(out, value);
  return i < text.size() && text[i] == ';' ? i + 1 : i;
}

// `text` starts with "&" and a letter. Returns the bytes taken, 0 when it is no reference.
std::size_t append_named(std::string& out, std::string_view text, bool is_attribute) {
  std::size_t length = 1;
  while (length < text.size() && length <= kLongestName && is_alnum(text[length])) ++length;
  if (length < text.size() && text[length] == ';') {
    if (const Entity* entity = find_entity(text.substr(1, length))) {
      out += entity->text;
      return length + 1;
    }
  }
  for (std::size_t n = std::min(length - 1, kLongestLegacy); n >= 2; --n) {
    const Entity* entity = find_entity(text.substr(1, n));
    if (entity == nullptr) continue;
    const char next = n + 1 < text.size() ? text[n + 1] : ' ';
    if (is_attribute && (next == '=' || is_alnum(next))) return 0;
    out += entity->text;
    return n + 1;
  }
  return 0;
}

}  // namespace

void append_utf8(std::string& out, char32_t code) {
  if (code == 0 || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) code = 0xFFFD;
  const auto put = [&](char32_t byte) { out.push_back(static_cast<char>(static_cast<unsigned char>(byte))); };
  if (code < 0x80) {
    put(code);
  } else if (code < 0x800) {
    put(0xC0 | (code >> 6));
    put(0x80 | (code & 0x3F));
  } else if (code < 0x10000) {
    put(0xE0 | (code >> 12));
    put(0x80 | ((code >> 6) & 0x3F));
    put(0x80 | (code & 0x3F));
  } else {
    put(0xF0 | (code >> 18));
    put(0x80 | ((code >> 12) & 0x3F));
    put(0x80 | ((code >> 6) & 0x3F));
    put(0x80 | (code & 0x3F));
  }
}

void append_decoded(std::string& out, std::string_view text, bool is_attribute) {
  for (;;) {
    const std::size_t amp = text.find('&');
    out.append(text.substr(0, amp));
    if (amp == std::string_view::npos) return;
    text.remove_prefix(amp);
    std::size_t taken = 0;
    if (text.size() > 1 && text[1] == '#') {
      taken = append_numeric(out, text);
    } else if (text.size() > 1 && is_alnum(text[1])) {
      taken = append_named(out, text, is_attribute);
    }
    if (taken == 0) {
      out.push_back('&');
      taken = 1;
    }
    text.remove_prefix(taken);
  }
}

}  // namespace logline::html
