#include "page/sentences.h"

#include "html/spaces.h"

namespace logline::page {
namespace {

bool is_opening(std::string_view rest) {
  if (rest.empty()) return true;
  const char c = rest.front();
  if ((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '"' || c == '\'' || c == '(' || c == '[' ||
      c == '@' || c == '#')
    return true;
  return (static_cast<unsigned char>(c) & 0x80) != 0;
}

// Length of a closing quotation mark or bracket at `at`; 0 when there is none.
std::size_t closing_at(std::string_view line, std::size_t at) {
  if (at >= line.size()) return 0;
  if (line[at] == '"' || line[at] == '\'' || line[at] == ')' || line[at] == ']') return 1;
  const std::string_view three = line.substr(at, 3);
  return three == "”" || three == "’" ? 3 : 0;
}

// Counts quotation marks, so that it is known whether a place stands inside a quotation.
class QuoteState {
 public:
  void pass(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (text[i] == '"') is_open_ = !is_open_;
      if (text[i] != '\xE2') continue;
      if (text.substr(i, 3) == "“") is_open_ = true;
      if (text.substr(i, 3) == "”") is_open_ = false;
    }
  }
  [[nodiscard]] bool is_open() const { return is_open_; }

 private:
  bool is_open_ = false;
};

}  // namespace

std::size_t end_of_sentence(std::string_view line, std::size_t begin) {
  for (std::size_t i = begin; i < line.size(); ++i) {
    const bool is_stop =
        line[i] == '.' || line[i] == '!' || line[i] == '?' || (line[i] == '\xE2' && line.substr(i, 3) == "…");
    if (!is_stop) continue;
    std::size_t end = line[i] == '\xE2' ? i + 3 : i + 1;
    while (const std::size_t length = closing_at(line, end)) end += length;
    if (end < line.size() && !html::is_space(line[end])) continue;
    std::size_t next = end;
    while (next < line.size() && html::is_space(line[next])) ++next;
    if (is_opening(line.substr(next))) return next;
  }
  return line.size();
}

std::vector<Stretch> furniture_sentences(std::string_view line, const PhraseSet& furniture) {
  std::vector<Stretch> out;
  if (line.size() < furniture.shortest()) return out;
  QuoteState quotes;
  for (std::size_t begin = 0, end = 0; begin < line.size(); begin = end) {
    end = end_of_sentence(line, begin);
    const std::string_view text = line.substr(begin, end - begin);
    const bool starts_inside = quotes.is_open();
    quotes.pass(text);
    if (starts_inside || quotes.is_open() || text.size() > 400) continue;
    if (text.find('"') != std::string_view::npos || text.find("“") != std::string_view::npos) continue;
    if (furniture.is_furniture_sentence(text)) out.push_back({begin, end});
  }
  return out;
}

}  // namespace logline::page
