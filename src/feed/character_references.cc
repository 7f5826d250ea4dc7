#include "feed/character_references.h"

#include <array>
#include <cassert>
#include <charconv>
#include <optional>

#include "base/ascii.h"
#include "base/embedded.h"

namespace logline::feed {
namespace {

constexpr std::string_view kReferenceTable = "data/feed/character_references.tsv";
constexpr std::size_t kLongestName = 32;

// HTML standard, 13.2.5.80: what the C1 controls mean when written as numbers. 0: the number itself.
constexpr std::array<unsigned long, 32> kWindows1252{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

const NamedCharacters& named_characters() {
  static const NamedCharacters kNames = [] {
    auto loaded = load_named_characters(embedded_file(kReferenceTable).value_or(""));
    assert(loaded && "data/feed/character_references.tsv ships with the program; unit_feed loads it");
    return loaded ? std::move(*loaded) : NamedCharacters{};
  }();
  return kNames;
}

std::optional<std::string> characters_of(std::string_view codes) {
  std::string text;
  while (!codes.empty()) {
    unsigned long code = 0;
    const auto [end, trouble] = std::from_chars(codes.data(), codes.data() + codes.size(), code, 16);
    if (trouble != std::errc()) return std::nullopt;
    append_utf8(text, code);
    codes.remove_prefix(static_cast<std::size_t>(end - codes.data()));
    if (!codes.empty() && codes.front() != ' ') return std::nullopt;
    codes = trim(codes);
  }
  if (text.empty()) return std::nullopt;
  return text;
}

// `raw` starts with "&#". The length of the reference, 0 when it is none.
std::size_t append_number(std::string& out, std::string_view raw) {
  std::size_t at = 2;
  const bool is_hex = at < raw.size() && (raw[at] == 'x' || raw[at] == 'X');
  if (is_hex) ++at;
  unsigned long code = 0;
  const char* const first = raw.data() + at;
  const auto [end, trouble] = std::from_chars(first, raw.data() + raw.size(), code, is_hex ? 16 : 10);
  if (end == first) return 0;
  if (trouble == std::errc::result_out_of_range) code = 0;
  append_utf8(out, from_c1(code));
  at = static_cast<std::size_t>(end - raw.data());
  return at < raw.size() && raw[at] == ';' ? at + 1 : at;
}

// `raw` starts with "&" and a letter. The length of the reference, 0 when it is none.
std::size_t append_name(std::string& out, std::string_view raw, Bareness bareness) {
  std::size_t end = 1;
  while (end < raw.size() && end <= kLongestName && (is_letter(raw[end]) || is_digit(raw[end]))) ++end;
  const NamedCharacters& names = named_characters();
  const std::string_view name = raw.substr(1, end - 1);
  if (end < raw.size() && raw[end] == ';') {
    if (const auto found = names.find(name); found != names.end()) {
      out += found->second.text;
      return end + 1;
    }
  }
  if (bareness == Bareness::refused) return 0;
  for (std::size_t length = std::min<std::size_t>(name.size(), 6); length >= 2;
       --length) {  // longest bare name: 6
    const auto found = names.find(name.substr(0, length));
    if (found == names.end() || !found->second.is_bare) continue;
    out += found->second.text;
    return length + 1;
  }
  return 0;
}

}  // namespace

void append_utf8(std::string& out, unsigned long code) {
  if (code == 0 || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) code = 0xFFFD;
  const auto put = [&](unsigned long byte) { out.push_back(static_cast<char>(byte)); };
  if (code < 0x80) {
    put(code);
  } else if (code < 0x800) {
    put(0xC0 | code >> 6U), put(0x80 | (code & 0x3FU));
  } else if (code < 0x10000) {
    put(0xE0 | code >> 12U), put(0x80 | (code >> 6U & 0x3FU)), put(0x80 | (code & 0x3FU));
  } else {
    put(0xF0 | code >> 18U), put(0x80 | (code >> 12U & 0x3FU));
    put(0x80 | (code >> 6U & 0x3FU)), put(0x80 | (code & 0x3FU));
  }
}

unsigned long from_c1(unsigned long code) {
  if (code < 0x80 || code > 0x9F || kWindows1252[code - 0x80] == 0) return code;
  return kWindows1252[code - 0x80];
}

Result<NamedCharacters> load_named_characters(std::string_view table) {
  NamedCharacters names;
  for (std::size_t line = 1; !table.empty(); ++line) {
    const std::size_t end = std::min(table.find('\n'), table.size());
    std::string_view row = table.substr(0, end);
    table.remove_prefix(std::min(end + 1, table.size()));
    const std::size_t tab = row.find('\t');
    std::string_view codes = tab == std::string_view::npos ? "" : row.substr(tab + 1);
    const bool is_bare = codes.ends_with("\tbare");
    if (is_bare) codes.remove_suffix(5);
    auto text = characters_of(codes);
    if (tab == 0 || tab > kLongestName || !text) {
      return fail("expected name, tab, code points",
                  std::string(kReferenceTable) + ":" + std::to_string(line));
    }
    names.emplace(row.substr(0, tab), NamedCharacter{std::move(*text), is_bare});
  }
  if (names.empty()) return fail("no rows", std::string(kReferenceTable));
  return names;
}

bool append_decoded(std::string& out, std::string_view raw, Bareness bareness) {
  bool is_clean = true;
  for (;;) {
    const std::size_t ampersand = raw.find('&');
    out += raw.substr(0, ampersand);
    if (ampersand == std::string_view::npos) return is_clean;
    raw.remove_prefix(ampersand);
    std::size_t length = 0;
    if (raw.size() > 2 && raw[1] == '#') length = append_number(out, raw);
    if (raw.size() > 2 && is_letter(raw[1])) length = append_name(out, raw, bareness);
    if (length == 0) {
      is_clean = false;
      out.push_back('&');
      length = 1;
    }
    raw.remove_prefix(length);
  }
}

}  // namespace logline::feed
