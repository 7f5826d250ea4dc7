#include "line/shown.h"

namespace logline::line {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool continues_character(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

}  // namespace

Shown collapse(std::string_view source) {
  Shown shown;
  shown.places.reserve(source.size() + 1);
  bool owes_space = false;
  for (const char c : source) {
    if (is_space(c)) {
      shown.places.push_back(static_cast<std::uint32_t>(shown.text.size()));
      owes_space = !shown.text.empty();
      continue;
    }
    if (owes_space) shown.text += ' ';
    owes_space = false;
    shown.places.push_back(static_cast<std::uint32_t>(shown.text.size()));
    shown.text += c;
  }
  shown.places.push_back(static_cast<std::uint32_t>(shown.text.size()));
  return shown;
}

std::string_view cut_at_word(std::string_view text, std::size_t most) {
  if (text.size() <= most) return text;
  std::size_t end = most;
  while (end > 0 && !is_space(text[end])) --end;
  if (end == 0)
    for (end = most; end > 0 && continues_character(text[end]);) --end;
  while (end > 0 && is_space(text[end - 1])) --end;
  return text.substr(0, end);
}

}  // namespace logline::line
